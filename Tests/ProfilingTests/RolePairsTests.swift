import TestSupport
import Testing

@testable import Profiling

@Suite struct RolePairsTests {
  private static func naive(_ sets: [UInt32]) -> [[Int]] {
    Role.allCases.map { one in
      Role.allCases.map { other in sets.count { $0.has(one) && $0.has(other) } }
    }
  }

  private static func sets(_ count: Int, kinds: Int, seed: UInt64) -> [UInt32] {
    var random = SplitMix64(seed: seed)
    let mask: UInt32 = (1 << UInt32(Role.allCases.count)) - 1
    let pool = (0..<kinds).map { _ in UInt32(truncatingIfNeeded: random.next()) & mask }
    return (0..<count).map { _ in pool[Int.random(in: 0..<kinds, using: &random)] }
  }

  @Test(arguments: [1, 30, 5_000]) func countsEveryPair(_ kinds: Int) {
    let sets = Self.sets(9_000, kinds: kinds, seed: 5)
    let pairs = RolePairs()
    for batch in stride(from: 0, to: sets.count, by: 1_000) {
      pairs.update(Array(sets[batch..<batch + 1_000]), 1_000)
    }
    #expect(pairs.table == Self.naive(sets))
  }

  @Test func mergingAddsAndOrderDoesNotMatter() {
    let sets = Self.sets(6_000, kinds: 2_000, seed: 9)
    let (one, other, united) = (RolePairs(), RolePairs(), RolePairs())
    one.update(Array(sets.prefix(2_500).reversed()), 2_500)
    other.update(Array(sets.dropFirst(2_500)), 3_500)
    united.merge(other)
    united.merge(one)
    #expect(united.table == Self.naive(sets))
  }
}
