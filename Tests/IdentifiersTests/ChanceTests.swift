import Identifiers
import TestSupport
import Testing

/// One stated chance and the draw that it speaks of.
struct ChanceCase: Sendable, CustomTestStringConvertible {
  let name: String
  let stated: Double
  /// A million; in a debug build fewer where a draw is bytes, which take it several seconds a million.
  let draws: Int
  let seed: UInt64
  let passes: @Sendable (inout SplitMix64) -> Bool

  var testDescription: String { name }

  init(
    _ name: String,
    _ stated: Double,
    seed: UInt64,
    debugDraws: Int = 1_000_000,
    _ passes: @escaping @Sendable (inout SplitMix64) -> Bool
  ) {
    self.name = name
    self.stated = stated
    #if DEBUG
      draws = debugDraws
    #else
      draws = 1_000_000
    #endif
    self.seed = seed
    self.passes = passes
  }
}

/// Random input, one fixed seed a case: the share that passes is the stated chance.
@Suite struct ChanceTests {
  @Test(
    arguments: ChanceCase.government + ChanceCase.telephony + ChanceCase.other
      + ChanceCase.everyLength + ChanceCase.text + ChanceCase.search
  )
  func randomInputPassesAsOftenAsStated(_ trial: ChanceCase) {
    var random = SplitMix64(seed: trial.seed)
    var passed = 0
    for _ in 0..<trial.draws where trial.passes(&random) { passed += 1 }
    let share = Double(passed) / Double(trial.draws)
    // Five standard deviations of a binomial share; a chance of 0.999... may lose a draw or two.
    let deviation = (trial.stated * (1 - trial.stated) / Double(trial.draws)).squareRoot()
    print("chance: \(trial.name): stated \(trial.stated), seen \(share), seed \(trial.seed)")
    #expect(abs(share - trial.stated) < max(5 * deviation, 2 / Double(trial.draws)))
  }

  @Test func everyStatedChanceIsAShare() {
    for kind in IdentifierKind.all {
      #expect(!kind.chances.isEmpty, "\(kind)")
      for chance in kind.chances { #expect(chance.share > 0 && chance.share <= 1, "\(kind)") }
    }
  }

  /// Networks of the United States are few enough to be counted.
  @Test func usNetworksAreAsManyAsStated() {
    var valid = 0
    for network: UInt64 in 310_000..<317_000
    where IMSI.check(digits: network * 1_000_000_000 + 123_456_789, count: 15) == .valid {
      valid += 1
    }
    #expect(Double(valid) / 1e6 == IMSI.usChance)
  }
}
