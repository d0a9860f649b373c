package import Evidence
package import Records

/// All that was found in one file.
package struct FileProfile {
  package let custody: Custody
  package let finding: Sniffer.Finding
  package let table: TableTally
  /// Workers that read it.
  package let workerCount: Int
}
