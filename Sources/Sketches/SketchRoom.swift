import Kernels

/// Memory in which a batch's hashes are sorted by category, shared by families.
///
/// Not safe to share between threads.
package final class SketchRoom {
  let hashes: UnsafeMutablePointer<UInt64>
  /// By category, where its next hash goes.
  let places: UnsafeMutablePointer<Int>
  let categoryLimit: Int

  /// Room for batches of up to `hashLimit` hashes, of families of up to `categoryLimit` categories.
  package init(hashLimit: Int, categoryLimit: Int) {
    // Kernels read a little behind the last hash.
    hashes = .allocate(capacity: hashLimit + FieldArray.slack)
    hashes.initialize(repeating: 0, count: hashLimit + FieldArray.slack)
    places = .allocate(capacity: categoryLimit + 1)
    places.initialize(repeating: 0, count: categoryLimit + 1)
    self.categoryLimit = categoryLimit
  }

  deinit {
    hashes.deallocate()
    places.deallocate()
  }
}
