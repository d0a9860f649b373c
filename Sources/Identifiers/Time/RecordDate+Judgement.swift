extension RecordDate {
  /// How young a customer may be.
  static let lowestAge = 13
  /// How old.
  static let highestAge = 115
  /// The last year that Oracle's RR makes of two digits.
  private static let lastPivotYear = 2049

  /// The answer for what a field says.
  static func judge(_ reading: DateReading, _ context: DateContext) -> CheckResult {
    guard let date = reading.date else {
      switch reading.reason {
      case .dateOrderAmbiguous, .dateAmbiguous, .dateYearOnly:
        return CheckResult(.suspect, reading.reason)
      default: return CheckResult(.invalid, reading.reason)
      }
    }
    if let doubt = sentinel(date) ?? implausible(date.year, reading, context) {
      return CheckResult(.suspect, doubt)
    }
    return CheckResult(.valid, flags: reading.flags)
  }

  /// Days that programs write where they have none.
  private static func sentinel(_ date: CivilDate) -> ReasonCode? {
    switch (date.year, date.month, date.day) {
    case (1, 1, 1), (1900, 1, 1), (1901, 1, 1), (1899, 12, 30), (1899, 12, 31), (1111, 11, 11),
      (9999, 12, 31):
      .dateSentinel
    case (1970, 1, 1): .dateSentinelEpoch
    default: nil
    }
  }

  private static func implausible(
    _ year: Int,
    _ reading: DateReading,
    _ context: DateContext
  ) -> ReasonCode? {
    let isYoung = year > context.latestYear - lowestAge
    switch context.purpose {
    case .birth:
      if isYoung { return year <= lastPivotYear ? .datePivot : .dateFuture }
      return year < context.latestYear - highestAge ? .dateAgeRange : nil
    case .undecided where isYoung && reading.isCenturyGuessed: return .datePivot
    case .undecided, .event:
      if year > context.latestYear { return .dateFuture }
      return year < 1900 ? .dateTooEarly : nil
    }
  }
}
