import Identifiers
import Kernels
import TestSupport
import Testing

@testable import Profiling

@Suite struct OutcomeTallyTests {
  private static let reasons: [ReasonCode] = ReasonCode.allCases

  private func result(_ random: inout SplitMix64, of count: UInt64) -> CheckResult {
    let number = random.next(below: count)
    let flags: Flags = number % 5 == 0 ? .post2011Only : []
    // Valid values have no reason.
    guard number % 6 > 0 else { return CheckResult(.valid, flags: flags) }
    let validities: [Validity] = [.invalid, .suspect, .masked, .otherKind, .empty]
    return CheckResult(
      validities[Int(number % 6) - 1],
      Self.reasons[Int(number / 6) % Self.reasons.count],
      flags: flags
    )
  }

  private func counts(_ tally: OutcomeTally) -> [CheckResult: Int] {
    var counts: [CheckResult: Int] = [:]
    tally.forEach { counts[$0, default: 0] += $1 }
    return counts
  }

  /// However many different answers come, alone or in batches, each has its count.
  @Test(arguments: [1, 2, 3, 20, 600] as [UInt64])
  func everyAnswerHasItsCount(_ answers: UInt64) {
    var random = SplitMix64(seed: 61)
    let (one, other) = (OutcomeTally(.best), OutcomeTally(.best))
    var expected: [CheckResult: Int] = [:]
    for size in [1, 2, 7, 64, 300, 1] {
      let batch = (0..<size).map { _ in result(&random, of: answers) }
      let valid = batch.count { $0.validity == .valid }
      #expect(one.add(batch, size) == valid, "seed 61, \(answers) answers, \(size) at once")
      for result in batch {
        other.add(result, 2)
        expected[result, default: 0] += 3
      }
    }
    one.merge(other)
    let isSame = counts(one) == expected
    #expect(isSame, "seed 61, \(answers) answers")
  }
}
