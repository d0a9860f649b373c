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
    // 1900 and 1901 have days that stand for none, as have 9999 and the epoch.
    var first = 1902
    var last = min(context.latestYear, 9998)
    if context.purpose == .birth {
      first = max(first, context.latestYear - highestAge)
      last -= lowestAge
    }
    guard year >= first, year <= last, month >= 1, month <= 12, day >= 1,
      year != 1970 || monthAndDay != 101
    else { return false }
    // The 29th of February is left to the calendar; bit n is set for months of 31 days.
    return day <= 28 || day <= 30 && month != 2 || day == 31 && 0b1_0101_1010_1010 >> month & 1 == 1
  }

  /// Whether a field of that many grouped digits is YYYY-MM-DD or YYYY/MM/DD.
  @inline(__always)
  static func isYearFirst(_ field: RawSpan, _ digitCount: Int) -> Bool {
    guard field.byteCount == 10, digitCount == 8 else { return false }
    let separator = field.byte(at: 4)
    return separator == field.byte(at: 7) && (separator == 0x2D || separator == 0x2F)
  }
}
