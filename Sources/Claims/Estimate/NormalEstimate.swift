/// An estimate with normal error, such as a sketch's count or Chapman's size.
package struct NormalEstimate: IntervalEstimate, Equatable {
  package let value: Double
  /// The standard deviation.
  package let deviation: Double
  /// What the truth is certainly not below.
  package let floor: Double

  /// An estimate of `value` with a standard deviation, never below `floor`.
  package init(_ value: Double, deviation: Double, floor: Double = 0) {
    self.value = value
    self.deviation = deviation
    self.floor = floor
  }

  package func interval(alpha: Double) -> Interval {
    let half = NormalDistribution.twoSidedQuantile(alpha) * deviation
    return Interval(max(floor, value - half), max(floor, value + half))
  }

  package func pValue(against boundary: Double) -> Double {
    if boundary < floor { return 0 }
    guard deviation > 0 else { return boundary == value ? 1 : 0 }
    return NormalDistribution.twoSidedTail(abs(value - boundary) / deviation)
  }
}
