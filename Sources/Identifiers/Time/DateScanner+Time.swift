extension DateScanner {
  /// Takes a time of day to the end of the field.
  ///
  ///     12:30   12:30:59.123Z   12.30.59.000000 PM   123059+0200   12:30:59 UTC
  ///
  /// - Returns: `none` for a time, `DATE_TIME_INVALID` for one that no clock shows, `DATE_FORMAT` for
  ///   anything else.
  mutating func time(_ field: RawSpan) -> ReasonCode {
    let hour = number(field, limit: 2)
    guard hour.digitCount > 0 else { return .dateFormat }
    let mark = peek(field)
    let isCompact = ASCII.isDigit(mark)
    if !isCompact { guard mark == 0x3A || mark == 0x2E else { return .dateFormat } }
    guard let minute = unit(field, mark, isCompact: isCompact) else { return .dateFormat }
    var second = Part()
    if isCompact ? ASCII.isDigit(peek(field)) : peek(field) == mark {
      guard let taken = unit(field, mark, isCompact: isCompact) else { return .dateFormat }
      second = taken
      guard fraction(field) else { return .dateFormat }
    }
    let half = halfOfDay(field)
    guard zone(field), isAtEnd else { return .dateFormat }
    let hours = half ? 1...12 : 0...24
    let isDayEnd = hour.value == 24 && minute.value + second.value > 0
    let isClock = hours.contains(hour.value) && !isDayEnd && minute.value < 60 && second.value < 61
    return isClock ? .none : .dateTimeInvalid
  }

  /// Takes two digits of minutes or seconds, behind their mark.
  private mutating func unit(_ field: RawSpan, _ mark: UInt8, isCompact: Bool) -> Part? {
    if !isCompact { _ = take(mark, field) }
    let part = number(field, limit: 2)
    return part.digitCount == 2 ? part : nil
  }

  /// Takes a fraction of a second, if one stands here; false for a mark without digits.
  private mutating func fraction(_ field: RawSpan) -> Bool {
    guard take(0x2E, field) || take(0x2C, field) else { return true }
    return number(field, limit: 9).digitCount > 0
  }

  /// Takes AM or PM, if one stands here.
  private mutating func halfOfDay(_ field: RawSpan) -> Bool {
    let start = self
    _ = take(0x20, field)
    let letter = peek(field) | 0x20
    guard letter == 0x61 || letter == 0x70, take(peek(field), field), peek(field) | 0x20 == 0x6D,
      take(peek(field), field)
    else {
      self = start
      return false
    }
    return true
  }

  /// Takes a time zone, if one stands here: Z, UTC, GMT, or a sign with two or four digits.
  private mutating func zone(_ field: RawSpan) -> Bool {
    guard !isAtEnd else { return true }
    _ = take(0x20, field)
    let byte = peek(field)
    if byte | 0x20 == 0x7A { return take(byte, field) }
    if byte == 0x2B || byte == 0x2D {
      offset(by: 1)
      let hours = number(field, limit: 2)
      guard hours.digitCount == 2, hours.value < 15 else { return false }
      _ = take(0x3A, field)
      let minutes = number(field, limit: 2)
      return minutes.digitCount == 0 || minutes.digitCount == 2 && minutes.value < 60
    }
    return zoneName(field)
  }

  private mutating func zoneName(_ field: RawSpan) -> Bool {
    var packed: UInt32 = 0
    for _ in 0..<3 {
      packed = packed << 8 | UInt32(ASCII.uppercased(peek(field)))
      offset(by: 1)
    }
    return packed == 0x55_5443 || packed == 0x47_4D54  // UTC, GMT
  }
}
