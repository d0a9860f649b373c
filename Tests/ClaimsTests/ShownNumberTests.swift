import TestSupport
import Testing

@testable import Claims

/// Numbers of a verdict as they are printed.
@Suite struct ShownNumberTests {
  private func judgement(_ estimate: Double, _ low: Double, _ high: Double) -> Judgement {
    Judgement(
      id: "one",
      verdict: .consistent,
      estimate: estimate,
      interval: Interval(low, high),
      confidence: 0.95,
      region: Interval(0, 1),
      basis: .drawn
    )
  }

  @Test func countsGoToTheUnitOfTheirError() {
    let found = judgement(50_111.4, 41_976.816299169586, 58_120.1).shown(on: .count)
    #expect(found.estimate == 50_000 && found.low == 41_000 && found.high == 59_000)
    let near = judgement(97.2, 97.16, 97.24).shown(on: .count)
    #expect(near.estimate == 97 && near.low == 97 && near.high == 98)
    let bound = judgement(50_111.4, 41_976.8, .infinity).shown(on: .count)
    #expect(bound.estimate == 50_000 && bound.low == 41_000 && bound.high == nil)
  }

  @Test func sharesGoToSixDecimals() {
    let found = judgement(97.0 / 301, 0.2721294, 0.3771296).shown(on: .share)
    #expect(found.estimate == 0.322259 && found.low == 0.272129 && found.high == 0.37713)
    let narrow = judgement(0.5, 0.5 - 1e-9, 0.5 + 1e-9).shown(on: .share)
    #expect(narrow.low == 0.499999 && narrow.estimate == 0.5 && narrow.high == 0.500001)
  }

  @Test func whatIsPrintedHoldsTheIntervalInFewDigits() {
    var random = SplitMix64(seed: 51)
    for round in 0..<2_000 {
      let trials = 10 + Int(random.next(below: 1_000_000))
      let share = SampleShare(Int(random.next(below: UInt64(trials + 1))), of: trials)
      let interval = share.interval(alpha: 0.05)
      let found = judgement(share.value, interval.low, interval.high).shown(on: .share)
      guard let low = found.low, let high = found.high else { continue }
      #expect(0 <= low && low <= interval.low && interval.high <= high && high <= 1, "\(round)")
      #expect(high - low <= interval.high - interval.low + 2.1e-6, "\(round)")
      #expect([low, high].allSatisfy { "\($0)".count <= 8 }, "\(low) \(high)")
    }
  }

  @Test func exactNumbersStayAsTheyAre() {
    var exact = judgement(1.0 / 3, 1.0 / 3, 1.0 / 3)
    exact = Judgement(
      id: exact.id,
      verdict: exact.verdict,
      estimate: exact.estimate,
      interval: exact.interval,
      confidence: 1,
      region: exact.region,
      basis: .whole
    )
    #expect(exact.shown(on: .share).low == 1.0 / 3)
  }
}
