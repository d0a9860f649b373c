/// The categories that are published as one sum, and whether that sum hides each of them.
///
/// Categories come in ascending order of their counts. The reader knows the pooled keys, their sum,
/// the listed counts and this rule; `hides(below:)` looks at nothing else, so that a pool says no
/// more by having stopped than by its sum. Where it answers yes, these tables are published exactly
/// alike, and each pooled category takes five values or more over them (`n` categories, sum `s`, the
/// smallest listed count `m`):
///
/// - `n + 4 <= s <= 10n - 5`: all tables of counts from 1 to 10.
/// - `s > 10n`: `r` counts are at least 11, alike to one, and below `m`; of the others one
///   is 6 to 10 and the rest are 10. Counts this near their limit never stop a smaller pool, so the
///   rule reaches `n` on each of these tables. The largest `r` leaves most room below `m`.
/// - With records outside the closed list: all tables of counts from 1 to 10, the rest unlisted.
struct CellPool {
  /// Named categories.
  private(set) var categoryCount = 0
  /// Records, unlisted ones included.
  private(set) var sum: Int
  private let holdsUnlisted: Bool

  init(unlisted: Int) {
    sum = unlisted
    holdsUnlisted = unlisted > 0
  }

  mutating func add(_ count: Int) {
    categoryCount += 1
    sum += count
  }

  /// Whether no pooled count can be narrowed below five values if the smallest listed is `next`.
  func hides(below next: Int) -> Bool {
    guard sum >= 2 * SmallCells.threshold else { return false }
    if holdsUnlisted { return sum >= categoryCount + 5 }
    let excess = sum - (SmallCells.threshold - 1) * categoryCount
    if excess <= -5 { return sum >= categoryCount + 4 }
    return excess >= 1
      && min(categoryCount - 1, excess) * (next - SmallCells.threshold) >= excess + 5
  }
}
