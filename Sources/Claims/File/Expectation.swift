/// What a claim makes of a measure; shares run from 0 to 1.
package enum Expectation: Equatable, Sendable {
  /// Near a number: `within` is the tolerance as a share of it.
  case about(Double, within: Double)
  /// That much or more.
  case atLeast(Double)
  /// That much or less.
  case atMost(Double)
  /// That number and no other.
  case exactly(Double)
  /// From the first to the second, both included.
  case between(Double, Double)
  /// Data from the first year, or before, to the second, or after.
  case covers(Int, Int)

  /// The tolerance of `about` where none is written.
  package static let usualTolerance = 0.05

  /// The numbers that would bear the claim out; for `covers`, the years.
  ///
  /// A share stays within 0 to 1.
  package func region(on scale: Measure.Scale) -> Interval {
    let top = scale == .share ? 1 : Double.infinity
    return switch self {
    case .about(let value, let tolerance):
      Interval(value * (1 - tolerance), min(top, value * (1 + tolerance)))
    case .atLeast(let value): Interval(value, top)
    case .atMost(let value): Interval(0, value)
    case .exactly(let value): Interval(value, value)
    case .between(let low, let high): Interval(low, high)
    case .covers(let first, let last): Interval(Double(first), Double(last))
    }
  }
}
