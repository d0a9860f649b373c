package import Kernels

/// Counts of distinct values by category: a `HyperLogLog` for each category that occurs.
///
/// Mergeable, and a function of the set of pairs taken in, as each of its sketches is. Memory: 16 KiB
/// a category that occurs. Not safe to share between threads.
package final class SketchFamily {
  private var sketches: [HyperLogLog?]
  private let kernels: KernelSet

  /// Makes a family of the categories 0 to `categoryCount` - 1, none of which has occurred.
  package init(categoryCount: Int, _ kernels: KernelSet) {
    sketches = Array(repeating: nil, count: categoryCount)
    self.kernels = kernels
  }

  /// Takes a batch in; cost: about 4 ns a pair.
  ///
  /// - Parameters:
  ///   - hashes: Keyed hashes of values; 0 stands for no value.
  ///   - categories: One a hash; values that are no category of the family stand for none.
  ///   - count: How many there are of each.
  package func update(
    _ hashes: UnsafePointer<UInt64>,
    _ categories: UnsafePointer<UInt16>,
    count: Int
  ) {
    for index in 0..<count where hashes[index] != 0 {
      let category = Int(categories[index])
      guard category < sketches.count else { continue }
      sketch(category).raise(hashes[index])
    }
  }

  private func sketch(_ category: Int) -> HyperLogLog {
    if let sketch = sketches[category] { return sketch }
    let sketch = HyperLogLog(kernels)
    sketches[category] = sketch
    return sketch
  }

  /// The sketch of a category; nil where it has not occurred.
  package subscript(_ category: Int) -> HyperLogLog? { sketches[category] }

  /// The values of all categories for which `isIn` holds, united; cost: a merge for each.
  package func union(where isIn: (Int) -> Bool = { _ in true }) -> HyperLogLog {
    let union = HyperLogLog(kernels)
    for (category, sketch) in sketches.enumerated() where isIn(category) {
      if let sketch { union.merge(sketch) }
    }
    return union
  }

  /// Takes in all that a family of as many categories, of the same hash key, has taken in.
  package func merge(_ other: SketchFamily) {
    precondition(sketches.count == other.sketches.count, "families of different categories")
    for (category, theirs) in other.sketches.enumerated() {
      if let theirs { sketch(category).merge(theirs) }
    }
  }
}
