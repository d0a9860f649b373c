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

  /// Takes a batch in, category after category; cost: about 4 ns a pair.
  ///
  /// - Parameters:
  ///   - hashes: Keyed hashes of values; 0 stands for no value.
  ///   - categories: One a hash; values that are no category of the family stand for none.
  ///   - count: How many there are of each.
  ///   - room: To sort them in.
  package func update(
    _ hashes: UnsafePointer<UInt64>,
    _ categories: UnsafePointer<UInt16>,
    count: Int,
    _ room: SketchRoom
  ) {
    precondition(sketches.count <= room.categoryLimit, "a family of more categories than the room")
    sort(hashes, categories, count, room)
    var start = 0
    for category in sketches.indices {
      let end = room.places[category]
      if end > start { sketch(category).update(room.hashes + start, count: end - start) }
      start = end
    }
  }

  /// Takes a batch of one category in; cost: as for a sketch alone.
  ///
  /// - Parameters:
  ///   - hashes: Keyed hashes of values; 0 stands for no value.
  ///   - category: Of all of them.
  ///   - count: How many there are.
  package func update(_ hashes: UnsafePointer<UInt64>, category: Int, count: Int) {
    guard (0..<count).contains(where: { hashes[$0] != 0 }) else { return }
    sketch(category).update(hashes, count: count)
  }

  /// Sorts hashes into the room by category, those of none behind all others; each place is then the
  /// end of its category.
  private func sort(
    _ hashes: UnsafePointer<UInt64>,
    _ categories: UnsafePointer<UInt16>,
    _ count: Int,
    _ room: SketchRoom
  ) {
    let (sorted, places, none) = (room.hashes, room.places, sketches.count)
    places.update(repeating: 0, count: none + 1)
    for index in 0..<count {
      places[hashes[index] == 0 ? none : min(Int(categories[index]), none)] &+= 1
    }
    var start = 0
    for category in 0...none {
      let end = start &+ places[category]
      places[category] = start
      start = end
    }
    for index in 0..<count {
      let category = hashes[index] == 0 ? none : min(Int(categories[index]), none)
      sorted[places[category]] = hashes[index]
      places[category] &+= 1
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
