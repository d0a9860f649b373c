/// Where letters and digits stand in a field of at most 64 bytes, one bit a byte.
struct WordMarks {
  private static let highBits: UInt64 = 0x8080_8080_8080_8080

  /// Letters and digits.
  private(set) var words: UInt64 = 0
  private var seen: UInt64 = 0
  private var lastLetters: UInt64 = 0

  /// No byte stands outside ASCII; all else holds only then.
  var isASCII: Bool { seen & Self.highBits == 0 }

  /// Whether the last bytes taken, one to eight, are letters.
  @inline(__always)
  func endsInLetters(_ count: Int) -> Bool {
    (~lastLetters & Self.highBits) &>> UInt64(truncatingIfNeeded: 64 - 8 * count) == 0
  }

  /// Takes eight bytes that stand at an offset; some may have been taken before.
  @inline(__always)
  mutating func take(_ field: RawSpan, at offset: Int) {
    let word = field.word(at: offset)
    seen |= word
    let lower = word | 0x2020_2020_2020_2020
    // Each sum has its highest bit from the named character on.
    lastLetters = Self.from(0x61, lower) ^ Self.from(0x7B, lower)
    let marks = lastLetters | (Self.from(0x30, word) ^ Self.from(0x3A, word))
    let bits = ((marks & Self.highBits) &>> 7 &* 0x0102_0408_1020_4080) &>> 56
    words |= bits &<< UInt64(truncatingIfNeeded: offset)
  }

  @inline(__always)
  private static func from(_ first: UInt64, _ word: UInt64) -> UInt64 {
    word &+ (0x80 &- first) &* 0x0101_0101_0101_0101
  }
}
