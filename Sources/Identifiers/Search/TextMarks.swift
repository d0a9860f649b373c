/// Finds digits and at signs in a text, eight bytes at a time.
enum TextMarks {
  private static let highBits: UInt64 = 0x8080_8080_8080_8080

  /// The highest bit of each byte that is "0" to "9".
  @inline(__always)
  static func digits(_ word: UInt64) -> UInt64 {
    // A digit becomes 0 to 9; anything above nine carries into its byte's highest bit.
    let distance = word ^ 0x3030_3030_3030_3030
    return ~((distance & ~highBits) &+ 0x7676_7676_7676_7676 | distance) & highBits
  }

  /// The highest bit of each byte that is an at sign.
  @inline(__always)
  static func ats(_ word: UInt64) -> UInt64 {
    let distance = word ^ 0x4040_4040_4040_4040
    return ~((distance & ~highBits) &+ 0x7F7F_7F7F_7F7F_7F7F | distance) & highBits
  }

  /// The first digit or at sign from an offset on; the text's end where there is none.
  static func next(_ field: RawSpan, from start: Int) -> Int {
    var offset = start
    while offset + 8 <= field.byteCount {
      let word = field.word(at: offset)
      let marks = digits(word) | ats(word)
      if marks != 0 { return offset + marks.trailingZeroBitCount / 8 }
      offset += 8
    }
    while offset < field.byteCount {
      let byte = field.byte(at: offset)
      if ASCII.isDigit(byte) || byte == 0x40 { return offset }
      offset += 1
    }
    return offset
  }

  /// Where the digits that begin at an offset end.
  static func digitsEnd(_ field: RawSpan, from start: Int) -> Int {
    var offset = start
    while offset < field.byteCount, ASCII.isDigit(field.byte(at: offset)) { offset += 1 }
    return offset
  }
}
