/// Records counted by categories of a shipped closed list, before disclosure control.
package struct CategoryTable: Sendable {
  /// What the categories are, as in `Report.Breakdown.by`.
  package var by: String
  /// Records by category label, all at least 0; a category that is not here has none.
  package var counts: [String: Int]
  /// Records outside the closed list.
  package var unlisted: Int

  package init(by: String, counts: [String: Int], unlisted: Int = 0) {
    self.by = by
    self.counts = counts
    self.unlisted = unlisted
  }
}
