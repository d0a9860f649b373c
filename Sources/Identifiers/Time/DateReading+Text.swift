extension DateReading {
  /// Reads a date that is written with separators, month names, a time or a sign.
  ///
  /// - Parameters:
  ///   - field: The bytes that hold the date.
  ///   - range: Where it stands.
  ///   - order: In which order the column writes dates.
  init(_ field: RawSpan, _ range: Range<Int>, _ order: DateContext.Order) {
    var scanner = DateScanner(range)
    if scanner.take(0x2D, field) {
      self = .negativeSeconds(&scanner, field)
      return
    }
    guard let first = scanner.part(field) else {
      self = .refused(.dateFormat)
      return
    }
    self =
      first.digitCount == 8
      ? .eight(first, order) : .threeParts(first, &scanner, field, order)
    guard reason != .dateFormat, !scanner.isAtEnd else { return }
    takeTime(&scanner, field)
  }

  /// A minus sign before 8 to 10 digits: seconds before 1970.
  private static func negativeSeconds(
    _ scanner: inout DateScanner,
    _ field: RawSpan
  ) -> DateReading {
    let number = scanner.number(field, limit: 10)
    guard scanner.isAtEnd, number.digitCount >= 8 else { return refused(.dateFormat) }
    return seconds(-number.value)
  }

  private static func eight(_ part: DateScanner.Part, _ order: DateContext.Order) -> DateReading {
    DateReading(digits: UInt64(part.value), count: 8, order)
  }

  private static func threeParts(
    _ first: DateScanner.Part,
    _ scanner: inout DateScanner,
    _ field: RawSpan,
    _ order: DateContext.Order
  ) -> DateReading {
    let separator = scanner.separator(field)
    guard separator != 0, let second = scanner.part(field) else { return refused(.dateFormat) }
    let last = scanner.separator(field)
    guard last != 0, let third = scanner.part(field), third.digitCount > 0 else {
      return refused(.dateFormat)
    }
    if first.digitCount == 0 || second.digitCount == 0 {
      return named(first, second, third, isHyphenated: separator == 0x2D)
    }
    guard separator == last, separator != 0x2C else { return refused(.dateFormat) }
    return numbers(first, second, third, separator, order)
  }

  /// Takes the time behind the day; what else may stand there is no date.
  private mutating func takeTime(_ scanner: inout DateScanner, _ field: RawSpan) {
    let mark = scanner.peek(field)
    // Why: an access log has a colon there, behind a year of four digits.
    let isLog =
      mark == 0x3A && field.byte(at: scanner.offset - 5) == 0x2F
      && (1...4).allSatisfy { ASCII.isDigit(field.byte(at: scanner.offset - $0)) }
    guard mark == 0x20 || mark == 0x54 || mark == 0x74 || isLog else {
      self = .refused(.dateFormat)
      return
    }
    scanner.offset(by: 1)
    let broken = scanner.time(field)
    if broken == .dateFormat || broken != .none && date != nil {
      self = .refused(broken)
      return
    }
    hasTime = true
  }
}
