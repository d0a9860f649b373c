import Testing

@testable import Findings

/// The tables that `CellPool` names are published like the true one, whatever its size.
@Suite struct PoolWitnessTests {
  @Test func everyPoolHasItsFiveWitnesses() {
    var random = Xorshift(state: 20_210_716)
    var seen: [Int: Int] = [:]
    for _ in 0..<4000 {
      let (cells, unlisted) = table(&random)
      guard let pooled = SmallCells.pooledCount(ascending: cells, unlisted: unlisted), pooled > 0
      else { continue }
      let listed = cells[pooled...]
      let sum = cells[..<pooled].reduce(unlisted, +)
      let found = unlisted > 0 ? open(pooled, sum) : closed(pooled, sum)
      seen[min(pooled, 5), default: 0] += 1
      #expect(Set(found.map(\.counts[0])).count == 5)
      for (counts, unlisted) in found {
        let witness = counts.sorted()
        #expect(counts.reduce(unlisted, +) == sum && (witness.last ?? 0) < listed.first ?? 0)
        #expect(SmallCells.pooledCount(ascending: witness + listed, unlisted: unlisted) == pooled)
      }
    }
    #expect(seen.keys.sorted() == [1, 2, 3, 4, 5])
  }

  /// Two to forty categories, of counts that are much alike or far apart.
  private func table(_ random: inout Xorshift) -> (cells: [Int], unlisted: Int) {
    let largest = [14, 30, 300, 1_000_000][random.below(4)]
    let least = [1, 1, 9, 10][random.below(4)]
    let small = [1, 2, 10][random.below(3)]
    let cells = (0..<2 + random.below(39)).map { _ in
      random.below(3) == 0 ? least + random.below(largest) : 1 + random.below(small)
    }
    return (cells.sorted(), random.below(3) == 0 ? 1 + random.below(min(largest, 40)) : 0)
  }

  private typealias Witness = (counts: [Int], unlisted: Int)

  private func open(_ pooled: Int, _ sum: Int) -> [Witness] {
    (1...5).map { count in
      ([count] + Array(repeating: 1, count: pooled - 1), sum - (pooled - 1) - count)
    }
  }

  private func closed(_ pooled: Int, _ sum: Int) -> [Witness] {
    let excess = sum - 10 * pooled
    guard excess > 0 else {
      let least = max(1, sum - 10 * (pooled - 1))
      return (least..<least + 5).map { ([$0] + alike(pooled - 1, sum - $0), 0) }
    }
    let large = min(pooled - 1, excess)
    let small = pooled - large
    return (6...10).map { count in
      let rest = 10 * (small - 1) + count
      return ([count] + Array(repeating: 10, count: small - 1) + alike(large, sum - rest), 0)
    }
  }

  /// Counts of a given sum that differ by one at most.
  private func alike(_ count: Int, _ sum: Int) -> [Int] {
    (0..<count).map { sum / count + ($0 < sum % count ? 1 : 0) }
  }
}

/// Marsaglia's generator: the same numbers everywhere.
private struct Xorshift {
  var state: UInt64

  mutating func below(_ bound: Int) -> Int {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return Int(state >> 33) % bound
  }
}
