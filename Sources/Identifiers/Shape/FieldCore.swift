/// Takes off what surrounds a value: blanks, one layer of quotes, spreadsheet guards.
///
///     " 219099999 "     blanks (space, tab, no-break space C2 A0)
///     '"219099999"'     one layer of quotes, double or single
///     "'219099999"      the apostrophe that keeps a spreadsheet from reading a number
///     "=219099999"      and the equals sign that does the same: ="219099999"
enum FieldCore {
  /// Offsets of the value inside its field.
  static func range(of field: RawSpan) -> Range<Int> {
    // Why: what begins and ends with letters or digits, as nearly all fields do, is its own value.
    if isWord(field, 0), isWord(field, field.byteCount - 1) { return 0..<field.byteCount }
    let outer = trimmed(field, 0..<field.byteCount)
    let guarded = trimmed(field, withoutGuard(field, outer))
    let unquoted = withoutQuotes(field, guarded)
    guard unquoted != guarded, guarded == outer else { return trimmed(field, unquoted) }
    return trimmed(field, withoutGuard(field, trimmed(field, unquoted)))
  }

  @inline(__always)
  private static func isWord(_ field: RawSpan, _ offset: Int) -> Bool {
    guard offset >= 0, offset < field.byteCount else { return false }
    let byte = field.byte(at: offset)
    return ASCII.isLetter(byte) || ASCII.isDigit(byte)
  }

  private static func trimmed(_ field: RawSpan, _ range: Range<Int>) -> Range<Int> {
    var lower = range.lowerBound
    var upper = range.upperBound
    while lower < upper {
      let width = blankWidth(field, lower, upper)
      guard width > 0 else { break }
      lower += width
    }
    while lower < upper {
      let byte = field.byte(at: upper - 1)
      if byte == 0x20 || byte == 0x09 {
        upper -= 1
      } else if byte == 0xA0, upper - lower > 1, field.byte(at: upper - 2) == 0xC2 {
        upper -= 2
      } else {
        break
      }
    }
    return lower..<upper
  }

  /// How many bytes of blank start here: 0, 1 or the 2 of a no-break space.
  private static func blankWidth(_ field: RawSpan, _ offset: Int, _ end: Int) -> Int {
    switch field.byte(at: offset) {
    case 0x20, 0x09: 1
    case 0xC2 where offset + 1 < end && field.byte(at: offset + 1) == 0xA0: 2
    default: 0
    }
  }

  /// Without a leading `=`, or a leading apostrophe that no apostrophe at the end answers.
  private static func withoutGuard(_ field: RawSpan, _ range: Range<Int>) -> Range<Int> {
    guard range.count > 1 else { return range }
    let first = field.byte(at: range.lowerBound)
    let isApostrophe = first == 0x27 && field.byte(at: range.upperBound - 1) != 0x27
    guard first == 0x3D || isApostrophe else { return range }
    return range.lowerBound + 1..<range.upperBound
  }

  private static func withoutQuotes(_ field: RawSpan, _ range: Range<Int>) -> Range<Int> {
    guard range.count > 1 else { return range }
    let first = field.byte(at: range.lowerBound)
    guard first == 0x22 || first == 0x27, field.byte(at: range.upperBound - 1) == first else {
      return range
    }
    return range.lowerBound + 1..<range.upperBound - 1
  }
}
