extension DateReading {
  /// A day with the month by name: day, month, year; month, day, year; or year, month, day.
  static func named(
    _ first: DateScanner.Part,
    _ second: DateScanner.Part,
    _ third: DateScanner.Part,
    isHyphenated: Bool
  ) -> DateReading {
    let isMonthFirst = first.digitCount == 0
    let month = isMonthFirst ? first.value : second.value
    let other = isMonthFirst ? second : first
    if other.digitCount == 4, third.digitCount <= 2, !isMonthFirst {
      return day(CivilDate(year: other.value, month: month, day: third.value))
    }
    guard (1...2).contains(other.digitCount) else { return refused(.dateFormat) }
    guard third.digitCount == 2 else {
      guard third.digitCount == 4 else { return refused(.dateFormat) }
      return day(CivilDate(year: third.value, month: month, day: other.value))
    }
    let date = CivilDate(year: century(third.value), month: month, day: other.value)
    let isOracle = !isMonthFirst && isHyphenated
    var reading = day(date, flags: isOracle ? .oracleDate : .twoDigitYear)
    reading.isCenturyGuessed = true
    return reading
  }

  /// A day in three numbers: the one of four digits is the year.
  static func numbers(
    _ first: DateScanner.Part,
    _ second: DateScanner.Part,
    _ third: DateScanner.Part,
    _ separator: UInt8,
    _ order: DateContext.Order
  ) -> DateReading {
    guard second.digitCount <= 2 else { return refused(.dateFormat) }
    switch (first.digitCount, third.digitCount) {
    case (4, 1...2):
      return day(CivilDate(year: first.value, month: second.value, day: third.value))
    case (1...2, 4):
      return yearLast(first.value, second.value, third.value, separator, order)
    case (1...2, 2), (2, 1):
      return twoDigitYear(
        first.value,
        second.value,
        third.value,
        separator == 0x2E && order == .undecided ? .dayFirst : order,
        mayBeYearFirst: separator == 0x2D
      )
    default: return refused(.dateFormat)
    }
  }

  private static func yearLast(
    _ first: Int,
    _ second: Int,
    _ year: Int,
    _ separator: UInt8,
    _ order: DateContext.Order
  ) -> DateReading {
    let monthFirst = CivilDate(year: year, month: first, day: second)
    let dayFirst = CivilDate(year: year, month: second, day: first)
    switch order {
    case .monthFirst: return day(monthFirst)
    case .dayFirst: return day(dayFirst)
    // Why: a dot between numbers is European, where the day comes first.
    case _ where separator == 0x2E: return day(dayFirst)
    default: return one(monthFirst: monthFirst, dayFirst: dayFirst, yearFirst: nil)
    }
  }
}
