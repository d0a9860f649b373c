// Most addresses are a number and words of letters and digits with a blank between two of them. Eight
// bytes at a time find the blanks.
//
//   3787 N Park Ave     blanks at 4, 6 and 11
//
// Whatever else a field is, `check` reads it byte by byte; a test holds that both agree.
extension StreetAddress {
  /// Whether a field is such an address, hence valid; false decides nothing.
  @inline(__always)
  static func isUsual(_ field: RawSpan) -> Bool {
    let count = field.byteCount
    guard count >= 8, count <= 64, ASCII.isDigit(field.byte(at: 0)) else { return false }
    var marks = WordMarks()
    var offset = 0
    while offset < count &- 8 {
      marks.take(field, at: offset)
      offset &+= 8
    }
    marks.take(field, at: count &- 8)
    let blanks = ~marks.words & UInt64.max &>> UInt64(truncatingIfNeeded: 64 &- count)
    // Neither a blank at the end nor two together, and one at least besides that behind the number.
    guard marks.isASCII, blanks & (blanks &<< 1 | 1 | 1 &<< UInt64(count &- 1)) == 0,
      blanks & (blanks &- 1) != 0
    else { return false }
    return hasSuffix(field, blanks)
  }

  /// Goes back over the words, the last first; all marks must be blanks.
  @inline(__always)
  private static func hasSuffix(_ field: RawSpan, _ blanks: UInt64) -> Bool {
    var rest = blanks
    var end = field.byteCount
    var isFound = false
    while rest != 0 {
      let blank = 63 &- rest.leadingZeroBitCount
      guard field.byte(at: blank) == 0x20 else { return false }
      isFound = isFound || isSuffix(PackedWord(field, blank &+ 1..<end))
      rest &= ~(1 &<< UInt64(truncatingIfNeeded: blank))
      end = blank
    }
    return isFound
  }
}
