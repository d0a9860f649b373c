/// P-values of several tests made into one statement.
package enum MultipleTests {
  /// Holm's adjusted p-values: at most `alpha` of all families have one wrongly at or below
  /// `alpha`.
  ///
  /// Source: S. Holm, "A simple sequentially rejective multiple test procedure", 1979.
  package static func holm(_ pValues: [Double]) -> [Double] {
    var adjusted = pValues
    var running = 0.0
    for (rank, index) in ascending(pValues).enumerated() {
      running = max(running, min(1, Double(pValues.count - rank) * pValues[index]))
      adjusted[index] = running
    }
    return adjusted
  }

  /// Benjamini and Hochberg's adjusted p-values: the share of false findings is at most `alpha`.
  ///
  /// Source: Y. Benjamini, Y. Hochberg, "Controlling the false discovery rate", 1995.
  package static func benjaminiHochberg(_ pValues: [Double]) -> [Double] {
    var adjusted = pValues
    var running = 1.0
    for (rank, index) in ascending(pValues).enumerated().reversed() {
      running = min(running, Double(pValues.count) / Double(rank + 1) * pValues[index])
      adjusted[index] = running
    }
    return adjusted
  }

  /// The level at which each test is made so that Holm's procedure makes it.
  ///
  /// Each rejected test has `alpha` over the number not rejected before it; all others share
  /// `alpha` evenly. A test is rejected exactly when its p-value is below its level.
  package static func holmLevels(_ pValues: [Double], alpha: Double) -> [Double] {
    var levels = pValues
    var remaining = pValues.count
    var isRejecting = true
    for index in ascending(pValues) {
      levels[index] = alpha / Double(remaining)
      isRejecting = isRejecting && pValues[index] < levels[index]
      if isRejecting { remaining = max(1, remaining - 1) }
    }
    return levels
  }

  private static func ascending(_ pValues: [Double]) -> [Int] {
    pValues.indices.sorted { (pValues[$0], $0) < (pValues[$1], $1) }
  }
}
