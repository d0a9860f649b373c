import Glibc

/// The distinct hashes taken in, all of them, up to a limit beyond which they are only known to be more.
///
/// A function of the set of hashes: neither their order nor how they were merged changes it, and with a
/// keyed hash of 64 bits not the key either, but for two in 2^64 that are equal. Hashes must come from a
/// keyed function. Memory: 16 to 32 bytes a hash, none beyond the limit. Not safe to share between
/// threads; one a worker, merged.
package final class DistinctSet {
  /// More distinct hashes than this are not kept.
  package static let limit = 100_000

  /// Open addressing, at most half full; 0 is a free slot.
  private var slots: UnsafeMutablePointer<UInt64>
  private var capacity: Int
  /// How many there are; one more than `limit` stands for more.
  package private(set) var count = 0

  /// Makes an empty set.
  package init() {
    capacity = 64
    slots = Self.freeSlots(capacity)
  }

  deinit { release() }

  /// Whether there are more than are kept.
  package var isOver: Bool { count > Self.limit }

  /// Takes one hash in and says whether it is new; 0 stands for no value.
  @discardableResult
  package func insert(_ hash: UInt64) -> Bool {
    guard hash != 0, !isOver else { return false }
    var slot = Int(truncatingIfNeeded: hash) & (capacity - 1)
    while slots[slot] != 0 {
      if slots[slot] == hash { return false }
      slot = (slot + 1) & (capacity - 1)
    }
    slots[slot] = hash
    count += 1
    if count > Self.limit { empty() } else if count * 2 > capacity { grow() }
    return true
  }

  /// Takes in all that another set, of the same hash key, has taken in.
  package func merge(_ other: DistinctSet) {
    guard !other.isOver else { return close() }
    for slot in 0..<other.capacity { insert(other.slots[slot]) }
  }

  /// Gives up: there are more than the limit.
  package func close() {
    count = Self.limit + 1
    empty()
  }

  private func empty() {
    release()
    capacity = 1
    slots = Self.freeSlots(capacity)
  }

  private func grow() {
    let (old, oldCapacity) = (slots, capacity)
    capacity *= 2
    slots = Self.freeSlots(capacity)
    count = 0
    for slot in 0..<oldCapacity { insert(old[slot]) }
    Self.release(old, oldCapacity)
  }

  private func release() { Self.release(slots, capacity) }

  private static func freeSlots(_ capacity: Int) -> UnsafeMutablePointer<UInt64> {
    let slots = UnsafeMutablePointer<UInt64>.allocate(capacity: capacity)
    slots.initialize(repeating: 0, count: capacity)
    return slots
  }

  private static func release(_ slots: UnsafeMutablePointer<UInt64>, _ capacity: Int) {
    // Why: with their key, hashes tell which values are in.
    explicit_bzero(slots, capacity * MemoryLayout<UInt64>.stride)
    slots.deallocate()
  }
}
