/// A verdict with the numbers it rests on.
package struct Judgement: Equatable, Sendable {
  /// The claim's id.
  package let id: String
  package let verdict: Verdict
  /// The best single number, if there is one.
  package let estimate: Double?
  /// What the truth lies in; a bound is infinite where the rows in hand give none.
  package let interval: Interval?
  /// Of the interval: 1 for what was counted exactly.
  package let confidence: Double?
  /// The numbers that would bear the claim out; years for a span.
  package let region: Interval
  /// What the numbers stand for.
  package let basis: Circumstances.Basis
}
