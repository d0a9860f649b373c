import Evidence
import Profiling
import Records

extension Assay {
  /// Names of the columns as a report would give them, from the first records alone; nil where an
  /// input cannot be read twice or says nothing yet.
  public static func columnNames(_ request: ScanRequest) throws(Failure) -> [String]? {
    let options = scanOptions(request, try RunKey(request.caseKey))
    var names: [String] = []
    for entry in EvidenceSource.expand(request.inputs) {
      guard entry.obstacle == nil, EvidenceSource.canReadAgain(entry.path),
        let finding = try? ScanDriver.finding(entry.path, options)
      else { return nil }
      names += (0..<finding.dialect.columnCount).map {
        finding.printableName($0) ?? "column \($0 + 1)"
      }
    }
    return names
  }
}
