import TestSupport
import Testing

@testable import Claims

/// How often intervals hold the truth: 2,000 samples each, fixed seeds.
@Suite struct CoverageTests {
  private static let runs = 2_000

  @Test(arguments: [(0.5, 150), (0.3, 200), (0.1, 250), (0.9, 200)])
  func wilsonHoldsTheTruthInAboutNineteenOfTwentySamples(_ share: Double, _ trials: Int) {
    let covered = coverage(share, trials, seed: 1) { $0.wilson(alpha: 0.05) }
    #expect(covered >= 0.93 && covered <= 0.97, "\(covered)")
  }

  @Test(arguments: [(0.5, 12), (0.2, 40), (0.02, 60), (0.97, 90)])
  func clopperPearsonNeverHoldsItLessOften(_ share: Double, _ trials: Int) {
    let covered = coverage(share, trials, seed: 2) { $0.clopperPearson(alpha: 0.05) }
    #expect(covered >= 0.94, "\(covered)")
  }

  @Test func poissonBoundsHoldTheExpectedCount() {
    var random = SplitMix64(seed: 3)
    let bounds = (0...60).map { PoissonCount($0).interval(alpha: 0.05) }
    let hits = (0..<Self.runs).count { _ in
      // 200 trials of chance 1/40: near enough to Poisson with mean 5, and narrower.
      let count = (0..<200).count { _ in random.next(below: 40) == 0 }
      return bounds[count].contains(5)
    }
    #expect(Double(hits) >= 0.94 * Double(Self.runs))
  }

  @Test func germanTankHoldsTheLastSerialNumber() {
    var random = SplitMix64(seed: 4)
    let hits = (0..<Self.runs).count { _ in
      let largest = (0..<12).map { _ in Int(random.next(below: 100_000)) + 1 }.max() ?? 1
      return GermanTank(largest: largest, drawn: 12).interval(alpha: 0.05).contains(100_000)
    }
    let share = Double(hits) / Double(Self.runs)
    #expect(share >= 0.93 && share <= 0.97, "\(share)")
  }

  @Test func collisionsHoldTheNumberOfEqualValues() {
    var random = SplitMix64(seed: 5)
    let hits = (0..<Self.runs).count { _ in
      var seen = [Int](repeating: 0, count: 4_000)
      for _ in 0..<300 { seen[Int(random.next(below: 4_000))] += 1 }
      let pairs = seen.reduce(0) { $0 + $1 * ($1 - 1) / 2 }
      return CollisionSize(pairs: pairs, sampleSize: 300).interval(alpha: 0.05).contains(4_000)
    }
    #expect(Double(hits) >= 0.94 * Double(Self.runs), "\(hits)")
  }

  @Test func chao1SeldomExceedsTheTruthWithItsLowerBound() {
    var random = SplitMix64(seed: 6)
    let hits = (0..<Self.runs).count { _ in
      var seen = [Int](repeating: 0, count: 500)
      // Half of the rows come from a tenth of the values.
      for _ in 0..<500 {
        seen[Int(random.next(below: random.next(below: 2) == 0 ? 50 : 500))] += 1
      }
      let counts = Abundance(
        sampleSize: 500,
        distinct: seen.count { $0 > 0 },
        once: seen.count { $0 == 1 },
        twice: seen.count { $0 == 2 }
      )
      return Chao1(counts).interval(alpha: 0.05).low <= 500
    }
    #expect(Double(hits) >= 0.96 * Double(Self.runs), "\(hits)")
  }

  /// 2,000 values, half of them on one row, half on three, and rows without any; a tenth of the rows is
  /// drawn.
  @Test(arguments: [4_000, 8_000, 20_000])
  func chao1WithoutReplacementSeldomExceedsTheTruth(_ rowCount: Int) {
    var rows = (0..<rowCount).map { row -> Int? in
      row < 1_000 ? row : row < 4_000 ? 1_000 + (row - 1_000) / 3 : nil
    }
    var random = SplitMix64(seed: 7)
    let hits = (0..<Self.runs).count { _ in
      let counts = Self.draw(rowCount / 10, of: &rows, valueCount: 2_000, &random)
      return Chao1(counts, population: rowCount).interval(alpha: 0.05).low <= 2_000
    }
    #expect(Double(hits) >= 0.96 * Double(Self.runs), "\(hits)")
  }

  /// Every value on one row: then the bound is an estimate, whatever part of the rows has one.
  @Test(arguments: [2_000, 4_000, 10_000])
  func chao1WithoutReplacementFindsValuesThatOccurOnce(_ rowCount: Int) {
    var rows = (0..<rowCount).map { $0 < 2_000 ? $0 : nil }
    var random = SplitMix64(seed: 8)
    let estimates = (0..<200).map { _ in
      let counts = Self.draw(rowCount / 10, of: &rows, valueCount: 2_000, &random)
      return Chao1(counts, population: rowCount).value
    }
    let mean = estimates.reduce(0, +) / Double(estimates.count)
    #expect(abs(mean / 2_000 - 1) < 0.02, "\(mean)")
  }

  /// Draws rows without replacement, by shuffling them to the front.
  private static func draw(
    _ count: Int,
    of rows: inout [Int?],
    valueCount: Int,
    _ random: inout SplitMix64
  ) -> Abundance {
    var seen = [Int](repeating: 0, count: valueCount)
    for drawn in 0..<count {
      rows.swapAt(drawn, drawn + Int(random.next(below: UInt64(rows.count - drawn))))
      if let value = rows[drawn] { seen[value] += 1 }
    }
    var byCount = [Int](repeating: 0, count: 4)
    for count in seen { byCount[count] += 1 }
    return Abundance(
      sampleSize: seen.reduce(0, +),
      distinct: valueCount - byCount[0],
      once: byCount[1],
      twice: byCount[2],
      rowCount: count
    )
  }

  private func coverage(
    _ share: Double,
    _ trials: Int,
    seed: UInt64,
    _ interval: (SampleShare) -> Interval
  ) -> Double {
    var random = SplitMix64(seed: seed)
    let holds = (0...trials).map { interval(SampleShare($0, of: trials)).contains(share) }
    let threshold = UInt64(share * 1e9)
    let hits = (0..<Self.runs).count { _ in
      holds[(0..<trials).count { _ in random.next(below: 1_000_000_000) < threshold }]
    }
    return Double(hits) / Double(Self.runs)
  }
}
