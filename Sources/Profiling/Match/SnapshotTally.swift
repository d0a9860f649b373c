import Identifiers

/// On how many of the records that match was each day within the dates between which they were valid.
///
/// ```
///  record   valid from 2021-03-01, to 2021-09-01      +1 on the first, -1 on the second
///  days     sums of all that came before              the longest run of the largest is the answer
/// ```
struct SnapshotTally {
  /// From 1 January 1900, to the end of 2100.
  private static let firstDay = -25_567
  private static let dayCount = 73_414

  private var steps = [Int](repeating: 0, count: dayCount + 1)

  /// Adds a record: valid from its first day up to, and not on, its second; a missing day is open.
  mutating func add(from: CivilDate?, to: CivilDate?) {
    let start = from.map(Self.place) ?? 0
    let end = to.map(Self.place) ?? Self.dayCount
    guard start < end else { return }
    steps[start] += 1
    steps[end] -= 1
  }

  /// Adds another worker's records.
  mutating func merge(_ other: SnapshotTally) {
    for place in steps.indices { steps[place] += other.steps[place] }
  }

  private static func place(_ day: CivilDate) -> Int {
    min(max(day.daysSince1970 - firstDay, 0), dayCount)
  }

  /// The longest run of days on which the most records were valid, the later of two; nil below
  /// `least` records.
  func best(least: Int) -> MatchOutcome.Snapshot? {
    var valid: [Int] = []
    var sum = 0
    for step in steps.dropLast() {
      sum += step
      valid.append(sum)
    }
    guard let most = valid.max(), most >= least else { return nil }
    var best = 0..<0
    var start = 0
    for place in 0...valid.count where place == valid.count || valid[place] != most {
      if place - start >= max(best.count, 1) { best = start..<place }
      start = place + 1
    }
    return MatchOutcome.Snapshot(
      from: best.lowerBound == 0 ? nil : Self.day(best.lowerBound),
      to: best.upperBound == valid.count ? nil : Self.day(best.upperBound - 1),
      recordCount: most
    )
  }

  private static func day(_ place: Int) -> CivilDate? { CivilDate(daysSince1970: place + firstDay) }
}
