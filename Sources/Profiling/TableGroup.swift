import Evidence
import Records

/// Files that hold the same table: equal headers, equal delimiter.
struct TableGroup {
  /// Places of the files among the inputs.
  private(set) var files: [Int]
  let finding: Sniffer.Finding
  /// Of one file, its own: not to be changed.
  private(set) var tally: TableTally

  /// Groups in the order of first appearance; a file without a header is a table of its own.
  static func gather(_ outcomes: [InputOutcome]) -> [TableGroup] {
    var groups: [TableGroup] = []
    for (index, outcome) in outcomes.enumerated() {
      guard case .profiled(let profile) = outcome else { continue }
      if let place = groups.firstIndex(where: { $0.finding.isSameTable(as: profile.finding) }) {
        groups[place].append(profile.table, of: index)
      } else {
        let group = TableGroup(files: [index], finding: profile.finding, tally: profile.table)
        groups.append(group)
      }
    }
    return groups
  }

  private mutating func append(_ table: TableTally, of file: Int) {
    // Why: a copy, because the first file's own counts go into the ledger as they are.
    if files.count == 1 { tally = tally.copy() }
    tally.append(table)
    files.append(file)
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
