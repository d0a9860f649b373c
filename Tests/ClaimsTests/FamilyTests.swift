import TestSupport
import Testing

@testable import Claims

/// Claims are weighed together.
@Suite struct FamilyTests {
  private func file(_ expectations: [String], alpha: Double = 0.05) throws -> ClaimsFile {
    let claims = expectations.enumerated().map { index, expect in
      "  - {id: c\(index), says: x, measure: presence(imei), expect: \(expect)}\n"
    }
    let head = "case: a\ndesign: random-sample\nalpha: \(alpha)\nclaims:\n"
    return try ClaimsText.parse(head + claims.joined()).get()
  }

  @Test func oneOfManyClaimsNeedsMoreEvidence() throws {
    // 130 of 200 against 57 %: the score test has z = 2.29, p = 0.022.
    let share = Measured.share(130, of: 200, chance: nil)
    let alone = try file(["at most 57%"])
    #expect(Judge.judge(alone, .random) { _ in share }[0].verdict == .contradicted)
    let family = try file(["at most 57%", "at least 40%", "at most 90%"])
    let found = Judge.judge(family, .random) { _ in share }
    #expect(found[0].verdict == .notDecidable(.intervalStraddles, .randomRows(204)))
    #expect(found.map(\.verdict)[1...] == [.consistent, .consistent])
    #expect(found.allSatisfy { abs(($0.confidence ?? 0) - (1 - 0.05 / 3)) < 1e-12 })
  }

  @Test func aContradictedClaimLeavesItsLevelToTheOthers() throws {
    let share = Measured.share(130, of: 200, chance: nil)
    let family = try file(["at most 20%", "at most 10%", "at most 57%"])
    let found = Judge.judge(family, .random) { _ in share }
    #expect(found.allSatisfy { $0.verdict == .contradicted })
    let confidences = found.compactMap(\.confidence).sorted()
    let expected = [0.95, 0.975, 1 - 0.05 / 3]
    #expect(zip(confidences, expected).allSatisfy { abs($0 - $1) < 1e-12 })
  }

  @Test func exactNumbersDoNotWeighOnTheOthers() throws {
    let family = try file(["at most 57%", "at least 40%"])
    let found = Judge.judge(family, .random) { claim in
      claim.id == "c0" ? .share(130, of: 200, chance: nil) : .suppressed
    }
    #expect(found[0].verdict == .contradicted)
    #expect(found[0].confidence == 0.95)
  }

  @Test func trueClaimsAreContradictedInFewFamilies() throws {
    // Ten true claims at the very edge of what is true: of 400 files, at most one in twenty wrong.
    let family = try file(Array(repeating: "at most 30%", count: 10))
    var random = SplitMix64(seed: 31)
    let wrong = (0..<400).count { _ in
      let counts = (0..<10).map { _ in (0..<150).count { _ in random.next(below: 10) < 3 } }
      var next = counts.makeIterator()
      let found = Judge.judge(family, .random) { _ in
        .share(next.next() ?? 0, of: 150, chance: nil)
      }
      return found.contains { $0.verdict == .contradicted }
    }
    #expect(wrong <= 20, "\(wrong)")
  }

  @Test func aThousandClaimsAreJudgedSoon() throws {
    let family = try file(Array(repeating: "at least 95%", count: 1_000))
    let found = Judge.judge(family, .random) { _ in .share(20, of: 20, chance: nil) }
    #expect(found.count == 1_000)
  }
}
