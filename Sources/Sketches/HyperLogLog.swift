// One hash, from bits to register (p = 14):
//
//   hash    10010110 111001 | 0001 0110 ...        64 bits, keyed, uniform
//           index 9657      | rest 0001 0110...    top 14 bits, then 50 bits
//   rank    zeros at the head of the rest, plus 1 = 4; 51 when all 50 are zero
//   store   registers[9657] = max(registers[9657], 4)
//
// The registers are a maximum over a set, so they depend on which hashes came and on nothing else:
// not their order, their number, or how the input was cut up. Floating point starts in `estimate`.

import Glibc
package import Kernels

/// A mergeable count of distinct values in at most 16 KiB; in a quarter of one while they are few.
///
/// The relative standard error is 1.04 / sqrt(16384) = 0.81 % for large counts and less for small
/// ones; the tests `errorStaysInsideTheStatedBound` and `boundsHoldInNineteenOfTwentyRuns` hold it.
/// Hashes must come from a keyed function: with a known key the registers tell which values are in,
/// and a hostile input can drive the count. Not safe to share between threads; one a worker, merged.
///
/// Source: P. Flajolet et al., "HyperLogLog", 2007; the estimator is the improved raw one of
/// O. Ertl, "New cardinality estimation algorithms for HyperLogLog sketches", 2017.
package final class HyperLogLog {
  /// Bits of a hash that choose the register.
  package static let precision = 14
  /// How many registers there are, one byte each.
  package static let registerCount = 1 << precision
  /// The highest rank: the 50 remaining bits are all zero.
  package static let maximumRank = 64 - precision + 1

  /// Nil while all hashes are among the few: what is asked of them is the same.
  private var registers: UnsafeMutablePointer<UInt8>?
  private var few = FewHashes()
  private let kernels: KernelSet
  /// A rank that every register has: lower hashes need no look at their register.
  private var floor: UInt8 = 0
  private var hashesToNextFloor = floorInterval

  private static let floorInterval = 1 << 14

  /// Makes an empty sketch.
  package init(_ kernels: KernelSet = .best) {
    self.kernels = kernels
  }

  deinit {
    few.discard()
    guard let registers else { return }
    // Why: with their key, registers tell which values are in.
    explicit_bzero(registers, HyperLogLog.registerCount)
    registers.deallocate()
  }

  /// Takes one hash in; 0 stands for no value.
  package func update(_ hash: UInt64) {
    withUnsafePointer(to: hash) { update($0, count: 1) }
  }

  /// Takes a batch of hashes in; 0 stands for no value.
  ///
  /// - Parameters:
  ///   - hashes: The first of `count` hashes.
  ///   - count: How many there are.
  package func update(_ hashes: UnsafePointer<UInt64>, count: Int) {
    let taken = registers == nil ? few.take(hashes, count) : 0
    guard taken < count else { return }
    lend(upTo: count - taken) {
      RankRegisters.raise($0, hashes + taken, count: count - taken, floor: $1, using: kernels)
    }
  }

  /// Lends the registers, and a rank that all of them have, to a kernel that raises them.
  ///
  /// - Parameters:
  ///   - count: How many hashes it may take in.
  ///   - kernel: Its call.
  /// - Returns: What the kernel does.
  package func lend<Found>(
    upTo count: Int,
    to kernel: (UnsafeMutablePointer<UInt8>, UInt8) -> Found
  ) -> Found {
    let registers = allRegisters()
    let found = kernel(registers, floor)
    hashesToNextFloor -= count
    if hashesToNextFloor <= 0 {
      hashesToNextFloor = Self.floorInterval
      floor = RankRegisters.floor(registers, using: kernels)
    }
    return found
  }

  /// The registers, made of the few hashes where there were none.
  private func allRegisters() -> UnsafeMutablePointer<UInt8> {
    if let registers { return registers }
    let registers = UnsafeMutablePointer<UInt8>.allocate(capacity: HyperLogLog.registerCount)
    registers.initialize(repeating: 0, count: HyperLogLog.registerCount)
    few.forEach { RankRegisters.raise(registers, $0, floor: 0) }
    few.discard()
    self.registers = registers
    return registers
  }

  /// Takes in all that another sketch, of the same hash key, has taken in.
  package func merge(_ other: HyperLogLog) {
    guard let theirs = other.registers else { return other.few.forEach(update) }
    RankRegisters.merge(allRegisters(), theirs, using: kernels)
  }

  /// All that any of the sketches, of one hash key, has taken in; nil of no sketches.
  ///
  /// One alone is its own union, so neither is to be changed. Cost: a merge for each of more.
  package static func union(_ sketches: [HyperLogLog]) -> HyperLogLog? {
    guard let first = sketches.first, sketches.count > 1 else { return sketches.first }
    let union = HyperLogLog(first.kernels)
    for sketch in sketches { union.merge(sketch) }
    return union
  }

  /// How many registers hold each rank, 0 to `maximumRank`; cost: about 5 microseconds, 1 where few
  /// are raised.
  package func histogram() -> [Int] {
    guard let registers else { return few.histogram() }
    let lanes = MemoryLayout<UInt64>.size
    let stride = HyperLogLog.maximumRank + 1
    // Why: lanes, because neighbours often hold the same rank, and would wait for one count.
    var counts = [Int](repeating: 0, count: lanes * stride)
    counts.withUnsafeMutableBufferPointer { counts in
      for index in Swift.stride(from: 0, to: HyperLogLog.registerCount, by: lanes) {
        let word = UnsafeRawPointer(registers).loadUnaligned(fromByteOffset: index, as: UInt64.self)
        guard word != 0 else {
          counts[0] &+= lanes
          continue
        }
        for lane in 0..<lanes {
          counts[lane &* stride &+ Int(registers[index &+ lane])] &+= 1
        }
      }
    }
    return (0..<stride).map { rank in (0..<lanes).reduce(0) { $0 + counts[$1 * stride + rank] } }
  }

  /// The number of distinct hashes taken in, with 95 % bounds; cost: one pass over the registers.
  package func estimate() -> DistinctEstimate {
    HyperLogLogEstimator.estimate(histogram: histogram())
  }

  /// Takes saved registers over; false, and nothing is done, where they are none.
  func restore(_ values: some Collection<UInt8>) -> Bool {
    guard values.count == HyperLogLog.registerCount,
      values.allSatisfy({ $0 <= HyperLogLog.maximumRank })
    else { return false }
    let registers = allRegisters()
    for (index, value) in values.enumerated() { registers[index] = value }
    return true
  }

  /// A copy of the registers, to compare two states.
  var registerValues: [UInt8] {
    var values = [UInt8](repeating: 0, count: HyperLogLog.registerCount)
    few.forEach { RankRegisters.raise(&values, $0, floor: 0) }
    guard let registers else { return values }
    return Array(UnsafeBufferPointer(start: registers, count: HyperLogLog.registerCount))
  }
}
