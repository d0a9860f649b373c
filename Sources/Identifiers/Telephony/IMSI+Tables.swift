extension IMSI {
  /// Country and network give nearly every answer; the rules fill these tables with them.
  struct Tables {
    /// By country code; empty where all digits of a number may be the same.
    let countryAnswers: [CheckResult]
    /// By country and network code of the United States, from 310-000 on.
    let networkAnswers: [CheckResult]

    init() {
      countryAnswers = (0..<1000).map {
        $0 % 111 == 0 ? .empty : checkByRule($0 * 1_000_000_000_000 + 123_456_789, count: 15)
      }
      networkAnswers = (310_000..<317_000).map {
        checkByRule($0 * 1_000_000_000 + 123_456_789, count: 15)
      }
    }
  }

  static let tables = Tables()

  @inline(__always)
  static func check(digits: UInt64, count: Int, _ tables: Tables) -> CheckResult {
    let network = digits / 1_000_000_000
    // A subscriber number of zeros, of whatever length, ends in eight of them.
    guard count == 15, network < 1_000_000, digits % 100_000_000 != 0 else {
      return checkByRule(digits, count: count)
    }
    let isUS = network &- 310_000 < 7000
    let answer =
      isUS
      ? tables.networkAnswers[Int(truncatingIfNeeded: network &- 310_000)]
      : tables.countryAnswers[Int(truncatingIfNeeded: network / 1000)]
    return answer.validity == .empty ? checkByRule(digits, count: 15) : answer
  }
}
