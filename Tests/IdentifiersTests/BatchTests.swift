import Identifiers
import Testing

/// A batch of numbers has the answers of its numbers; the usual ones are counted or left out.
@Suite struct BatchTests {
  private func answers(
    _ numbers: [UInt64],
    _ check: (Span<UInt64>, inout MutableSpan<CheckResult>) -> Int
  ) -> [CheckResult] {
    var others = [CheckResult](repeating: .empty, count: numbers.count)
    var span = others.mutableSpan
    let count = check(numbers.span, &span)
    return others.prefix(count).filter { !$0.isPlainlyValid }
  }

  private func expectSocialSecurity(_ numbers: [UInt64], _ comment: Comment) {
    let batch = answers(numbers) { SocialSecurityNumber.check($0, others: &$1) }
    let single = numbers.map { SocialSecurityNumber.check(digits: UInt32($0)) }
    #expect(batch == single.filter { !$0.isPlainlyValid }, comment)
  }

  @Test func everyAreaAndGroup() {
    for area in 0..<1000 {
      let serials: [UInt64] = [0, 1, 4321, 9999]
      let numbers = (0..<100).flatMap { group in
        serials.map { UInt64(area) * 1_000_000 + UInt64(group) * 10_000 + $0 }
      }
      expectSocialSecurity(numbers, "area \(area)")
    }
  }

  @Test func everyDoubtfulNumberAndItsNeighbours() {
    let doubtful: [UInt64] = [
      12_345_678, 123_456_789, 876_543_210, 78_051_120, 219_099_999, 457_555_462, 987_654_320,
    ]
    let repeated = (0...9).map { $0 * 111_111_111 as UInt64 }
    let others: [UInt64] = [0, 1, 1_000_000_000, 4_294_967_295]
    expectSocialSecurity(doubtful + repeated + others, "themselves")
    expectSocialSecurity((doubtful + repeated).map { $0 + 1 }, "one more")
    expectSocialSecurity((doubtful + repeated.dropFirst()).map { $0 - 1 }, "one less")
  }

  private func expectIMEI(_ numbers: [UInt64], _ comment: Comment) {
    for luhn in [[0], [0, 3], [1]] as [[UInt8]] {
      let sums = numbers.indices.map { luhn[$0 % luhn.count] }
      var counts = IMEI.BatchCounts()
      let batch = answers(numbers) {
        counts = IMEI.check($0, luhn: sums.span, others: &$1)
        return counts.others
      }
      let single = zip(numbers, sums).map { IMEI.check(digits: $0, passesLuhn: $1 == 0) }
      let failed = single.filter { $0.reason == .imeiLuhn }.count
      let spareZero = single.filter { $0.reason == .imeiSpareZero }.count
      #expect(counts.failed == failed && counts.spareZero == spareZero, comment)
      let failures: [ReasonCode] = [.imeiLuhn, .imeiSpareZero]
      let others = single.filter { !$0.isPlainlyValid && !failures.contains($0.reason) }
      #expect(batch == others, comment)
    }
  }

  @Test func everyReportingBody() {
    for body in 0..<100 {
      let rests: [UInt64] = [
        0, 9, 10, 123_456_789_012, 9_999_999_999_999, 1_234_560_000_005, 1_234_560_000_010,
      ]
      expectIMEI(rests.map { UInt64(body) * 10_000_000_000_000 + $0 }, "body \(body)")
    }
  }

  @Test func runsAndRepeats() {
    let runs: [UInt64] = [
      123_456_789_012_340, 12_345_678_901_230, 987_654_321_098_760, 98_765_432_109_870,
    ]
    let repeats = (0...9).map { $0 * 111_111_111_111_111 as UInt64 }
    expectIMEI(runs.flatMap { [$0, $0 + 5, $0 + 10] } + repeats, "runs")
  }
}
