// What is kept, by hash (level 0 keeps all, level 2 those whose first two bits are zero):
//
//   hash        1011...  0010...  0001...  0110...  0010...     the same value twice
//   level 0     1        2        1        1                    4 values, all of them
//   level 2              2        1                             2 values: a random quarter of all
//
// A value below the last bound was below every bound before it, so its count is whole. How far the
// level rises depends on how many different values came and on nothing else.

import Glibc
package import Kernels

/// How often values occur: every one, or a random part of them chosen by hash.
///
/// Keeps up to 32,768 different values; beyond that a random part of at most 8,192, each with its whole
/// count. Mergeable, and a function of the multiset of hashes taken in. Hashes must come from a keyed
/// function. Not safe to share between threads; one a worker, merged. Memory: 24 to 96 bytes a kept
/// value, at most `memoryLimit`.
///
/// Source: P. Flajolet, "On adaptive sampling", Computing 43, 1990, after M. Wegman.
package final class MultiplicitySample {
  /// Different values up to which all are kept.
  package static let wholeLimit = 1 << 15
  /// The most that are kept of more.
  package static let partLimit = 1 << 13

  /// Bytes that the table takes at most, but for the moment in which it grows.
  package static let memoryLimit = 1 << 20

  private var table = MultiplicityTable(capacity: 64)
  /// Leading zeros that a kept hash has at least.
  private var level: UInt64 = 0
  private var bound: UInt64 { .max >> level }

  private let kernels: KernelSet
  /// Of a step, where the hashes are that may be kept.
  private let places: UnsafeMutablePointer<UInt32>

  /// Makes an empty sample.
  package init(_ kernels: KernelSet = .best) {
    self.kernels = kernels
    places = .allocate(capacity: Self.step + 1)
  }

  deinit { places.deallocate() }

  /// Whether every value is kept.
  package var isWhole: Bool { level == 0 }

  /// Different values that are kept.
  package var valueCount: Int { table.count }

  /// Takes in the hashes of a batch whose set has a bit; 0 stands for no value.
  ///
  /// Cost: below 1 ns a hash that is not kept.
  package func update(
    _ hashes: UnsafePointer<UInt64>,
    where sets: UnsafePointer<UInt32>,
    has bit: UInt32,
    count: Int
  ) {
    makeUnique()
    var start = 0
    while start < count {
      let step = min(Self.step, count - start)
      add(hashes + start, sets + start, bit, step)
      start += step
    }
  }

  private static let step = 256

  /// Takes in at most `step` hashes.
  private func add(
    _ hashes: UnsafePointer<UInt64>,
    _ sets: UnsafePointer<UInt32>,
    _ bit: UInt32,
    _ count: Int
  ) {
    let found = WordArray.places(
      upTo: bound,
      in: hashes,
      count: count,
      into: places,
      using: kernels
    )
    // Why: locals, because every look at a class's property is checked for exclusive access.
    var (table, limit) = (table, bound)
    for place in UnsafeBufferPointer(start: places, count: found) {
      let hash = hashes[Int(place)]
      guard hash &- 1 < limit, sets[Int(place)] & bit != 0 else { continue }
      table.add(hash, 1)
      if table.count > keptLimit { (table, limit) = shrink() }
    }
  }

  /// Takes in all that another sample, of the same hash key, has taken in.
  package func merge(_ other: MultiplicitySample) {
    if table.count == 0, level == 0 {
      // Why: most tables are those of one worker or file alone; shared until something is added.
      (table, level) = (other.table, other.level)
      return
    }
    makeUnique()
    if other.level > level { raise(to: other.level) }
    var (table, limit) = (table, bound)
    other.table.forEach { hash, count in
      guard hash &- 1 < limit else { return }
      table.add(hash, count)
      if table.count > keptLimit { (table, limit) = shrink() }
    }
  }

  /// Calls with the count of each kept value, in no order.
  package func forEachCount(_ body: (Int) -> Void) {
    table.forEach { _, count in body(count) }
  }

  /// How many different values it has taken in, and how many of them a sample of more records has more
  /// often: estimates, from the values that both keep.
  package func compared(with all: MultiplicitySample) -> (values: Double, moreOften: Double) {
    let level = max(level, all.level)
    let bound = UInt64.max >> level
    var (values, moreOften) = (0, 0)
    table.forEach { hash, count in
      guard hash &- 1 < bound else { return }
      values += 1
      moreOften += all.table.count(of: hash) > count ? 1 : 0
    }
    let scale = Double(1 << level)
    return (Double(values) * scale, Double(moreOften) * scale)
  }

  private var keptLimit: Int { isWhole ? Self.wholeLimit : Self.partLimit }

  private func makeUnique() {
    if !isKnownUniquelyReferenced(&table) { table = table.clone() }
  }

  /// Leaves as many values as may be kept; what is in force from then on.
  private func shrink() -> (MultiplicityTable, UInt64) {
    raise(to: table.level(leaving: Self.partLimit, above: level))
    return (table, bound)
  }

  private func raise(to level: UInt64) {
    self.level = level
    table = table.filtered(below: bound)
  }
}

/// Counts by hash, in open addressing with linear steps; 0 is no hash.
private final class MultiplicityTable {
  private struct Slot {
    var hash: UInt64
    var count: Int
  }

  /// All zero where nothing is kept.
  private var slots: UnsafeMutablePointer<Slot>
  /// A power of two, at least one and a half of `count`.
  private var capacity: Int
  private(set) var count = 0

  init(capacity: Int) {
    self.capacity = capacity
    slots = Self.zeroes(capacity)
  }

  deinit { discard(slots, capacity) }

  @inline(__always)
  func add(_ hash: UInt64, _ more: Int) {
    let place = place(of: hash)
    slots[place].count &+= more
    guard slots[place].hash == 0 else { return }
    slots[place].hash = hash
    count += 1
    if count * 3 > capacity * 2 { grow() }
  }

  /// The slot of a hash, or the empty one in which it belongs.
  @inline(__always)
  private func place(of hash: UInt64) -> Int {
    var place = Int(truncatingIfNeeded: hash) & (capacity - 1)
    while slots[place].hash != hash, slots[place].hash != 0 { place = (place + 1) & (capacity - 1) }
    return place
  }

  func count(of hash: UInt64) -> Int { slots[place(of: hash)].count }

  /// Calls with every hash and its count.
  ///
  /// Not in the order of the slots: added to another table in that order, hashes would crowd its
  /// beginning.
  func forEach(_ body: (UInt64, Int) -> Void) {
    var place = 0
    for _ in 0..<capacity {
      if slots[place].hash != 0 { body(slots[place].hash, slots[place].count) }
      place = (place &+ 0x9E37_79B9) & (capacity - 1)
    }
  }

  func clone() -> MultiplicityTable {
    let clone = MultiplicityTable(capacity: capacity)
    clone.slots.update(from: slots, count: capacity)
    clone.count = count
    return clone
  }

  /// The lowest level above one at which no more than `limit` are left.
  func level(leaving limit: Int, above level: UInt64) -> UInt64 {
    var level = level
    var left = 0
    repeat {
      level += 1
      let bound = UInt64.max >> level
      left = 0
      // Why: the empty slots' hash of 0 becomes the largest.
      for place in 0..<capacity { left &+= slots[place].hash &- 1 < bound ? 1 : 0 }
    } while left > limit
    return level
  }

  /// A table of those up to a bound.
  func filtered(below bound: UInt64) -> MultiplicityTable {
    let kept = MultiplicityTable(capacity: MultiplicitySample.partLimit * 2)
    forEach { if $0 <= bound { kept.add($0, $1) } }
    return kept
  }

  private func grow() {
    let (old, oldCapacity) = (slots, capacity)
    capacity *= 4
    slots = Self.zeroes(capacity)
    for index in 0..<oldCapacity where old[index].hash != 0 {
      slots[place(of: old[index].hash)] = old[index]
    }
    discard(old, oldCapacity)
  }

  /// Why `calloc`: fresh pages of the system are zero already.
  private static func zeroes(_ capacity: Int) -> UnsafeMutablePointer<Slot> {
    guard let memory = calloc(capacity, MemoryLayout<Slot>.stride) else {
      preconditionFailure("no memory for a table of \(capacity) slots")
    }
    return memory.bindMemory(to: Slot.self, capacity: capacity)
  }

  private func discard(_ slots: UnsafeMutablePointer<Slot>, _ capacity: Int) {
    // Why: with their key, hashes tell which values are in.
    explicit_bzero(slots, capacity * MemoryLayout<Slot>.stride)
    free(slots)
  }
}
