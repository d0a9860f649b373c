extension DateReading {
  /// Days from 1 January 1970 back to 30 December 1899, day 0 of a spreadsheet.
  private static let serialOf1970 = 25_569
  /// Days from 1 January of the year 1 to 1 January 1970.
  private static let daysBefore1970 = 719_162

  /// Reads plain digits: their count tells the form.
  ///
  ///     1-5   spreadsheet serial; 1800-2199 of four digits is a year
  ///     6     two each of day, month, year, in the column's order
  ///     8     YYYYMMDD, or the column's order
  ///     9-10  seconds since 1970;  12-13  milliseconds;  18  .NET ticks
  ///     14    YYYYMMDDhhmmss
  init(digits: UInt64, count: Int, _ order: DateContext.Order) {
    let writtenCount = DigitPattern.digitCount(digits)
    let isPadded = writtenCount < count
    guard writtenCount <= count else {
      self = .refused(.dateFormat)
      return
    }
    switch count {
    case 1...5: self = .serial(Int(digits), isPadded: isPadded && count > 1, count: count)
    case 6: self = .sixDigits(Int(digits), order)
    case 8: self = .eightDigits(Int(digits), order)
    case 9, 10:
      self = .refused(.dateInvalid)
      if !isPadded { self = .seconds(Int(digits)) }
    case 12, 13:
      self = .refused(.dateInvalid)
      if !isPadded { self = .seconds(Int(digits / 1000)) }
      flags = flags == .epochSeconds ? .epochMilliseconds : flags
    case 14: self = .fourteenDigits(digits)
    case 18:
      let days = Int(digits / 864_000_000_000) - Self.daysBefore1970
      self = .day(CivilDate(daysSince1970: days), flags: .dotNetTicks, hasTime: true)
    default: self = .refused(.dateFormat)
    }
  }

  /// Seconds since 1970, negative before.
  static func seconds(_ seconds: Int) -> DateReading {
    // Rounded down, so that the last second of 1969 is in 1969.
    let days = seconds >= 0 ? seconds / 86_400 : (seconds - 86_399) / 86_400
    return day(CivilDate(daysSince1970: days), flags: .epochSeconds, hasTime: true)
  }

  private static func serial(_ serial: Int, isPadded: Bool, count: Int) -> DateReading {
    if count == 4, (1800...2199).contains(serial) {
      return ambiguous(.dateYearOnly, year: serial)
    }
    guard !isPadded, serial <= 60_000, serial != 60 else { return refused(.dateInvalid) }
    // Why: spreadsheets hold 1900 for a leap year, so days before 1 March 1900 are one less off.
    let days = serial - serialOf1970 + (serial > 0 && serial < 60 ? 1 : 0)
    return day(CivilDate(daysSince1970: days), flags: .excelSerial)
  }

  private static func eightDigits(_ digits: Int, _ order: DateContext.Order) -> DateReading {
    let first = digits / 1_000_000
    let second = digits / 10_000 % 100
    let year = digits % 10_000
    var date: CivilDate?
    if order == .monthFirst { date = CivilDate(year: year, month: first, day: second) }
    if order == .dayFirst { date = CivilDate(year: year, month: second, day: first) }
    let yearFirst = CivilDate(year: digits / 10_000, month: digits / 100 % 100, day: digits % 100)
    return day(date ?? yearFirst)
  }

  private static func fourteenDigits(_ digits: UInt64) -> DateReading {
    let time = Int(digits % 1_000_000)
    var reading = eightDigits(Int(digits / 1_000_000), .yearFirst)
    guard reading.date != nil else { return reading }
    guard time / 10_000 < 24, time / 100 % 100 < 60, time % 100 < 61 else {
      return refused(.dateTimeInvalid)
    }
    reading.hasTime = true
    return reading
  }

  private static func sixDigits(_ digits: Int, _ order: DateContext.Order) -> DateReading {
    twoDigitYear(digits / 10_000, digits / 100 % 100, digits % 100, order, mayBeYearFirst: true)
  }

  /// Three numbers below 100, one of them a year without century.
  static func twoDigitYear(
    _ first: Int,
    _ second: Int,
    _ third: Int,
    _ order: DateContext.Order,
    mayBeYearFirst: Bool
  ) -> DateReading {
    let monthFirst = CivilDate(year: century(third), month: first, day: second)
    let dayFirst = CivilDate(year: century(third), month: second, day: first)
    let yearFirst = CivilDate(year: century(first), month: second, day: third)
    var reading: DateReading
    switch order {
    case .monthFirst: reading = day(monthFirst)
    case .dayFirst: reading = day(dayFirst)
    case .yearFirst: reading = day(yearFirst)
    case .undecided:
      reading = one(
        monthFirst: monthFirst,
        dayFirst: dayFirst,
        yearFirst: mayBeYearFirst ? yearFirst : nil
      )
    }
    reading.flags = reading.date == nil ? [] : .twoDigitYear
    reading.isCenturyGuessed = true
    return reading
  }

  /// Oracle's RR: 00-49 is of this century, 50-99 of the last.
  static func century(_ year: Int) -> Int { year < 50 ? 2000 + year : 1900 + year }
}
