// Most fields of a dump are plain digits, plain letters, or text that no number could be. Each has
// a short way out here; whatever is left goes through `Compaction`, which is the rule. A test holds
// that both give the same answer on every field.
//
//   "356868000041418"   two overlapping words of eight bytes      digits15
//   "219-09-9999"       one word and three bytes                  grouped9
//   "Smith"             letters to the end                        letters
//   "ann@example.org"   letters, then a byte no number holds      other
//   "'123-45-6789"      compaction                                grouped9
extension Shape {
  /// Finds a field's shape and digits in one pass.
  ///
  /// Never allocates, never reads outside `field`, and looks at no more than 64 bytes between the
  /// spaces at the two ends.
  ///
  /// - Parameter field: The field's bytes, UTF-8 or not, of any length.
  /// - Returns: The shape, with the digits where it carries them.
  public static func classify(_ field: RawSpan) -> Classification {
    let count = field.byteCount
    guard count > 0 else { return Classification(.empty) }
    let first = field.byte(at: 0)
    if isDigit(first) {
      if let plain = classifyPlainDigits(field, count) { return plain }
      if count == 11, let grouped = classifySocialSecurityGroups(field) { return grouped }
    } else if isLetter(first), let word = classifyWord(field, count) {
      return word
    }
    return Compaction(field).classification
  }

  private static func classifyPlainDigits(_ field: RawSpan, _ count: Int) -> Classification? {
    guard count >= 8 else { return classifyShortDigits(field, count) }
    guard count <= 16 else { return classifyLongDigits(field, count) }
    let head = field.word(at: 0)
    let tail = field.word(at: count - 8)
    guard DigitWord.isAllDigits(head), DigitWord.isAllDigits(tail) else { return nil }
    let zeros: UInt64 = 0x3030_3030_3030_3030
    // The tail's first bytes are the head's last ones: count them once.
    let repeatedBits = UInt64((16 - count) * 8)
    let keep = repeatedBits == 64 ? 0 : UInt64.max << repeatedBits
    let digits =
      DigitWord.value(ofDigits: head ^ zeros) &* DigitWord.powerOfTen(count - 8)
      &+ DigitWord.value(ofDigits: (tail ^ zeros) & keep)
    return Classification(.plain(digitCount: count), digits: digits, digitCount: count)
  }

  private static func classifyShortDigits(_ field: RawSpan, _ count: Int) -> Classification? {
    var digits: UInt64 = 0
    for offset in 0..<count {
      let byte = field.byte(at: offset)
      guard isDigit(byte) else { return nil }
      digits = digits &* 10 &+ UInt64(byte &- 0x30)
    }
    return Classification(.plain(digitCount: count), digits: digits, digitCount: count)
  }

  private static func classifyLongDigits(_ field: RawSpan, _ count: Int) -> Classification? {
    guard count <= Compaction.maximumLength else { return nil }
    let plain = classifyShortDigits(field, count)
    return count <= 19 || plain == nil ? plain : Classification(.plain(digitCount: count))
  }

  /// Eleven bytes as `AAA-GG-SSSS`, the hyphens checked by zeroing them in the first word.
  private static func classifySocialSecurityGroups(_ field: RawSpan) -> Classification? {
    let hyphens: UInt64 = 0x002D_0000_2D00_0000
    let places: UInt64 = 0x00FF_0000_FF00_0000
    let word = field.word(at: 0)
    guard word & places == hyphens else { return nil }
    let filled = word & ~places | 0x0030_0000_3000_0000
    guard DigitWord.isAllDigits(filled) else { return nil }
    var serial: UInt64 = 0
    for offset in 8..<11 {
      let byte = field.byte(at: offset)
      guard isDigit(byte) else { return nil }
      serial = serial &* 10 &+ UInt64(byte &- 0x30)
    }
    // AAA0GG0S
    let value = DigitWord.value(ofDigits: filled ^ 0x3030_3030_3030_3030)
    let area = value / 100_000
    let group = value / 100 % 1000
    let digits = (area &* 100 &+ group) &* 10_000 &+ value % 10 &* 1000 &+ serial
    return Classification(.grouped9, digits: digits, digitCount: 9)
  }

  /// Letters, letters with digits, or text; nothing that trimming, a null word, a mask or a
  /// hexadecimal number could turn into something else.
  private static func classifyWord(_ field: RawSpan, _ count: Int) -> Classification? {
    guard count > 4, count <= Compaction.maximumLength else { return nil }
    var hasDigit = false
    var hasText = false
    for offset in 0..<count {
      let byte = field.byte(at: offset)
      if isLetter(byte) {
        hasText = hasText || isTextLetter(byte)
      } else if isDigit(byte) {
        hasDigit = true
      } else {
        return hasText && !isTrimmable(field.byte(at: count - 1)) ? Classification(.other) : nil
      }
    }
    guard hasText else { return nil }
    return Classification(hasDigit ? .alphanumeric : .letters)
  }

  @inline(__always)
  static func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }

  @inline(__always)
  static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 }

  /// A letter that is neither a hexadecimal digit nor the mask letter X.
  @inline(__always)
  private static func isTextLetter(_ byte: UInt8) -> Bool {
    let lower = byte | 0x20
    return lower &- 0x67 < 20 && lower != 0x78
  }

  /// A byte that can be part of what trimming takes off at the end.
  @inline(__always)
  private static func isTrimmable(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x09 || byte == 0xA0
  }
}
