/// How often the values of a random sample were seen: what is needed to guess at the unseen.
package struct Abundance: Equatable, Sendable {
  /// Rows drawn, n.
  package let sampleSize: Int
  /// Different values among them, S.
  package let distinct: Int
  /// Values seen exactly once, f1.
  package let once: Int
  /// Values seen exactly twice, f2.
  package let twice: Int

  /// Puts the four counts together.
  package init(sampleSize: Int, distinct: Int, once: Int, twice: Int) {
    self.sampleSize = sampleSize
    self.distinct = distinct
    self.once = once
    self.twice = twice
  }
}
