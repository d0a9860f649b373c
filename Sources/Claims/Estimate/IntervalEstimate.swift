/// A number with what is known of its error.
///
/// The interval and the p-value belong together: a boundary lies outside `interval(alpha:)` exactly
/// when its p-value is below `alpha`. The test `intervalAndTestAgree` holds that.
package protocol IntervalEstimate: Sendable {
  /// The best single number.
  var value: Double { get }
  /// Whether there is no error of chance in it.
  var isExact: Bool { get }
  /// The two-sided interval that holds the truth in 1 - `alpha` of all cases, 0 < `alpha` < 1.
  func interval(alpha: Double) -> Interval
  /// The two-sided p-value of the hypothesis that the truth is `boundary`.
  func pValue(against boundary: Double) -> Double
  /// The p-value of the hypothesis that the truth lies in `region`: that of its nearest number.
  func pValue(inside region: Interval) -> Double
}

extension IntervalEstimate {
  package var isExact: Bool { false }

  package func pValue(inside region: Interval) -> Double {
    if value < region.low { return pValue(against: region.low) }
    if value > region.high { return pValue(against: region.high) }
    return 1
  }
}
