import Kernels

/// Where a batch's hashes are sorted by category: arranged once by the categories, for every family that
/// counts by them.
///
/// ```
///  categories  2   0   9   0        of 3; 9 is none of them
///  ends        2   2   3   4        none stands behind the last
///  places      2   0   3   1
///  hashes      a   b   c   d   ->   b   d | a | c
/// ```
/// Not safe to share between threads.
package final class SketchRoom {
  private let hashes: UnsafeMutablePointer<UInt64>
  /// Where each hash goes.
  private let places: UnsafeMutablePointer<UInt16>
  private let hashLimit: Int
  private let categoryLimit: Int
  private var count = 0
  /// By category, where its hashes end and the next one's begin.
  let ends: UnsafeMutablePointer<Int>
  private(set) var categoryCount = 0

  /// Room for batches of up to `hashLimit` hashes, 65,536 at most, of families of up to `categoryLimit`
  /// categories.
  package init(hashLimit: Int, categoryLimit: Int) {
    precondition(hashLimit <= 1 << 16, "more hashes than places can tell")
    self.hashLimit = hashLimit
    self.categoryLimit = categoryLimit
    // Kernels read a little behind the last hash.
    hashes = .allocate(capacity: hashLimit + FieldArray.slack)
    hashes.initialize(repeating: 0, count: hashLimit + FieldArray.slack)
    places = .allocate(capacity: hashLimit)
    places.initialize(repeating: 0, count: hashLimit)
    ends = .allocate(capacity: categoryLimit + 1)
    ends.initialize(repeating: 0, count: categoryLimit + 1)
  }

  deinit {
    hashes.deallocate()
    places.deallocate()
    ends.deallocate()
  }

  /// Finds where the hashes of a batch go; categories of `categoryCount` or more are none.
  package func arrange(
    _ categories: UnsafePointer<UInt16>,
    count: Int,
    categoryCount: Int
  ) {
    precondition(count <= hashLimit && categoryCount <= categoryLimit, "a batch beyond the room")
    self.count = count
    self.categoryCount = categoryCount
    let (ends, places) = (ends, places)
    ends.update(repeating: 0, count: categoryCount + 1)
    for index in 0..<count { ends[min(Int(categories[index]), categoryCount)] &+= 1 }
    var start = 0
    for category in 0...categoryCount {
      let size = ends[category]
      ends[category] = start
      start &+= size
    }
    for index in 0..<count {
      let category = min(Int(categories[index]), categoryCount)
      places[index] = UInt16(truncatingIfNeeded: ends[category])
      ends[category] &+= 1
    }
  }

  /// The hashes in the order of their categories, until the next call.
  func sort(_ unsorted: UnsafePointer<UInt64>) -> UnsafePointer<UInt64> {
    let (hashes, places) = (hashes, places)
    for index in 0..<count { hashes[Int(places[index])] = unsorted[index] }
    return UnsafePointer(hashes)
  }
}
