import Profiling
import Sketches

/// Turns what the roles of a table's records say together into numbers that may be seen.
struct RoleGate {
  private let table: TableProfile
  private let mode: SmallCellMode
  private let pairs: [[Int]]

  /// Counts by another plan than the final one speak of other columns: then there is nothing to see.
  init(_ table: TableProfile, _ mode: SmallCellMode) {
    self.table = table
    self.mode = mode
    pairs = table.isFinal ? table.tally.roles.pairs.table : []
  }

  /// How often the values of a column occur; nil where that was not counted.
  func multiplicity(_ index: Int) -> Report.Multiplicity? {
    guard table.isFinal, let role = role(index),
      let sample = table.tally.roles.values(role), sample.valueCount > 0
    else { return nil }
    var found = Report.Multiplicity(
      values: sample.valueCount,
      once: 0,
      twice: 0,
      records: 0,
      exact: sample.isWhole
    )
    sample.forEachCount { count in
      found.once += count == 1 ? 1 : 0
      found.twice += count == 2 ? 1 : 0
      found.records += count
    }
    return found
  }

  /// Records that hold a column's role and a later one's, by position; nil for a column without role.
  func together(_ index: Int) -> [String: Int]? {
    guard !pairs.isEmpty, let one = role(index) else { return nil }
    var counts: [String: Int] = [:]
    for later in table.tally.columns.indices.dropFirst(index + 1) {
      guard let other = role(later) else { continue }
      let count = pairs[one.rawValue][other.rawValue]
      let isShown = mode == .show || count == 0 || count >= SmallCells.threshold
      if isShown { counts["\(later + 1)"] = count }
    }
    return counts
  }

  private func role(_ index: Int) -> Role? { table.tally.columns[index].plan.role }
}
