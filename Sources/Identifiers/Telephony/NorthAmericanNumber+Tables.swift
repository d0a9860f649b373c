extension NorthAmericanNumber {
  /// The area code alone gives nearly every answer; the rules fill these tables with them.
  struct Tables {
    /// By area code, the answer with a usual exchange.
    let areaAnswers: [CheckResult]
    /// Whether an exchange leaves the answer to the area code: it can be one, has no use of its own, and
    /// is no part of a run or of a repeated digit.
    let usualExchanges: [Bool]

    init() {
      areaAnswers = (0..<1000).map { checkByRule($0 * 10_000_000 + 743_3917) }
      usualExchanges = (0..<1000 as Range<UInt64>).map { exchange in
        let isPattern =
          DigitPattern.isRepeated(exchange, count: 3) || DigitPattern.isRun(exchange, count: 3)
        let isPlain = checkByRule(2_060_003_917 + exchange * 10_000) == .valid
        return !isPattern && exchange != 555 && isPlain
      }
    }
  }

  static let tables = Tables()

  /// Checks ten digits, leading zeros dropped; traps on more.
  @inline(__always)
  static func checkNational(_ digits: UInt64, _ tables: Tables) -> CheckResult {
    let area = digits / 10_000_000
    let exchange = digits / 10_000 &- area &* 1000
    let answer = tables.areaAnswers[Int(truncatingIfNeeded: area)]
    return tables.usualExchanges[Int(truncatingIfNeeded: exchange)] ? answer : checkByRule(digits)
  }
}
