extension ZIPCode {
  /// By the first three digits, the answer for any two behind them; empty where those tell.
  static let prefixAnswers: [CheckResult] = (0..<1000).map { prefix in
    let codes = UInt64(prefix) * 100..<UInt64(prefix) * 100 + 100
    let answer = checkByRule(codes.lowerBound, state: nil)
    guard mayDiffer(UInt64(prefix)) else { return answer }
    return codes.allSatisfy { checkByRule($0, state: nil) == answer } ? answer : .empty
  }

  /// Whether two digits behind a prefix may change the answer: exceptions, the first code in use, and
  /// runs and repetitions, whose first three digits are such themselves.
  private static func mayDiffer(_ prefix: UInt64) -> Bool {
    isPrefixMixed(prefix) || prefix == 5 || DigitPattern.isRepeated(prefix, count: 3)
      || DigitPattern.isRun(prefix, count: 3)
  }

  /// Checks five digits; traps on more.
  ///
  /// Without a state the first three digits give nearly every answer, so a table does.
  @inline(__always)
  static func checkFive(
    _ code: UInt64,
    state: USState?,
    _ answers: [CheckResult]
  ) -> CheckResult {
    let answer = answers[Int(truncatingIfNeeded: code / 100)]
    return state == nil && answer.validity != .empty ? answer : checkByRule(code, state: state)
  }
}
