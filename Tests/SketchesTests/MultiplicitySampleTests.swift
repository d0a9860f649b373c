import Sketches
import TestSupport
import Testing

@Suite struct MultiplicitySampleTests {
  /// How often each count occurs among the kept values.
  private static func counts(_ sample: MultiplicitySample) -> [Int: Int] {
    var counts: [Int: Int] = [:]
    sample.forEachCount { counts[$0, default: 0] += 1 }
    return counts
  }

  private static func feed(_ hashes: [UInt64], into sample: MultiplicitySample) {
    let sets = hashes.map { _ in UInt32(4) }
    sample.update(hashes, where: sets, has: 4, count: hashes.count)
  }

  /// Values of which a few occur often.
  private static func hashes(_ distinct: Int, repeated: Int, seed: UInt64) -> [UInt64] {
    var random = SplitMix64(seed: seed)
    let values = (0..<distinct).map { _ in random.next() | 1 }
    let again = (0..<repeated).map { _ in values[Int.random(in: 0..<distinct, using: &random)] }
    return (values + again).shuffled(using: &random)
  }

  /// The definition: all, or those below the largest power-of-two bound that leaves few enough.
  private static func naive(_ hashes: [UInt64]) -> [Int: Int] {
    var table: [UInt64: Int] = [:]
    for hash in hashes where hash != 0 { table[hash, default: 0] += 1 }
    if table.count > MultiplicitySample.wholeLimit {
      var level = UInt64(1)
      let limit = MultiplicitySample.partLimit
      while table.count(where: { $0.key <= .max >> level }) > limit { level += 1 }
      table = table.filter { $0.key <= .max >> level }
    }
    return table.values.reduce(into: [:]) { $0[$1, default: 0] += 1 }
  }

  @Test(arguments: [0, 1, 500, 32_768, 32_769, 40_000, 300_000])
  func keepsWhatTheDefinitionSays(_ distinct: Int) {
    let hashes = Self.hashes(max(distinct, 1), repeated: distinct / 3, seed: 7)
      .prefix(distinct == 0 ? 0 : .max)
    let sample = MultiplicitySample()
    Self.feed(Array(hashes), into: sample)
    #expect(Self.counts(sample) == Self.naive(Array(hashes)))
    #expect(sample.isWhole == (distinct <= 32_768))
  }

  @Test(arguments: [20_000, 33_000, 200_000]) func mergingEqualsOneSample(_ distinct: Int) {
    let hashes = Self.hashes(distinct, repeated: distinct / 2, seed: 11)
    let whole = Self.naive(hashes)
    for parts in [1, 2, 7] {
      let samples = (0..<parts).map { part in
        let sample = MultiplicitySample()
        let mine = hashes.indices.filter { $0 % parts == part }.map { hashes[$0] }
        Self.feed(mine, into: sample)
        return sample
      }
      for order in [samples, samples.reversed()] {
        let united = MultiplicitySample()
        for sample in order { united.merge(sample) }
        #expect(Self.counts(united) == whole, "\(parts) parts")
      }
    }
  }

  @Test func noValueAndOtherSetsAreLeftOut() {
    let sample = MultiplicitySample()
    let (hashes, sets): ([UInt64], [UInt32]) = ([5, 0, 5, 9, .max], [6, 4, 4, 2, 4])
    sample.update(hashes, where: sets, has: 4, count: 5)
    #expect(Self.counts(sample) == [2: 1, 1: 1])
    #expect(sample.valueCount == 2)
  }

  @Test func aPartEstimatesHowManyRepeat() {
    let hashes = Self.hashes(400_000, repeated: 0, seed: 3)
    let sample = MultiplicitySample()
    Self.feed(hashes + hashes.prefix(100_000), into: sample)
    let counts = Self.counts(sample)
    let share = Double(counts[2] ?? 0) / Double(sample.valueCount)
    #expect(abs(share - 0.25) < 0.03, "\(share)")
  }

  /// Of many values, every third once more among all records than among some.
  @Test(arguments: [900, 90_000]) func comparesHowOftenValuesOccur(_ distinct: Int) {
    let values = Self.hashes(distinct, repeated: 0, seed: 11)
    let (some, all) = (MultiplicitySample(), MultiplicitySample())
    Self.feed(values, into: some)
    Self.feed(values + values.enumerated().filter { $0.offset % 3 == 0 }.map(\.element), into: all)
    let found = some.compared(with: all)
    let tolerance = distinct < 1_000 ? 0 : 0.06
    #expect(abs(found.values / Double(distinct) - 1) <= tolerance)
    #expect(abs(found.moreOften / Double(distinct / 3) - 1) <= tolerance)
    #expect(some.compared(with: some).moreOften == 0)
  }

  @Test func takingInDoesNotChangeWhatWasTaken() {
    let (one, other) = (MultiplicitySample(), MultiplicitySample())
    Self.feed([1, 2, 2], into: one)
    other.merge(one)
    Self.feed([3, 3, 3], into: other)
    Self.feed([4], into: one)
    #expect(Self.counts(other) == [1: 1, 2: 1, 3: 1])
    #expect(Self.counts(one) == [1: 2, 2: 1])
  }
}
