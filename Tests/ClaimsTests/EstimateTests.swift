import Testing

@testable import Claims

/// Test values of the literature and of worked examples.
@Suite struct EstimateTests {
  private let sample = Abundance(sampleSize: 500, distinct: 100, once: 50, twice: 20)

  @Test func chao1MeetsItsWorkedExample() {
    let classic = Chao1(sample, .classic)
    #expect(near(classic.value, 162.375, 1e-9))
    #expect(near(classic.deviation, 23.836, 0.0005))
    let interval = classic.interval(alpha: 0.05)
    #expect(near(interval.low, 130.25, 0.005))
    #expect(near(interval.high, 228.61, 0.005))
    #expect(near(Chao1(sample).value, 158.217, 0.0005))
  }

  @Test func chao1WithoutDoubletonsUsesTheCorrectedForm() {
    let counts = Abundance(sampleSize: 10, distinct: 6, once: 3, twice: 0)
    // 6 + 0.9 * 3 * 2 / 2 = 8.7; 0.9 * 3 + 0.81 * 3 * 25 / 4 - 0.81 * 81 / (4 * 8.7).
    #expect(near(Chao1(counts, .classic).value, 8.7, 1e-12))
    #expect(near(Chao1(counts).variance, 2.7 + 15.1875 - 65.61 / 34.8, 1e-9))
  }

  @Test func chao1OfACompletedSampleIsWhatWasSeen() {
    let all = Chao1(Abundance(sampleSize: 60, distinct: 20, once: 0, twice: 5))
    #expect(all.interval(alpha: 0.05) == Interval(20, 20))
    let none = Chao1(Abundance(sampleSize: 0, distinct: 0, once: 0, twice: 0))
    #expect(none.value == 0)
    #expect(none.variance == 0)
  }

  @Test func chao1WithoutReplacementKnowsTheEnds() {
    let unlike = Abundance(sampleSize: 1_000, distinct: 1_000, once: 1_000, twice: 0)
    #expect(near(Chao1(unlike, population: 1_100).value, 1_100, 1e-6))
    #expect(near(Chao1(unlike, population: 50_000).value, 50_000, 1e-6))
    #expect(Chao1(unlike, population: 1_000).interval(alpha: 0.05) == Interval(1_000, 1_000))
    let endless = Chao1(sample, population: 1 << 50)
    #expect(near(endless.value, Chao1(sample, .classic).value, 1e-6))
  }

  @Test func coverageMeetsItsWorkedExample() {
    let coverage = SampleCoverage(sample)
    #expect(near(coverage.goodTuring, 0.9, 1e-12))
    #expect(near(coverage.chaoJost, 0.90016, 5e-6))
    #expect(near(coverage.standardError, 0.01844, 5e-6))
  }

  @Test func goodToulminAnswersWithinItsReachOnly() throws {
    let frequencies = [50, 20, 10, 5]
    let half = try #require(GoodToulmin.newValues(frequencies, times: 0.5))
    #expect(near(half.value, 20.9375, 1e-12))
    let whole = try #require(GoodToulmin.newValues(frequencies, times: 1))
    #expect(near(whole.value, 35, 1e-12))
    #expect(near(whole.deviation * whole.deviation, 85, 1e-9))
    #expect(GoodToulmin.newValues(frequencies, times: 1.01) == nil)
    #expect(GoodToulmin.newValues(frequencies, times: -0.1) == nil)
  }

  @Test(arguments: [
    (30e6, 1.0, 7_745), (30e6, 10, 24_494), (30e6, 100, 77_459),
    (100e6, 1, 14_142), (100e6, 10, 44_721), (100e6, 100, 141_421),
  ])
  func rowsToSeeCollisions(_ distinct: Double, _ pairs: Double, _ rows: Int) {
    #expect(CollisionSize.sampleNeeded(distinct: distinct, pairs: pairs) == rows)
  }

  @Test func tenThousandRowsOfThirtyMillionShowHardlyACollision() {
    let pairs = CollisionSize.expectedPairs(sampleSize: 10_000, distinct: 30e6)
    #expect(near(pairs, 1.67, 0.005))
    let none = CollisionSize(pairs: 0, sampleSize: 10_000).interval(alpha: 0.05)
    #expect(near(none.low, 49_995_000 / 3.689, 5_000))
    #expect(none.high == .infinity)
  }

  @Test func germanTankMeetsItsWorkedExample() {
    let tank = GermanTank(largest: 14, drawn: 4)
    #expect(tank.value == 16.5)
    #expect(tank.interval(alpha: 0.05).low >= 14)
  }

  @Test func chapmanMeetsItsWorkedExample() throws {
    let size = try #require(Chapman.size(first: 100, second: 100, shared: 20))
    #expect(near(size.value, 484.76, 0.005))
    #expect(near(size.deviation * size.deviation, 6729.17, 0.005))
    #expect(near(size.deviation, 82.03, 0.005))
    #expect(Chapman.size(first: 100, second: 100, shared: 0) == nil)
    #expect(near(Chapman.lowerBound(first: 100, second: 100, shared: 0), 10_000 / 3.6889, 0.1))
  }

  @Test(arguments: [
    (0, 10, 0, 0.27753, 0, 0.30850),
    (9, 10, 0.59585, 0.98212, 0.55498, 0.99747),
    (97, 1000, 0.08017, 0.11692, 0.07936, 0.11705),
    (0, 1000, 0, 0.003827, 0, 0.003682),
  ])
  func sharesMeetTheirWorkedExamples(
    _ successes: Int,
    _ trials: Int,
    _ wilsonLow: Double,
    _ wilsonHigh: Double,
    _ exactLow: Double,
    _ exactHigh: Double
  ) {
    let share = SampleShare(successes, of: trials)
    let wilson = share.wilson(alpha: 0.05)
    let exact = share.clopperPearson(alpha: 0.05)
    #expect(near(wilson.low, wilsonLow, 6e-6) && near(wilson.high, wilsonHigh, 6e-6))
    #expect(near(exact.low, exactLow, 6e-6) && near(exact.high, exactHigh, 6e-6))
  }

  @Test func rowsThatAShareNeeds() {
    #expect(SampleSize.forShare(halfWidth: 0.03) == 1_068)
    #expect(SampleSize.forShare(halfWidth: 0.01) == 9_604)
    #expect(SampleSize.ruleOfThree(trials: 1_000) == 0.003)
    // 0.025^(1/n) reaches 0.95 at n = 72, where exact intervals are in use.
    #expect(SampleSize.toShowShare(inside: Interval(0.95, 1), alpha: 0.05) == 72)
    #expect(SampleSize.toShowShare(inside: Interval(1, 1), alpha: 0.05) == nil)
  }

  @Test func drawingMuchOfAPopulationNarrowsTheInterval() {
    #expect(FinitePopulation.correction(sample: 100, population: 100) == 0)
    #expect(near(FinitePopulation.correction(sample: 500, population: 1_001), 0.501, 1e-12))
    let endless = SampleShare(300, of: 500).wilson(alpha: 0.05)
    let half = SampleShare(300, of: 500, population: 1_001).wilson(alpha: 0.05)
    let ratio = (half.high - half.low) / (endless.high - endless.low)
    #expect(near(ratio, 0.501.squareRoot(), 0.01))
    let all = SampleShare(300, of: 500, population: 500)
    #expect(all.interval(alpha: 0.05) == Interval(0.6, 0.6))
    #expect(all.isExact)
  }

  private func near(_ found: Double, _ expected: Double, _ tolerance: Double) -> Bool {
    abs(found - expected) <= tolerance
  }
}
