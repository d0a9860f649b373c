import CKernels

/// Looks through arrays of words, eight at a time.
package enum WordArray {
  /// How many words are like `word` in the bits of `mask`; cost: 0.1 to 0.3 ns a word.
  package static func count(
    like word: UInt64,
    _ mask: UInt64,
    in words: UnsafePointer<UInt64>,
    count: Int,
    using set: KernelSet = .best
  ) -> Int {
    guard let table = set.table else {
      return (0..<count).reduce(0) { $0 + (words[$1] & mask == word & mask ? 1 : 0) }
    }
    return table.pointee.count_like(words, count, mask, word)
  }

  /// Finds the words that are not 0 and at most `limit`.
  ///
  /// - Parameters:
  ///   - limit: Where few words are at most that, eight are passed by at once.
  ///   - words: The first of `count`.
  ///   - count: How many there are.
  ///   - places: Takes where they are, ascending; room for one a word and one more.
  ///   - set: The kernels to use.
  /// - Returns: How many they are. Cost: 0.1 to 0.3 ns a word where they are few, else 1.
  package static func places(
    upTo limit: UInt64,
    in words: UnsafePointer<UInt64>,
    count: Int,
    into places: UnsafeMutablePointer<UInt32>,
    using set: KernelSet = .best
  ) -> Int {
    if let table = set.table { return table.pointee.places_below(words, count, limit, places) }
    var found = 0
    for index in 0..<count where words[index] &- 1 < limit {
      places[found] = UInt32(truncatingIfNeeded: index)
      found += 1
    }
    return found
  }
}
