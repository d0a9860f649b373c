/// Walks along a date that is written with separators, month names or a time.
///
///     07-JUN-81 12.00.00 AM      part 7, part June, part 81, then the time
struct DateScanner {
  /// One of the three parts of a date.
  struct Part {
    /// The number, or the month that a name stands for.
    var value = 0
    /// How many digits it has; 0 for a name.
    var digitCount = 0
  }

  private(set) var offset: Int
  private let end: Int

  init(_ range: Range<Int>) {
    offset = range.lowerBound
    end = range.upperBound
  }

  var isAtEnd: Bool { offset >= end }

  /// The byte here, 0 at the end.
  func peek(_ field: RawSpan) -> UInt8 { isAtEnd ? 0 : field.byte(at: offset) }

  /// Passes a byte, if it stands here.
  mutating func take(_ byte: UInt8, _ field: RawSpan) -> Bool {
    guard peek(field) == byte, !isAtEnd else { return false }
    offset += 1
    return true
  }

  /// Goes on, but not past the end.
  mutating func offset(by count: Int) { offset = min(offset + count, end) }

  /// Takes up to `limit` digits.
  mutating func number(_ field: RawSpan, limit: Int) -> Part {
    var part = Part()
    while part.digitCount < limit, !isAtEnd, ASCII.isDigit(field.byte(at: offset)) {
      part.value = part.value * 10 + Int(field.byte(at: offset) &- 0x30)
      part.digitCount += 1
      offset += 1
    }
    return part
  }

  /// Takes a number of up to eight digits or the name of a month; nil for neither.
  mutating func part(_ field: RawSpan) -> Part? {
    let number = number(field, limit: 8)
    if number.digitCount > 0 { return number }
    let start = offset
    while !isAtEnd, ASCII.isLetter(field.byte(at: offset)) { offset += 1 }
    return MonthName.month(field, start..<offset).map { Part(value: $0) }
  }

  /// Takes the separator between two parts: hyphen, dash, slash, dot, space, or a comma with a space.
  ///
  /// - Returns: The separator, a hyphen for a dash; 0 for none.
  mutating func separator(_ field: RawSpan) -> UInt8 {
    let byte = peek(field)
    switch byte {
    case 0x2D, 0x2F, 0x2E, 0x20:
      offset += 1
      return byte
    case 0x2C:
      offset += 1
      _ = take(0x20, field)
      return byte
    case 0xE2:
      guard end - offset > 2, field.byte(at: offset + 1) == 0x80,
        (0x90...0x95).contains(field.byte(at: offset + 2))
      else { return 0 }
      offset += 3
      return 0x2D
    default: return 0
    }
  }
}
