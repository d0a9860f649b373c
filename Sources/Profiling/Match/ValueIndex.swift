import Evidence
import Host

/// A set of values by their keyed hashes of 128 bits; each has a place, counted from 0.
///
/// ```
///  filter   two bits of one word for each value: one line of cache says no to most others
///  slots    hash, hash, place; the next free one where two values meet
/// ```
///
/// Filled by one thread, then read by many.
final class ValueIndex: @unchecked Sendable {
  // Safe: one thread files the sample before any other sees this; afterwards it is only read.
  private let memory: EvidenceMemory
  private let filter: UnsafeMutablePointer<UInt64>
  private let filterMask: Int
  private let slots: UnsafeMutablePointer<Slot>
  private let slotMask: Int
  private(set) var count = 0

  private struct Slot {
    var first: UInt64
    var second: UInt64
    /// One more than the place; 0 where the slot is free.
    var mark: UInt32
  }

  /// Makes an empty set for up to `capacity` values.
  init(capacity: Int) throws(AnalysisError) {
    guard let memory = EvidenceMemory(count: Self.byteCount(capacity)) else {
      throw AnalysisError(.outOfMemory, "no memory for the sample's hashes")
    }
    self.memory = memory
    let words = Self.filterWords(capacity)
    filter = memory.base.bindMemory(to: UInt64.self, capacity: words)
    filterMask = words - 1
    let slotCount = Self.slotCount(capacity)
    slots = (memory.base + words * 8).bindMemory(to: Slot.self, capacity: slotCount)
    slotMask = slotCount - 1
  }

  /// Bytes that it takes at most.
  static func byteCount(_ capacity: Int) -> Int {
    filterWords(capacity) * 8 + slotCount(capacity) * MemoryLayout<Slot>.stride
  }

  /// Sixteen bits a value: one other value in sixty passes.
  private static func filterWords(_ capacity: Int) -> Int { powerOfTwo(capacity / 4) }

  private static func slotCount(_ capacity: Int) -> Int { powerOfTwo(capacity * 2) }

  private static func powerOfTwo(_ least: Int) -> Int {
    1 << (Int.bitWidth - max(least, 64).leadingZeroBitCount)
  }

  /// Adds a value, if it is new, and gives its place.
  func insert(_ first: UInt64, _ second: UInt64) -> Int {
    var slot = Int(truncatingIfNeeded: first) & slotMask
    while slots[slot].mark != 0 {
      if slots[slot].first == first, slots[slot].second == second {
        return Int(slots[slot].mark) - 1
      }
      slot = (slot + 1) & slotMask
    }
    precondition(count < slotMask / 2, "more values than the index was made for")
    count += 1
    slots[slot] = Slot(first: first, second: second, mark: UInt32(count))
    filter[word(first)] |= Self.bits(first)
    return count - 1
  }

  /// Whether a value with this first hash may be in; most that are not are told apart.
  @inline(__always)
  func mayHold(_ first: UInt64) -> Bool {
    let bits = Self.bits(first)
    return filter[word(first)] & bits == bits
  }

  /// The place of a value; nil where it is not in.
  func place(_ first: UInt64, _ second: UInt64) -> Int? {
    var slot = Int(truncatingIfNeeded: first) & slotMask
    while slots[slot].mark != 0 {
      if slots[slot].first == first, slots[slot].second == second {
        return Int(slots[slot].mark) - 1
      }
      slot = (slot + 1) & slotMask
    }
    return nil
  }

  @inline(__always)
  private func word(_ first: UInt64) -> Int {
    Int(truncatingIfNeeded: first >> 12) & filterMask
  }

  @inline(__always)
  private static func bits(_ first: UInt64) -> UInt64 {
    1 << (first & 63) | 1 << (first >> 6 & 63)
  }
}
