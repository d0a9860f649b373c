// Nearly all days are such that nothing is to be said of them; a few comparisons tell.
extension RecordDate {
  /// Whether eight digits, year first, are a day that is valid in this context; false decides nothing.
  @inline(__always)
  static func isUsual(_ digits: UInt64, _ context: DateContext) -> Bool {
    let number = Int(truncatingIfNeeded: digits)
    let year = number / 10_000
    let monthAndDay = number - year * 10_000
    let month = monthAndDay / 100
    let day = monthAndDay - month * 100
    guard usualYears(context).contains(year), month >= 1, month <= 12, day >= 1, digits != epoch
    else { return false }
    // The 29th of February is left to the calendar; bit n is set for months of 31 days.
    return day <= 28 || day <= 30 && month != 2 || day == 31 && 0b1_0101_1010_1010 >> month & 1 == 1
  }

  private static let epoch: UInt64 = 1970_01_01

  /// The years of which nearly every day is plausible, and stands for itself.
  ///
  /// 1900 and 1901 have days that stand for none, as have 9999 and the epoch.
  @inline(__always)
  private static func usualYears(_ context: DateContext) -> Range<Int> {
    let last = min(context.latestYear, 9998)
    guard context.purpose == .birth else { return 1902..<max(last + 1, 1902) }
    let first = max(1902, context.latestYear - highestAge)
    return first..<max(last - lowestAge + 1, first)
  }

  /// Whether a day without its year is usual: the days of every year that stand for nothing else, by
  /// month and day as four digits.
  private static let usualDays: [Bool] = (0..<10_000).map {
    isUsual(20_010_000 + UInt64($0), DateContext())
  }

  /// Answers a batch of eight digits each, year first.
  ///
  /// Takes the answer for days of which nothing is to be said, the context, and the rule for the others.
  @inline(__always)
  static func answer(
    yearFirst digits: Span<UInt64>,
    usual: CheckResult,
    _ context: DateContext,
    into answers: inout MutableSpan<CheckResult>,
    _ rule: (UInt64) -> CheckResult
  ) {
    let (days, years) = (usualDays, usualYears(context))
    let span = UInt64(years.count)
    for row in digits.indices {
      let number = digits[row]
      let year = number / 10_000
      let day = Int(truncatingIfNeeded: number &- year &* 10_000)
      let isUsual = year &- UInt64(years.lowerBound) < span && days[day] && number != epoch
      answers[row] = isUsual ? usual : rule(number)
    }
  }

  /// Checks a batch of eight digits each; each answer as `check(digits:count:_:)` gives it.
  static func check(
    eightDigits digits: Span<UInt64>,
    _ context: DateContext,
    into answers: inout MutableSpan<CheckResult>
  ) {
    guard context.order == .undecided || context.order == .yearFirst else {
      return IdentifierKind.answer(digits, into: &answers) {
        check(digits: $0, count: 8, context)
      }
    }
    answer(yearFirst: digits, usual: .valid, context, into: &answers) {
      check(digits: $0, count: 8, context)
    }
  }

  /// Whether a field of that many grouped digits is YYYY-MM-DD or YYYY/MM/DD.
  @inline(__always)
  static func isYearFirst(_ field: RawSpan, _ digitCount: Int) -> Bool {
    guard field.byteCount == 10, digitCount == 8 else { return false }
    let separator = field.byte(at: 4)
    return separator == field.byte(at: 7) && (separator == 0x2D || separator == 0x2F)
  }
}
