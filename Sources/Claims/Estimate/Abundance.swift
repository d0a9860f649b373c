/// How often the values of a random sample were seen: what is needed to guess at the unseen.
package struct Abundance: Equatable, Sendable {
  /// Rows drawn that hold a value, n.
  package let sampleSize: Int
  /// Different values among them, S.
  package let distinct: Int
  /// Values seen exactly once, f1.
  package let once: Int
  /// Values seen exactly twice, f2.
  package let twice: Int
  /// Rows drawn in all, those without a value included.
  package let rowCount: Int

  /// Puts the counts together; every row holds a value unless `rowCount` says otherwise.
  package init(sampleSize: Int, distinct: Int, once: Int, twice: Int, rowCount: Int? = nil) {
    self.sampleSize = sampleSize
    self.distinct = distinct
    self.once = once
    self.twice = twice
    self.rowCount = max(rowCount ?? sampleSize, sampleSize)
  }
}
