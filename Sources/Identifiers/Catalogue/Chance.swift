/// How often random input of one shape passes a kind's rules: what a share must exceed to mean much.
public struct Chance: Equatable, Sendable {
  /// What is drawn at random, and what counts as passing where that is not `valid`.
  public let draw: String
  /// The share that passes, 0 to 1.
  public let share: Double

  init(_ draw: String, _ share: Double) {
    self.draw = draw
    self.share = share
  }
}
