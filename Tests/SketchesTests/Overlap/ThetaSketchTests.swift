import TestSupport
import Testing

@testable import Sketches

/// The laws of a sketch, and what it keeps, over fixed seeds.
@Suite struct ThetaSketchTests {
  private static let limit = 1 << 15
  private static let sizes = [0, 1, 1_000, 32_768, 32_769, 60_000]

  /// Different hashes, with zeros among them and some twice.
  private static func hashes(_ count: Int, seed: UInt64) -> [UInt64] {
    var random = SplitMix64(seed: seed)
    let once = (0..<count).map { _ in random.next() | (1 << 40) }
    return once + once.prefix(count / 3) + [0]
  }

  private static func sketch(_ hashes: [UInt64], limit: Int = limit) -> ThetaSketch {
    let sketch = ThetaSketch(limit: limit)
    for start in stride(from: 0, to: hashes.count, by: 5_000) {
      sketch.update(Array(hashes[start..<min(start + 5_000, hashes.count)]))
    }
    return sketch
  }

  /// The definition: all of few, else those below the first bound from 1/16 that leaves few enough.
  private static func naive(_ hashes: [UInt64]) -> (level: Int, hashes: [UInt64]) {
    let all = Set(hashes).subtracting([0])
    guard all.count > ThetaSketch.wholeLimit else { return (0, all.sorted()) }
    var level = ThetaSketch.usualLevel
    while all.count(where: { $0 <= .max >> UInt64(level) }) > limit { level += 1 }
    return (level, all.filter { $0 <= .max >> UInt64(level) }.sorted())
  }

  private static func same(_ one: ThetaSketch, _ other: ThetaSketch) -> Bool {
    one.hashes == other.hashes && one.level == other.level
  }

  @Test(arguments: sizes + [560_000]) func keepsWhatTheDefinitionSays(_ size: Int) {
    let hashes = Self.hashes(size, seed: 3)
    let (sketch, naive) = (Self.sketch(hashes), Self.naive(hashes))
    #expect(sketch.hashes == naive.hashes)
    #expect(sketch.level == naive.level)
    #expect(sketch.isWhole == (size <= 32_768))
  }

  @Test func largeSetsKeepAFixedShareUntilTheLimit() {
    var random = SplitMix64(seed: 5)
    let hashes = (0..<560_000).map { _ in random.next() }
    #expect(Self.sketch(hashes, limit: 1 << 20).level == 4)
    #expect(Self.sketch(hashes, limit: 1 << 20).count == hashes.count { $0 < 1 << 60 })
    #expect(Self.sketch(hashes, limit: 1 << 15).level == 5)
    #expect(Self.sketch(hashes, limit: 1).limit == ThetaSketch.wholeLimit)
  }

  @Test(arguments: [
    (0, 1_000), (20_000, 20_000), (1_000, 60_000), (60_000, 1_000), (300_000, 300_000),
  ])
  func mergingCommutesAndEqualsOneSketch(_ first: Int, _ second: Int) {
    let (one, other) = (Self.hashes(first, seed: 7), Self.hashes(second, seed: 11))
    let both = Self.sketch(one + other)
    let forth = Self.sketch(one)
    forth.merge(Self.sketch(other))
    let back = Self.sketch(other)
    back.merge(Self.sketch(one))
    #expect(Self.same(forth, both))
    #expect(Self.same(back, both))
  }

  @Test func mergingAssociatesAndTheEmptySketchIsItsIdentity() {
    let parts = [20_000, 40_000, 60_000].enumerated().map {
      Self.hashes($0.element, seed: UInt64($0.offset) + 13)
    }
    let left = Self.sketch(parts[0])
    left.merge(Self.sketch(parts[1]))
    left.merge(Self.sketch(parts[2]))
    let tail = Self.sketch(parts[1])
    tail.merge(Self.sketch(parts[2]))
    let right = Self.sketch(parts[0])
    right.merge(tail)
    #expect(Self.same(left, right))
    let before = Self.sketch(parts[2])
    left.merge(ThetaSketch(limit: Self.limit))
    #expect(Self.same(left, right))
    let empty = ThetaSketch(limit: Self.limit)
    empty.merge(before)
    #expect(Self.same(empty, before))
    empty.update(parts[0])
    #expect(Self.same(before, Self.sketch(parts[2])), "a shared list was changed")
  }

  @Test func orderAndRepetitionDoNotMatter() {
    var random = SplitMix64(seed: 17)
    let hashes = Self.hashes(50_000, seed: 17)
    let shuffled = (hashes + hashes).shuffled(using: &random)
    #expect(Self.same(Self.sketch(hashes), Self.sketch(shuffled)))
  }

  @Test func setsAreComparedAtTheSmallerShare() {
    var random = SplitMix64(seed: 19)
    let large = (0..<560_000).map { _ in random.next() }
    let small = Array(large.prefix(6_000)) + (0..<4_000).map { _ in random.next() }
    let overlap = ThetaOverlap(Self.sketch(small), Self.sketch(large))
    #expect(overlap.rate == 32)
    #expect(overlap.one == small.count { $0 <= .max >> 5 })
    #expect(overlap.shared == small.prefix(6_000).count { $0 <= .max >> 5 })
    let whole = ThetaOverlap(Self.sketch(small), Self.sketch(Array(small.prefix(6_000))))
    #expect(whole == ThetaOverlap(Self.sketch(small), Self.sketch(Array(small.prefix(6_000)))))
    #expect((whole.rate, whole.one, whole.other, whole.shared) == (1, 10_000, 6_000, 6_000))
  }
}
