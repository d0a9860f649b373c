import Evidence
import Profiling
import Records

/// Files that hold the same table: equal headers, equal delimiter.
struct TableGroup {
  let name: String
  private(set) var files: [Int]
  let finding: Sniffer.Finding
  let tally: TableTally

  /// Groups in the order of first appearance; a file without a header is a table of its own.
  static func gather(_ outcomes: [DisclosureGate.Outcome]) -> [TableGroup] {
    var groups: [TableGroup] = []
    for (index, outcome) in outcomes.enumerated() {
      guard case .profiled(let profile) = outcome else { continue }
      if let place = groups.firstIndex(where: { $0.holdsSame(profile.finding) }) {
        groups[place].tally.merge(profile.table)
        groups[place].files.append(index)
      } else {
        groups.append(
          TableGroup(
            name: stem(profile.custody.path),
            files: [index],
            finding: profile.finding,
            // Why: a copy, because the file's own counts go into the ledger as they are.
            tally: profile.table.copy()
          )
        )
      }
    }
    return groups
  }

  private func holdsSame(_ other: Sniffer.Finding) -> Bool {
    finding.dialect.hasHeader && other.dialect.hasHeader
      && finding.headerNames == other.headerNames
      && finding.dialect.delimiter == other.dialect.delimiter
      && finding.dialect.columnCount == other.dialect.columnCount
  }

  /// The file's name up to its first dot.
  private static func stem(_ path: String) -> String {
    let file = path.split(separator: "/").last ?? "standard input"
    return file == "-" ? "standard input" : String(file.prefix { $0 != "." })
  }
}
