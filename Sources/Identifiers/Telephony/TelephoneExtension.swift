/// The digits behind a telephone number that a switchboard asks for.
///
///     (212) 333-1234 x567    212-333-1234x567    +1 212 333 1234, ext. 567    333-1234 Ext 12
enum TelephoneExtension {
  private static let digitLimit = 6

  /// Offsets of the number in front of an extension; nil where none stands behind it.
  static func number(in field: RawSpan) -> Range<Int>? {
    let core = FieldCore.range(of: field)
    guard core.count <= Compaction.maximumLength else { return nil }
    var end = core.upperBound
    while end > core.lowerBound, ASCII.isDigit(field.byte(at: end - 1)) { end -= 1 }
    guard (1...digitLimit).contains(core.upperBound - end) else { return nil }
    end = withoutBlanks(field, core.lowerBound..<end)
    guard let word = mark(field, core.lowerBound..<end) else { return nil }
    end = withoutBlanks(field, core.lowerBound..<word)
    if end > core.lowerBound, field.byte(at: end - 1) == 0x2C { end -= 1 }
    return end > core.lowerBound ? core.lowerBound..<end : nil
  }

  private static func withoutBlanks(_ field: RawSpan, _ range: Range<Int>) -> Int {
    var end = range.upperBound
    while end > range.lowerBound, field.byte(at: end - 1) == 0x20 { end -= 1 }
    return end
  }

  /// Where `x`, `ext`, `ext.` or `extension` begins at the end of a range; nil for anything else.
  private static func mark(_ field: RawSpan, _ range: Range<Int>) -> Int? {
    var end = range.upperBound
    let isAbbreviated = end > range.lowerBound && field.byte(at: end - 1) == 0x2E
    if isAbbreviated { end -= 1 }
    var start = end
    while start > range.lowerBound, ASCII.isLetter(field.byte(at: start - 1)) { start -= 1 }
    guard start < end, end - start <= 9 else { return nil }
    var letters: UInt64 = 0
    for offset in start..<min(end, start + 8) {
      letters = letters << 8 | UInt64(ASCII.uppercased(field.byte(at: offset)))
    }
    switch (end - start, letters) {
    case (1, 0x58), (3, 0x45_5854): return start  // X, EXT
    case (9, 0x4558_5445_4E53_494F):  // EXTENSIO
      return ASCII.uppercased(field.byte(at: end - 1)) == 0x4E ? start : nil
    default: return nil
    }
  }
}
