/// Draws every field for itself and evenly, with no thought of the others, as a naive script does.
///
/// Numbers have the right length, ranges and check digits, and no value is missing; birth dates and
/// months are flat, SSNs are of any area and group that a rule allows, every device has another type
/// allocation code, and state, ZIP code, area code and licence know nothing of one another.
struct FakerScript: Invention {
  let tables: TelecomTables

  func record(_ number: Int, _ stream: inout RandomStream) -> InventedRecord {
    let names = tables.names
    let isWoman = stream.below(2) == 0
    let birth = day(fromYear: 1931, yearCount: 73, &stream)
    let (licence, areaState) = (licence(besides: birth, &stream), state(&stream))
    return InventedRecord(
      customerID: 1_000_000_000 + stream.below(9_000_000_000),
      isWoman: isWoman,
      firstName: stream.below((isWoman ? names.women : names.men).count),
      lastName: stream.below(names.surnames.count),
      birth: birth,
      socialSecurityDigits: socialSecurityDigits(&stream),
      licence: licence,
      licenceState: state(&stream),
      areaState: areaState,
      phone: LineWriter.phoneNumber(tables.states.areaCode(of: areaState, &stream), &stream),
      imei: imei(&stream),
      subscriber: 1 + stream.below(999_999_999),
      cardAccount: 1 + stream.below(99_999_999_999),
      mailNumber: stream.below(100),
      mailDomain: stream.below(names.mailDomains.count),
      houseNumber: 1 + stream.below(9_899),
      street: stream.below(names.streets.count),
      city: stream.below(names.cities.count),
      state: state(&stream),
      zipState: state(&stream),
      pin: stream.below(10_000),
      activation: activation(&stream)
    )
  }

  private func state(_ stream: inout RandomStream) -> Int {
    stream.below(StateDirectory.count)
  }

  /// Any day of the years.
  private func day(
    fromYear first: Int,
    yearCount: Int,
    _ stream: inout RandomStream
  ) -> CalendarDate {
    let (year, month) = (first + stream.below(yearCount), 1 + stream.below(12))
    let day = 1 + stream.below(31)
    guard day <= BirthCalendar.length(ofMonth: month, year) else {
      return self.day(fromYear: first, yearCount: yearCount, &stream)
    }
    return CalendarDate(year: year, month: month, day: day)
  }

  private func activation(_ stream: inout RandomStream) -> CalendarDate {
    while true {
      let date = day(
        fromYear: ActivationCalendar.firstYear,
        yearCount: ActivationCalendar.yearCount,
        &stream
      )
      if date.year < 2021 || date.month <= 7 { return date }
    }
  }

  /// Of another birth month than `birth`, so that no licence tells the right one by chance.
  private func licence(
    besides birth: CalendarDate,
    _ stream: inout RandomStream
  ) -> LicenceBook.Holder {
    var other = birth
    while other.monthNumber == birth.monthNumber {
      other = day(fromYear: 1931, yearCount: 73, &stream)
    }
    return LicenceBook.Holder(
      soundex: tables.names.surnameSoundex[stream.below(tables.names.surnames.count)],
      firstName: stream.below(100),
      isWoman: stream.below(2) == 0,
      birth: other
    )
  }

  /// Area 001-899 but 666, group 01-99, serial 0001-9999; nothing doubtful.
  private func socialSecurityDigits(_ stream: inout RandomStream) -> Int {
    while true {
      let area = 1 + stream.below(899)
      let digits =
        area * 1_000_000 + (1 + stream.below(99)) * 10_000 + 1 + stream.below(9_999)
      if area != 666, !tables.socialSecurity.isDoubtful(digits) { return digits }
    }
  }

  /// Any of the bodies that allocate codes today, six random digits, any serial but 000000.
  private func imei(_ stream: inout RandomStream) -> LineWriter.IMEI {
    let bodies = DeviceCatalogue.bodies
    let body = bodies[stream.below(bodies.count)].prefix
    return LineWriter.IMEI(
      high: Digits.eight(body * 1_000_000 + stream.below(1_000_000)),
      serial: 1 + stream.below(999_999)
    )
  }
}
