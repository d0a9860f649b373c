import Evidence
import Records

/// Files that hold the same table: equal headers, equal delimiter.
struct TableGroup {
  /// Places of the files among the inputs.
  private(set) var files: [Int]
  let finding: Sniffer.Finding
  let tally: TableTally

  /// Takes over the counts of a first file.
  init(_ profile: FileProfile, at place: Int) {
    files = [place]
    finding = profile.finding
    tally = profile.table
  }

  /// Adds the counts of a file that follows, made with the same plan.
  mutating func append(_ table: TableTally, at place: Int) {
    tally.append(table)
    files.append(place)
  }
}

/// The tables of a run, in the order of first appearance; a file without a header is one of its own.
///
/// A file's counts go into its table's as soon as it has been read: memory grows with the tables.
struct TableGroups {
  private(set) var all: [TableGroup] = []

  mutating func add(_ profile: FileProfile, at place: Int) {
    if let index = all.firstIndex(where: { $0.finding.isSameTable(as: profile.finding) }) {
      all[index].append(profile.table, at: place)
    } else {
      all.append(TableGroup(profile, at: place))
    }
  }

  /// The table of a file that begins so.
  func table(of finding: Sniffer.Finding) -> TableGroup? {
    all.first { $0.finding.isSameTable(as: finding) }
  }

  mutating func replace(_ index: Int, by group: TableGroup) { all[index] = group }
}

extension Sniffer.Finding {
  /// Whether two files hold one table; without a header none can be said to.
  func isSameTable(as other: Sniffer.Finding) -> Bool {
    dialect.hasHeader && other.dialect.hasHeader && headerNames == other.headerNames
      && dialect.delimiter == other.dialect.delimiter
      && dialect.columnCount == other.dialect.columnCount
  }
}
