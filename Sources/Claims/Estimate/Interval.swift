/// A closed range of numbers; a bound may be infinite.
package struct Interval: Equatable, Sendable {
  /// The lower bound, included.
  package let low: Double
  /// The upper bound, included.
  package let high: Double

  /// From `low` to `high`.
  package init(_ low: Double, _ high: Double) {
    self.low = low
    self.high = high
  }

  /// Whether a number lies in it, bounds included.
  package func contains(_ value: Double) -> Bool { low <= value && value <= high }

  /// Whether all of it lies in another.
  package func isInside(_ other: Interval) -> Bool { other.low <= low && high <= other.high }

  /// Whether it shares no number with another.
  package func isDisjoint(from other: Interval) -> Bool { high < other.low || other.high < low }
}
