/// What two sketches of one key have kept, at the smaller of their shares.
///
/// ```
///  one    level 0   all                      one of 16 counts
///  other  level 5   one of 32   --> level 5: one of 32 of each counts
/// ```
package struct ThetaOverlap: Equatable, Sendable {
  /// Kept hashes of the first.
  package let one: Int
  /// Of the second.
  package let other: Int
  /// In both.
  package let shared: Int
  /// One of so many hashes was kept; 1 where all were, and the counts are exact.
  package let rate: Int

  /// Compares two sketches; cost: one walk through both.
  package init(_ one: ThetaSketch, _ other: ThetaSketch) {
    let (ours, theirs) = (one.hashes, other.hashes)
    let level = max(one.level, other.level)
    let bound = ThetaSketch.bound(level)
    self.one = ours.partitioningIndex { $0 > bound }
    self.other = theirs.partitioningIndex { $0 > bound }
    shared = Self.shared(ours.prefix(self.one), theirs.prefix(self.other))
    rate = 1 << level
  }

  private static func shared(_ one: ArraySlice<UInt64>, _ other: ArraySlice<UInt64>) -> Int {
    var (left, right, count) = (one.startIndex, other.startIndex, 0)
    while left < one.endIndex, right < other.endIndex {
      let (ours, theirs) = (one[left], other[right])
      count += ours == theirs ? 1 : 0
      left += ours <= theirs ? 1 : 0
      right += theirs <= ours ? 1 : 0
    }
    return count
  }
}
