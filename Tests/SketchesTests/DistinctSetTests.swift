import TestSupport
import Testing

@testable import Sketches

@Suite struct DistinctSetTests {
  @Test(arguments: [0, 1, 2, 31, 33, 1000, 40_000])
  func everyHashCountsOnce(_ count: Int) {
    var random = SplitMix64(seed: UInt64(count))
    let hashes = (0..<count).map { _ in random.next() | 1 }
    let set = DistinctSet()
    for hash in hashes + hashes.reversed() + [0] { set.insert(hash) }
    #expect(set.count == Set(hashes).count && !set.isOver)
    #expect(hashes.allSatisfy { !set.insert($0) })
  }

  @Test func unionIsThatOfTheHashes() {
    var random = SplitMix64(seed: 3)
    let hashes = (0..<3000).map { _ in random.next() }
    let (one, other) = (DistinctSet(), DistinctSet())
    for (place, hash) in hashes.enumerated() {
      if place % 3 != 0 { one.insert(hash) }
      if place % 3 != 1 { other.insert(hash) }
    }
    one.merge(other)
    #expect(one.count == Set(hashes).count)
  }

  @Test func beyondTheLimitItIsKnownToBeMoreForGood() {
    let limit = DistinctSet.limit
    let (set, small) = (DistinctSet(), DistinctSet())
    for hash in 1...limit { set.insert(UInt64(hash) &* 0x9E37_79B9_7F4A_7C15) }
    #expect(!set.isOver && set.count == limit)
    small.insert(7)
    small.merge(set)
    #expect(small.isOver)
    set.insert(7)
    set.insert(8)
    #expect(set.isOver && set.count == limit + 1)
    let third = DistinctSet()
    third.merge(set)
    #expect(third.isOver)
    third.close()
    third.insert(9)
    #expect(third.count == limit + 1)
  }
}
