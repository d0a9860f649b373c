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

/// What is left to say of one file, once its counts are in its table's.
package struct FileAccount {
  package let custody: Custody
  package let records: RecordTally
  package let workerCount: Int

  init(_ profile: FileProfile) {
    custody = profile.custody
    records = profile.table.records
    workerCount = profile.workerCount
  }
}
