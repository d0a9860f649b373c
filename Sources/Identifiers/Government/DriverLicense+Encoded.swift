/// Whether one field of a record says what another says.
public enum Agreement: Equatable, Sendable {
  /// Both say the same.
  case agrees
  /// They say different things.
  case disagrees
  /// One of them says nothing about it.
  case silent
}

extension DriverLicense {
  /// Whether a licence number encodes this birth: Florida, Illinois, Wisconsin and New Jersey.
  ///
  /// Florida, Illinois and Wisconsin write the year's last two digits and a day count, 40 days a month
  /// (Illinois 31), more by 500 for women (Illinois 600); New Jersey writes month and year, the month
  /// more by 50 for women. These constants rest on one source or on memory.
  ///
  /// - Parameters:
  ///   - field: The licence number.
  ///   - state: Who issued it.
  ///   - birth: The birth date of the same record.
  /// - Returns: `silent` for other states and for numbers of another format.
  public static func encodedBirth(
    _ field: RawSpan,
    state: USState,
    birth: CivilDate
  ) -> Agreement {
    guard let digits = digitsBehindLetter(field, state) else { return .silent }
    let encoded: (year: UInt64, day: UInt64)
    switch state {
    case .fl: encoded = (digits / 10_000 % 100, digits / 10 % 1000)
    case .il: encoded = (digits / 1000 % 100, digits % 1000)
    case .wi: encoded = (digits / 100_000 % 100, digits / 100 % 1000)
    case .nj: return newJersey(digits, birth)
    default: return .silent
    }
    let monthLength: UInt64 = state == .il ? 31 : 40
    let day = UInt64(birth.month - 1) * monthLength + UInt64(birth.day)
    let isDay = encoded.day == day || encoded.day == day + (state == .il ? 600 : 500)
    return isDay && encoded.year == UInt64(birth.year % 100) ? .agrees : .disagrees
  }

  private static func newJersey(_ digits: UInt64, _ birth: CivilDate) -> Agreement {
    let month = digits / 1000 % 100
    let isMonth = month == UInt64(birth.month) || month == UInt64(birth.month + 50)
    return isMonth && digits / 10 % 100 == UInt64(birth.year % 100) ? .agrees : .disagrees
  }

  private static func digitCount(_ state: USState) -> Int {
    switch state {
    case .il: 11
    case .wi: 13
    case .nj: 14
    default: 12
    }
  }

  /// The digits of a number that is a letter and as many digits as the state's format has.
  private static func digitsBehindLetter(_ field: RawSpan, _ state: USState) -> UInt64? {
    guard let core = TextField.value(of: field), core.count <= 40,
      ASCII.isLetter(field.byte(at: core.lowerBound))
    else { return nil }
    var digits: UInt64 = 0
    var count = 0
    for offset in core.dropFirst() {
      let byte = field.byte(at: offset)
      if byte == 0x20 || byte == 0x2D { continue }
      guard ASCII.isDigit(byte), count < 14 else { return nil }
      digits = digits * 10 + UInt64(byte &- 0x30)
      count += 1
    }
    return count == digitCount(state) ? digits : nil
  }
}
