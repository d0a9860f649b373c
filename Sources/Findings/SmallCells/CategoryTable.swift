/// Records counted by categories of a shipped closed list, before disclosure control.
package struct CategoryTable: Sendable {
  /// What the categories are, as in `Report.Breakdown.by`.
  package var by: String
  /// What the categories are read from, `birth date` for decades and for years.
  ///
  /// Tables of one axis over the same records are coarsenings of each other.
  package var axis: String
  /// Records by category label, all at least 0; a category that is not here has none.
  package var counts: [String: Int]
  /// Records outside the closed list.
  package var unlisted: Int

  package init(by: String, axis: String? = nil, counts: [String: Int], unlisted: Int = 0) {
    self.by = by
    self.axis = axis ?? by
    self.counts = counts
    self.unlisted = unlisted
  }
}
