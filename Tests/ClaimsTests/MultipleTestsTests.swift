import TestSupport
import Testing

@testable import Claims

@Suite struct MultipleTestsTests {
  private let pValues = [0.001, 0.008, 0.039, 0.041, 0.042]

  @Test func holmMeetsItsWorkedExample() {
    expect(MultipleTests.holm(pValues), [0.005, 0.032, 0.117, 0.117, 0.117])
  }

  @Test func benjaminiHochbergMeetsItsWorkedExample() {
    expect(MultipleTests.benjaminiHochberg(pValues), [0.005, 0.02, 0.042, 0.042, 0.042])
  }

  @Test func orderOfTheTestsDoesNotMatter() {
    let turned = MultipleTests.holm(pValues.reversed())
    expect(turned, [0.117, 0.117, 0.117, 0.032, 0.005])
  }

  @Test func aTestIsRejectedAtItsLevelExactlyWhenHolmRejectsIt() {
    var random = SplitMix64(seed: 11)
    for _ in 0..<500 {
      let count = Int(random.next(below: 6)) + 1
      let family = (0..<count).map { _ in Double(random.next(below: 1_000)) / 12_000 }
      let levels = MultipleTests.holmLevels(family, alpha: 0.05)
      for (index, adjusted) in MultipleTests.holm(family).enumerated() {
        #expect((family[index] < levels[index]) == (adjusted < 0.05), "\(family)")
      }
    }
  }

  @Test func testsThatStandShareWhatIsLeft() {
    let levels = MultipleTests.holmLevels([0.9, 0.001, 0.5], alpha: 0.06)
    expect(levels, [0.03, 0.02, 0.03])
    #expect(MultipleTests.holmLevels([], alpha: 0.05) == [])
    #expect(MultipleTests.holm([]) == [])
  }

  private func expect(_ found: [Double], _ expected: [Double]) {
    #expect(found.count == expected.count)
    for (one, other) in zip(found, expected) { #expect(abs(one - other) < 1e-12, "\(found)") }
  }
}
