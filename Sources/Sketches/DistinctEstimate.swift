/// How many distinct values there are, about, with the bounds that hold in 95 of 100 cases.
package struct DistinctEstimate: Equatable, Sendable {
  /// The best single number.
  package let estimate: Double
  /// The lower bound: never negative, never above `estimate`.
  package let low: Double
  /// The upper bound: never below `estimate`.
  package let high: Double

  /// Of nothing.
  package static let none = DistinctEstimate(estimate: 0, low: 0, high: 0)

  /// Puts an estimate together.
  package init(estimate: Double, low: Double, high: Double) {
    self.estimate = estimate
    self.low = low
    self.high = high
  }

  /// Half the width of the interval.
  package var halfWidth: Double { (high - low) / 2 }

  /// The three numbers as they are printed: no digit that the error makes meaningless.
  ///
  /// The unit is the power of ten at or below the half width, at least 1. The estimate goes to the
  /// nearest unit, the low bound down and the high bound up.
  ///
  /// - Parameter halfWidth: The error that sets the unit; the interval's own when nil.
  /// - Returns: Three multiples of the unit.
  package func rounded(halfWidth: Double? = nil) -> DistinctEstimate {
    let unit = DistinctEstimate.unit(halfWidth: halfWidth ?? self.halfWidth)
    return DistinctEstimate(
      estimate: (estimate / unit).rounded() * unit,
      low: (low / unit).rounded(.down) * unit,
      high: (high / unit).rounded(.up) * unit
    )
  }

  /// 10^floor(log10(half width)), at least 1; found by multiplying, so exact on every machine.
  package static func unit(halfWidth: Double) -> Double {
    var unit = 1.0
    while unit * 10 <= halfWidth, unit < 1e18 { unit *= 10 }
    return unit
  }
}
