/// A day, in any of the forms that exports write it in.
///
/// - Forms: `YYYY-MM-DD` and the like with slash, dot or space; `M/D/YYYY` and `D/M/YYYY`; `D.M.YYYY`;
///   the same with two-digit years; `DD-MON-YY` (Oracle) and other forms with an English month name;
///   a time of day may follow, in logs behind a colon (`25/Nov/2015:10:23:11 +0000`). Plain digits by their count: `YYYYMMDD`, six digits, `YYYYMMDDhhmmss`,
///   seconds (9-10) or milliseconds (12-13) since 1970, a spreadsheet's serial (1-60000), .NET ticks
///   (18). Two-digit years follow Oracle's RR: 00-49 is 20YY, 50-99 is 19YY.
/// - Rules, the first broken one wins: one of the forms; a time that a clock shows; a day that the
///   calendar has. Then, suspect: a day that can be read in two orders (`DATE_MDY_DMY_AMBIGUOUS` and,
///   where the year differs too, `DATE_AMBIGUOUS`) unless the column's order is given; a year alone;
///   days that stand for none (1 January 1900, 1901 and of the year 1, 30 and 31 December 1899, 31
///   December 9999, 11 November 1111, the epoch 1 January 1970); days that are not plausible.
/// - Plausible births: not younger than 13 (`DATE_PIVOT`: Oracle turns 1921 into 2021), not older
///   than 115, up to the latest year. Other dates: from 1900 to the latest year. Where it is not
///   known what the dates are of, a two-digit year that reads as one of the last 13 is `DATE_PIVOT`.
/// - Flags: how the day was written, other than with four-digit year and separators.
/// - Chance baseline: see the `chance` constants.
/// - Not checked: whether anything happened on that day. Ages are by year, not by day.
/// - Source: ISO 8601; Oracle Database SQL Reference for DD-MON-RR; Microsoft for serials and ticks.
public enum RecordDate {
  /// The kind's name in reports.
  public static let kind = "date"

  /// The share of uniformly random eight-digit numbers that are valid: days of 1900 to 2026.
  public static let chance = 0.00046383

  /// The share of random six-digit numbers that are valid: their order is certain, and their century.
  public static let chanceOfSixDigits = 0.044706

  /// The share of random five-digit numbers that are valid spreadsheet serials.
  public static let chanceOfFiveDigits = 0.36388

  /// The share of random ten-digit numbers that are valid seconds since 1970.
  public static let chanceOfTenDigits = 0.07987616

  /// The share of random `NN/NN/19NN` that are valid, in the undecided order.
  public static let chanceOfSlashes = 0.045445

  private static let reasons = DigitReasons(
    masked: .dateMasked,
    nonDigit: .dateFormat,
    length: .dateFormat
  )

  /// Checks a field, in a column of which the caller says that it holds dates.
  ///
  /// - Parameters:
  ///   - field: The field's bytes, of any length.
  ///   - context: What is known of the column.
  /// - Returns: The same as `outcome` of the field's shape and digits, where that has an answer.
  public static func check(_ field: RawSpan, _ context: DateContext = DateContext()) -> CheckResult
  {
    let found = Shape.classify(field)
    let count = Int(found.digitCount)
    if found.shape == .groupedShort, isYearFirst(field, count),
      isUsual(found.digits, context)
    {
      return .valid
    }
    return outcome(found.shape, digits: found.digits, count: count, context)
      ?? judge(readText(field, context), context)
  }

  /// Whether the answer for this shape depends on the digits.
  public static func admits(_ shape: Shape) -> Bool {
    shape.isPlainDigits && shape.carriesDigits
  }

  /// The answer for a field of this shape with these digits; nil where only its bytes tell.
  public static func outcome(
    _ shape: Shape,
    digits: UInt64,
    count: Int,
    _ context: DateContext = DateContext()
  ) -> CheckResult? {
    if admits(shape) { return check(digits: digits, count: count, context) }
    return needsBytes(shape) ? nil : shape.answer(reasons)
  }

  /// Checks plain digits.
  ///
  /// - Parameters:
  ///   - digits: The number, leading zeros dropped.
  ///   - count: How many digits it has with its leading zeros.
  ///   - context: What is known of the column.
  /// - Returns: The answer; `DATE_FORMAT` for counts that no form has, and for more digits than `count`.
  public static func check(
    digits: UInt64,
    count: Int,
    _ context: DateContext = DateContext()
  ) -> CheckResult {
    let isYearFirst = context.order == .undecided || context.order == .yearFirst
    return count == 8 && isYearFirst && isUsual(digits, context)
      ? .valid : judge(DateReading(digits: digits, count: count, context.order), context)
  }

  /// The year that a field names, where at least that is certain.
  ///
  /// - Parameters:
  ///   - field: The field's bytes.
  ///   - context: What is known of the column.
  /// - Returns: 1 to 9999, plausible or not; nil where the field is no date.
  public static func year(_ field: RawSpan, _ context: DateContext = DateContext()) -> Int? {
    read(field, context)?.year
  }

  /// The day that a field names.
  ///
  /// - Parameters:
  ///   - field: The field's bytes.
  ///   - context: What is known of the column.
  /// - Returns: Nil where the field is no date, or one of two.
  public static func day(_ field: RawSpan, _ context: DateContext = DateContext()) -> CivilDate? {
    read(field, context)?.date
  }

  /// What a field says; nil where its shape is no date's.
  static func read(_ field: RawSpan, _ context: DateContext) -> DateReading? {
    let found = Shape.classify(field)
    if admits(found.shape) {
      return DateReading(digits: found.digits, count: Int(found.digitCount), context.order)
    }
    return needsBytes(found.shape) ? readText(field, context) : nil
  }

  private static func readText(_ field: RawSpan, _ context: DateContext) -> DateReading {
    DateReading(field, FieldCore.range(of: field), context.order)
  }

  static func needsBytes(_ shape: Shape) -> Bool {
    switch shape {
    case .grouped9, .grouped9Other, .grouped14, .grouped15, .grouped16, .grouped18, .groupedShort,
      .groupedOther, .groupedLong, .alphanumeric, .other:
      true
    default: false
    }
  }
}
