extension IMEI {
  /// What a batch of numbers of 15 digits came to.
  public struct BatchCounts: Equatable, Sendable {
    /// Numbers that fail the Luhn check and do not end in 0: `IMEI_LUHN`.
    public internal(set) var failed = 0
    /// Numbers that fail it and end in 0: `IMEI_SPARE_ZERO`.
    public internal(set) var spareZero = 0
    /// Answers in the caller's array.
    public internal(set) var others = 0

    /// Nothing yet.
    public init() {}
  }

  /// Checks a batch of numbers of 15 digits; each answer as `check(digits:passesLuhn:)` gives it.
  ///
  /// The first three digits of a number that passes give nearly every answer, so a table does.
  ///
  /// - Parameters:
  ///   - digits: The numbers.
  ///   - luhn: The sum over each number's digits as `Luhn` defines it, modulo 10.
  ///   - others: Takes the answers for numbers that pass the Luhn check and are not plainly valid, in
  ///     the order of the numbers; room for one a number.
  /// - Returns: How many numbers failed and how many answers `others` took; all other numbers are
  ///   plainly valid. Cost: 2 ns a number.
  public static func check(
    _ digits: Span<UInt64>,
    luhn: Span<UInt8>,
    others: inout MutableSpan<CheckResult>
  ) -> BatchCounts {
    let answers = usualAnswers
    var counts = BatchCounts()
    for index in digits.indices {
      let number = digits[index]
      guard luhn[index] == 0 else {
        counts.failed += 1
        counts.spareZero += number % 10 == 0 ? 1 : 0
        continue
      }
      let answer = checkPassing(number, answers)
      others[counts.others] = answer
      counts.others += answer.isPlainlyValid ? 0 : 1
    }
    counts.failed -= counts.spareZero
    return counts
  }

  /// Checks a batch of numbers of 15 digits; each answer as `check(digits:count:)` gives it.
  static func check(_ digits: Span<UInt64>, into answers: inout MutableSpan<CheckResult>) {
    let (usual, sums) = (usualAnswers, Luhn.sumsOfFour)
    for row in digits.indices {
      let number = digits[row]
      answers[row] =
        number < 1_000_000_000_000_000 && Luhn.passes(number, sums)
        ? checkPassing(number, usual) : check(digits: number, count: 15)
    }
  }

  /// Checks a number of 15 digits that passes the Luhn check.
  @inline(__always)
  private static func checkPassing(_ number: UInt64, _ answers: [CheckResult]) -> CheckResult {
    let answer = answers[Int(truncatingIfNeeded: min(number / 1_000_000_000_000, 999))]
    // The digit behind the serial is the check digit, so a serial of zeros leaves one digit.
    let isUsual = answer.validity != .empty && number % 10_000_000 >= 10
    return isUsual ? answer : check(digits: number, passesLuhn: true)
  }

  /// By the first three digits, the answer for a number that passes the Luhn check.
  ///
  /// Empty where the other digits matter too: they may be a run, or all the same.
  private static let usualAnswers: [CheckResult] = (0..<1000).map { head in
    let isUsual = head % 111 != 0 && ![012, 098, 123, 987].contains(head)
    return isUsual ? checkIdentity(UInt64(head) * 100_000_000_000 + 1, isAllSame: false) : .empty
  }
}
