import Evidence
import Records

/// Files that hold the same table: equal headers, equal delimiter.
struct TableGroup {
  /// Places of the files among the inputs.
  private(set) var files: [Int]
  let finding: Sniffer.Finding
  let tally: TableTally

  /// Groups in the order of first appearance; a file without a header is a table of its own.
  static func gather(_ outcomes: [InputOutcome]) -> [TableGroup] {
    var groups: [TableGroup] = []
    for (index, outcome) in outcomes.enumerated() {
      guard case .profiled(let profile) = outcome else { continue }
      if let place = groups.firstIndex(where: { $0.finding.isSameTable(as: profile.finding) }) {
        groups[place].tally.append(profile.table)
        groups[place].files.append(index)
      } else {
        // Why: a copy, because the file's own counts go into the ledger as they are.
        let tally = profile.table.copy()
        groups.append(TableGroup(files: [index], finding: profile.finding, tally: tally))
      }
    }
    return groups
  }
}

extension Sniffer.Finding {
  /// Whether two files hold one table; without a header none can be said to.
  func isSameTable(as other: Sniffer.Finding) -> Bool {
    dialect.hasHeader && other.dialect.hasHeader && headerNames == other.headerNames
      && dialect.delimiter == other.dialect.delimiter
      && dialect.columnCount == other.dialect.columnCount
  }
}
