package import Kernels

/// Counts of distinct values by category: a `HyperLogLog` for each category that occurs.
///
/// Mergeable, and a function of the set of pairs taken in, as each of its sketches is. Memory: at
/// most 16 KiB a category that occurs. Not safe to share between threads.
package final class SketchFamily {
  private var sketches: [HyperLogLog?]
  private let kernels: KernelSet

  /// Makes a family of the categories 0 to `categoryCount` - 1, none of which has occurred.
  package init(categoryCount: Int, _ kernels: KernelSet) {
    sketches = Array(repeating: nil, count: categoryCount)
    self.kernels = kernels
  }

  package var categoryCount: Int { sketches.count }

  /// Takes a batch in, category after category; cost: about 3 ns a pair.
  ///
  /// - Parameters:
  ///   - hashes: Keyed hashes of values, one for each category that `room` was arranged by; 0 stands for
  ///     no value.
  ///   - room: Arranged by no more categories than the family has.
  package func update(_ hashes: UnsafePointer<UInt64>, _ room: SketchRoom) {
    precondition(room.categoryCount == sketches.count, "a room arranged by other categories")
    let sorted = room.sort(hashes)
    var start = 0
    for category in sketches.indices {
      let end = room.ends[category]
      if end > start { take(sorted + start, end - start, category) }
      start = end
    }
  }

  /// A category occurs when one of its values does.
  private func take(_ hashes: UnsafePointer<UInt64>, _ count: Int, _ category: Int) {
    guard sketches[category] != nil || (0..<count).contains(where: { hashes[$0] != 0 }) else {
      return
    }
    sketch(category).update(hashes, count: count)
  }

  /// Takes a batch of one category in; cost: as for a sketch alone.
  ///
  /// - Parameters:
  ///   - hashes: Keyed hashes of values; 0 stands for no value.
  ///   - category: Of all of them.
  ///   - count: How many there are.
  package func update(_ hashes: UnsafePointer<UInt64>, category: Int, count: Int) {
    take(hashes, count, category)
  }

  private func sketch(_ category: Int) -> HyperLogLog {
    if let sketch = sketches[category] { return sketch }
    let sketch = HyperLogLog(kernels)
    sketches[category] = sketch
    return sketch
  }

  /// The sketch of a category; nil where it has not occurred.
  package subscript(_ category: Int) -> HyperLogLog? { sketches[category] }

  /// The sketches of the categories that occur and for which `isIn` holds; not to be changed.
  package func occurring(where isIn: (Int) -> Bool) -> [HyperLogLog] {
    sketches.indices.compactMap { isIn($0) ? sketches[$0] : nil }
  }

  /// Takes in all that a family of as many categories, of the same hash key, has taken in.
  package func merge(_ other: SketchFamily) {
    precondition(sketches.count == other.sketches.count, "families of different categories")
    for (category, theirs) in other.sketches.enumerated() {
      if let theirs { sketch(category).merge(theirs) }
    }
  }
}
