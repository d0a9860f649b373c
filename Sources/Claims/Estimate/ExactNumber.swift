/// A number that was counted, not estimated.
package struct ExactNumber: IntervalEstimate, Equatable {
  package let value: Double

  /// The number itself.
  package init(_ value: Double) { self.value = value }

  package var isExact: Bool { true }

  package func interval(alpha: Double) -> Interval { Interval(value, value) }

  package func pValue(against boundary: Double) -> Double { boundary == value ? 1 : 0 }
}
