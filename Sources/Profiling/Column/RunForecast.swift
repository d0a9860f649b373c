/// Whether it is worth finding runs in a column's next batch: not where values hardly ever follow
/// themselves, as in a dump of one record a person.
///
/// A wrong forecast costs time, never a count.
struct RunForecast {
  private static let pause = 15
  /// One in so many hits has to go on a run.
  private static let worth = 16
  /// Fewer hits, as at the seam of two chunks, say little.
  private static let largeCount = 64
  /// Batches to go before runs are found again.
  private var rest = 0

  /// Asked once for each look at a batch's hits.
  mutating func isWorthIt() -> Bool {
    rest -= rest > 0 ? 1 : 0
    return rest == 0
  }

  /// Learns from a look in which runs were found.
  mutating func note(_ runCount: Int, _ hitCount: Int) {
    guard hitCount >= Self.largeCount else { return }
    if (hitCount - runCount) * Self.worth < hitCount { rest = Self.pause }
  }
}
