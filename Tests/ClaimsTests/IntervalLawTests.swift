import Testing

@testable import Claims

/// What every estimate owes: its interval and its test are two sides of one thing.
@Suite struct IntervalLawTests {
  private let estimates: [any IntervalEstimate] = [
    NormalEstimate(1_000, deviation: 30, floor: 980),
    EstimateRange(NormalEstimate(900, deviation: 20), NormalEstimate(1_100, deviation: 25)),
    SampleShare(3, of: 17), SampleShare(0, of: 250), SampleShare(250, of: 250),
    SampleShare(97, of: 1_000), SampleShare(400, of: 600, population: 2_000),
    Chao1(Abundance(sampleSize: 500, distinct: 100, once: 50, twice: 20)),
    CollisionSize(pairs: 38, sampleSize: 10_000), CollisionSize(pairs: 0, sampleSize: 500),
    GermanTank(largest: 14, drawn: 4), PoissonCount(0), PoissonCount(12),
  ]

  @Test func intervalAndTestAgree() {
    for estimate in estimates {
      for alpha in [0.2, 0.05, 0.001] {
        let interval = estimate.interval(alpha: alpha)
        for bound in [interval.low, interval.high] where bound > 0 && bound.isFinite {
          // A certain bound has no tail to speak of.
          let inside = estimate.pValue(against: bound * (bound == interval.low ? 1.0001 : 0.9999))
          let outside = estimate.pValue(against: bound * (bound == interval.low ? 0.9999 : 1.0001))
          #expect(inside >= alpha, "\(estimate) at \(bound)")
          #expect(outside <= alpha, "\(estimate) at \(bound)")
        }
      }
    }
  }

  @Test func moreConfidenceNeverNarrows() {
    for estimate in estimates {
      var wider = estimate.interval(alpha: 0.5)
      for alpha in [0.1, 0.01, 1e-4, 1e-8] {
        let interval = estimate.interval(alpha: alpha)
        #expect(wider.isInside(interval), "\(estimate) at \(alpha)")
        wider = interval
      }
    }
  }

  @Test func valuesLieInTheirIntervals() {
    for estimate in estimates where estimate.value.isFinite {
      let interval = estimate.interval(alpha: 0.05)
      #expect(interval.low <= estimate.value && estimate.value <= interval.high, "\(estimate)")
    }
  }

  @Test func aRegionAroundTheValueIsNotDoubted() {
    for estimate in estimates where estimate.value.isFinite {
      let around = Interval(estimate.value * 0.9, estimate.value * 1.1)
      #expect(estimate.pValue(inside: around) == 1, "\(estimate)")
    }
  }

  @Test func countedNumbersAreCertain() {
    let number = ExactNumber(42)
    #expect(number.isExact)
    #expect(number.interval(alpha: 0.05) == Interval(42, 42))
    #expect(number.pValue(inside: Interval(43, 50)) == 0)
    #expect(number.pValue(inside: Interval(42, 42)) == 1)
  }
}
