/// A moment: a day with a time of day.
///
/// - Forms: any form of `RecordDate` with a time behind it (`2021-08-16T12:30:59Z`, `8/16/2021 1:30
///   PM`, `16-AUG-21 12.30.59.000000 PM`), `YYYYMMDDhhmmss`, seconds (9-10 digits) or milliseconds
///   (12-13) since 1970, .NET ticks (18).
/// - Rules: those of a date of an event, with their reasons.
/// - Other kinds: a plausible day without time, or a spreadsheet's whole serial, is
///   `TIMESTAMP_DATE_ONLY`.
/// - Flags: as for dates.
/// - Chance baseline: see `chance`.
/// - Not checked: the time zone, and whether clocks showed that time there.
/// - Source: ISO 8601 and RFC 3339; Oracle and Microsoft as for dates.
public enum Timestamp {
  /// The kind's name in reports.
  public static let kind = "timestamp"

  /// The share of uniformly random ten-digit numbers that are valid: seconds of 1970 to 2026.
  public static let chance = 0.07987616

  /// The share of random fourteen-digit numbers that are valid.
  public static let chanceOfFourteenDigits = 0.0000407428272

  /// Checks a field, in a column of which the caller says that it holds moments.
  ///
  /// - Parameters:
  ///   - field: The field's bytes, of any length.
  ///   - context: What is known of the column.
  /// - Returns: The same as `outcome` of the field's shape and digits, where that has an answer.
  public static func check(
    _ field: RawSpan,
    _ context: DateContext = DateContext(purpose: .event)
  ) -> CheckResult {
    let found = Shape.classify(field)
    let count = Int(found.digitCount)
    if let result = outcome(found.shape, digits: found.digits, count: count, context) {
      return result
    }
    let reading = DateReading(field, FieldCore.range(of: field), context.order)
    return judge(reading, context)
  }

  /// Whether the answer for this shape depends on the digits.
  public static func admits(_ shape: Shape) -> Bool { RecordDate.admits(shape) }

  /// The answer for a field of this shape with these digits; nil where only its bytes tell.
  public static func outcome(
    _ shape: Shape,
    digits: UInt64,
    count: Int,
    _ context: DateContext = DateContext(purpose: .event)
  ) -> CheckResult? {
    guard admits(shape) else {
      return RecordDate.outcome(shape, digits: digits, count: count, context)
    }
    return check(digits: digits, count: count, context)
  }

  /// Checks plain digits.
  ///
  /// - Parameters:
  ///   - digits: The number, leading zeros dropped.
  ///   - count: How many digits it has with its leading zeros.
  ///   - context: What is known of the column.
  /// - Returns: The answer; `DATE_FORMAT` for counts that no form has.
  public static func check(
    digits: UInt64,
    count: Int,
    _ context: DateContext = DateContext(purpose: .event)
  ) -> CheckResult {
    judge(DateReading(digits: digits, count: count, context.order), context)
  }

  /// Checks a batch of eight digits each: days alone, or none.
  static func check(eightDigits digits: Span<UInt64>, into answers: inout MutableSpan<CheckResult>)
  {
    let context = DateContext(purpose: .event)
    let dateOnly = CheckResult(.otherKind, .timestampDateOnly)
    RecordDate.answer(yearFirst: digits, usual: dateOnly, context, into: &answers) {
      check(digits: $0, count: 8, context)
    }
  }

  /// The year of a moment, where it is certain; nil where the field names none.
  public static func year(
    _ field: RawSpan,
    _ context: DateContext = DateContext(purpose: .event)
  ) -> Int? {
    RecordDate.year(field, context)
  }

  private static func judge(_ reading: DateReading, _ context: DateContext) -> CheckResult {
    let result = RecordDate.judge(reading, context)
    let isDateOnly = reading.date != nil && !reading.hasTime && result.validity == .valid
    return isDateOnly ? CheckResult(.otherKind, .timestampDateOnly) : result
  }
}
