/// What a date field says, before it is asked whether that is plausible.
struct DateReading {
  /// The day, where the field names one.
  var date: CivilDate?
  /// The year, where at least that is certain.
  var year: Int?
  /// How the day was written.
  var flags: Flags = []
  /// Why it is no day, or not one for certain; `none` where it is.
  var reason: ReasonCode = .none
  /// The century is not written.
  var isCenturyGuessed = false
  /// A time of day stands beside the day.
  var hasTime = false

  /// A field that is no date.
  static func refused(_ reason: ReasonCode) -> DateReading {
    var reading = DateReading()
    reading.reason = reason
    return reading
  }

  /// A day, or `DATE_INVALID` where the calendar has none.
  static func day(_ date: CivilDate?, flags: Flags = [], hasTime: Bool = false) -> DateReading {
    guard let date else { return refused(.dateInvalid) }
    var reading = DateReading()
    reading.date = date
    reading.year = date.year
    reading.flags = flags
    reading.hasTime = hasTime
    return reading
  }

  /// One of several days, of a year that may be certain.
  static func ambiguous(_ reason: ReasonCode, year: Int?) -> DateReading {
    var reading = refused(reason)
    reading.year = year
    return reading
  }

  /// The day that readings in several orders leave.
  ///
  /// - Parameters:
  ///   - monthFirst: The day with the month first; nil where the calendar has none.
  ///   - dayFirst: The day with the day first.
  ///   - yearFirst: The day with the year first, where that is an order to think of.
  /// - Returns: The one day, or why there are several or none.
  static func one(
    monthFirst: CivilDate?,
    dayFirst: CivilDate?,
    yearFirst: CivilDate?
  ) -> DateReading {
    guard let first = monthFirst ?? dayFirst ?? yearFirst else { return refused(.dateInvalid) }
    let isYearFirst = yearFirst.map { $0 != first } ?? false
    if isYearFirst { return ambiguous(.dateAmbiguous, year: nil) }
    let isDayFirst = dayFirst.map { $0 != first } ?? false
    return isDayFirst ? ambiguous(.dateOrderAmbiguous, year: first.year) : day(first)
  }
}
