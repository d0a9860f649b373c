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
