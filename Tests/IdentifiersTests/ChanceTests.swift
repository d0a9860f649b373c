import Identifiers
import Testing

/// A million random numbers, one fixed seed: the share that passes is the stated chance.
@Suite struct ChanceTests {
  private let draws = 1_000_000

  /// Four standard deviations of a binomial share.
  private func tolerance(_ chance: Double) -> Double {
    4 * (chance * (1 - chance) / Double(draws)).squareRoot()
  }

  @Test func randomNineDigitsPassAsOftenAsStated() {
    var random = SplitMix64(seed: 20_110_625)
    var passed = 0
    var consistent = 0
    for _ in 0..<draws {
      let digits = UInt32(random.next(below: 1_000_000_000))
      let result = SocialSecurityNumber.check(digits: digits)
      guard result.validity == .valid || result.validity == .suspect else { continue }
      passed += 1
      if !result.flags.contains(.post2011Only) { consistent += 1 }
    }
    let chance = SocialSecurityNumber.chance
    let highGroupChance = SocialSecurityNumber.highGroupChance
    #expect(abs(Double(passed) / Double(draws) - chance) < tolerance(chance))
    #expect(abs(Double(consistent) / Double(draws) - highGroupChance) < tolerance(highGroupChance))
  }

  @Test func randomFifteenDigitsPassAsOftenAsStated() {
    var random = SplitMix64(seed: 23_003)
    var passed = 0
    for _ in 0..<draws {
      let digits = random.next(below: 1_000_000_000_000_000)
      if IMEI.check(digits: digits, count: 15).validity == .valid { passed += 1 }
    }
    #expect(abs(Double(passed) / Double(draws) - IMEI.chance) < tolerance(IMEI.chance))
  }

  @Test func randomFourteenDigitsPassAsOftenAsStated() {
    var random = SplitMix64(seed: 14)
    var passed = 0
    for _ in 0..<draws {
      let digits = random.next(below: 100_000_000_000_000)
      if IMEI.check(digits: digits, count: 14).validity == .valid { passed += 1 }
    }
    let chance = IMEI.chanceWithoutCheckDigit
    #expect(abs(Double(passed) / Double(draws) - chance) < tolerance(chance))
  }
}
