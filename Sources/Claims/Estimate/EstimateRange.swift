/// A number known to lie between two others, each with the same counting error.
///
/// Persons are such a number: how many are the same person is not known, however exact the count.
package struct EstimateRange: IntervalEstimate, Equatable {
  /// The lower end.
  package let low: NormalEstimate
  /// The upper end.
  package let high: NormalEstimate

  /// Between two estimates, the first not above the second.
  package init(_ low: NormalEstimate, _ high: NormalEstimate) {
    self.low = low
    self.high = high
  }

  package var value: Double { (low.value + high.value) / 2 }

  package func interval(alpha: Double) -> Interval {
    Interval(low.interval(alpha: alpha).low, high.interval(alpha: alpha).high)
  }

  package func pValue(against boundary: Double) -> Double {
    if boundary < low.value { return low.pValue(against: boundary) }
    if boundary > high.value { return high.pValue(against: boundary) }
    return 1
  }
}
