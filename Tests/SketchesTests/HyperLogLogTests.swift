import Kernels
import TestSupport
import Testing

@testable import Sketches

@Suite struct HyperLogLogTests {
  private func hashes(key: UInt64, count: Int) -> [UInt64] {
    var random = SplitMix64(seed: key)
    return (0..<count).map { _ in random.next() }
  }

  private func sketch(_ hashes: [UInt64]) -> HyperLogLog {
    let sketch = HyperLogLog()
    hashes.withUnsafeBufferPointer { buffer in
      if let base = buffer.baseAddress { sketch.update(base, count: buffer.count) }
    }
    return sketch
  }

  @Test func mergeCommutesAndAssociates() {
    let parts = (1...3).map { hashes(key: UInt64($0), count: 3000) }
    let left = sketch(parts[0])
    left.merge(sketch(parts[1]))
    left.merge(sketch(parts[2]))
    let right = sketch(parts[2])
    let middle = sketch(parts[1])
    middle.merge(sketch(parts[0]))
    right.merge(middle)
    #expect(left.registerValues == right.registerValues)
    #expect(left.registerValues == sketch(parts.flatMap { $0 }).registerValues)
  }

  @Test func emptyIsTheIdentityOfMerge() {
    let values = hashes(key: 7, count: 2000)
    let merged = sketch(values)
    merged.merge(HyperLogLog())
    let fromEmpty = HyperLogLog()
    fromEmpty.merge(sketch(values))
    #expect(merged.registerValues == sketch(values).registerValues)
    #expect(fromEmpty.registerValues == merged.registerValues)
  }

  @Test func mergeIsIdempotent() {
    let once = sketch(hashes(key: 8, count: 2000))
    once.merge(sketch(hashes(key: 8, count: 2000)))
    #expect(once.registerValues == sketch(hashes(key: 8, count: 2000)).registerValues)
  }

  @Test func orderAndRepetitionDoNotMatter() {
    let values = hashes(key: 9, count: 5000)
    let shuffled = Array(values.reversed()) + values.prefix(1000)
    let single = HyperLogLog()
    for hash in shuffled { single.update(hash) }
    #expect(single.registerValues == sketch(values).registerValues)
  }

  @Test func indexIsTheTopBitsAndRankTheZerosBehindThem() {
    let cases: [(hash: UInt64, index: Int, rank: UInt8)] = [
      (1, 0, 50), (.max, 16_383, 1), (1 << 50, 1, 51), (1 << 49, 0, 1), (2, 0, 49),
    ]
    for (hash, index, rank) in cases {
      let sketch = HyperLogLog()
      sketch.update(hash)
      #expect(sketch.registerValues[index] == rank, "\(hash)")
      #expect(sketch.registerValues.filter { $0 != 0 }.count == 1)
    }
  }

  /// Whether a sketch still holds hashes or registers already, it says the same.
  @Test(arguments: KernelSet.supported)
  func fewHashesCountAsTheirRegisters(_ set: KernelSet) {
    var random = SplitMix64(seed: 51)
    for count in [0, 1, 2, 31, 32, 33, 40, 500] {
      // Some share a register, some are there twice, some are none.
      let hashes = (0..<count).map { _ in
        random.next(below: 8) == 0 ? 0 : random.next(below: 20) << 50 | random.next() >> 14
      }
      var registers = [UInt8](repeating: 0, count: RankRegisters.count)
      for hash in hashes + hashes { RankRegisters.raise(&registers, hash, floor: 0) }
      let dense = HyperLogLog(set)
      #expect(dense.restore(registers))
      for part in [1, 7, 64, 1_000] {
        let sketch = HyperLogLog(set)
        for start in stride(from: 0, to: 2 * count, by: part) {
          let some = Array((hashes + hashes)[start..<min(start + part, 2 * count)])
          sketch.update(some + Array(repeating: 0, count: 64), count: some.count)
        }
        expectSame(sketch, dense, "seed 51, \(count) by \(part)")
        for pair in [[sketch, dense], [dense, sketch]] {
          guard let union = HyperLogLog.union(pair) else { continue }
          expectSame(union, dense, "seed 51, union of \(count) by \(part)")
        }
      }
    }
  }

  private func expectSame(_ one: HyperLogLog, _ other: HyperLogLog, _ comment: Comment) {
    #expect(one.histogram() == other.histogram(), comment)
    #expect(one.registerValues == other.registerValues, comment)
    #expect(one.estimate() == other.estimate(), comment)
  }

  /// One value over and over does not keep a sketch looking for it among the few.
  @Test func aRepeatedValueCountsOnceInAnyNumber() {
    let sketch = HyperLogLog()
    for _ in 0..<3 { sketch.update([UInt64](repeating: 1 << 51, count: 1_100), count: 1_000) }
    sketch.update(3 << 51)
    #expect(sketch.estimate().rounded() == DistinctEstimate(estimate: 2, low: 2, high: 3))
  }

  @Test func nothingCountsZero() {
    let sketch = HyperLogLog()
    sketch.update(0)
    #expect(sketch.registerValues.allSatisfy { $0 == 0 }, "0 stands for no value")
    #expect(HyperLogLog().estimate() == DistinctEstimate(estimate: 0, low: 0, high: 0))
  }

  @Test func equalInputsCountOne() {
    let counted = sketch([UInt64](repeating: 0x0123_4567_89AB_CDEF, count: 10_000)).estimate()
    #expect(counted.rounded() == DistinctEstimate(estimate: 1, low: 1, high: 2))
  }

  @Test func fullRegistersStayFinite() {
    let sketch = HyperLogLog()
    for index in 0..<UInt64(HyperLogLog.registerCount) { sketch.update(index << 50 | 1) }
    #expect(sketch.histogram()[HyperLogLog.maximumRank - 1] == HyperLogLog.registerCount)
    let estimate = sketch.estimate()
    #expect(estimate.estimate > 1e15)
    #expect(estimate.low <= estimate.estimate && estimate.estimate <= estimate.high)
  }
}
