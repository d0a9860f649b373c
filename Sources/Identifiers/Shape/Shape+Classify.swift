// Most fields of a dump are plain digits, plain letters, or text that no number could be. Each has
// a short way out here; whatever is left goes through `Compaction`, which is the rule. A test holds
// that both give the same answer on every field.
//
//   "356868000041418"   two overlapping words of eight bytes      digits15
//   "219-09-9999"       one word and three bytes                  grouped9
//   "2004-01-31"        one word and two bytes                    groupedShort
//   "Smith"             one class a byte, joined by OR            letters
//   "ann@example.org"   the same, to a byte that no number holds  other
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
    if isDigit(field.byte(at: 0)) {
      if let plain = classifyPlainDigits(field, count) { return plain }
      if count == 11, let grouped = classifySocialSecurityGroups(field) { return grouped }
      if count == 10, let date = classifyDateGroups(field) { return date }
    }
    return classifyBare(field, count) ?? Compaction(field).classification
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
    guard let digits = number(field, 0..<count) else { return nil }
    return Classification(.plain(digitCount: count), digits: digits, digitCount: count)
  }

  private static func classifyLongDigits(_ field: RawSpan, _ count: Int) -> Classification? {
    guard count <= Compaction.maximumLength else { return nil }
    let plain = classifyShortDigits(field, count)
    return count <= 19 || plain == nil ? plain : Classification(.plain(digitCount: count))
  }

  /// Eleven bytes as `AAA-GG-SSSS`, the hyphens checked by zeroing them in the first word.
  private static func classifySocialSecurityGroups(_ field: RawSpan) -> Classification? {
    guard let value = hyphenatedValue(field, hyphens: 0x002D_0000_2D00_0000),
      let serial = number(field, 8..<11)
    else { return nil }
    // The first word reads AAA0GG0S.
    let areaAndGroup = value / 100_000 &* 100 &+ value / 100 % 1000
    let digits = areaAndGroup &* 10_000 &+ value % 10 &* 1000 &+ serial
    return Classification(.grouped9, digits: digits, digitCount: 9)
  }

  /// Ten bytes as `YYYY-MM-DD`.
  private static func classifyDateGroups(_ field: RawSpan) -> Classification? {
    guard let value = hyphenatedValue(field, hyphens: 0x2D00_002D_0000_0000),
      let day = number(field, 8..<10)
    else { return nil }
    // The first word reads YYYY0MM0.
    let digits = (value / 10_000 &* 100 &+ value / 10 % 1000) &* 100 &+ day
    return Classification(.groupedShort, digits: digits, digitCount: 8)
  }

  /// The first eight bytes as a number in which 0 stands for each hyphen.
  ///
  /// - Parameters:
  ///   - field: At least eight bytes.
  ///   - hyphens: A hyphen in each byte that must be one, 0 in the others.
  /// - Returns: Nil when a hyphen is missing or another byte is no digit.
  @inline(__always)
  private static func hyphenatedValue(_ field: RawSpan, hyphens: UInt64) -> UInt64? {
    // Every set hyphen becomes FF: 2D has its lowest bit set and no byte carries into the next.
    let places = (hyphens & 0x0101_0101_0101_0101) &* 0xFF
    let zeros: UInt64 = 0x3030_3030_3030_3030
    let word = field.word(at: 0)
    guard word & places == hyphens else { return nil }
    let filled = word & ~places | zeros & places
    guard DigitWord.isAllDigits(filled) else { return nil }
    return DigitWord.value(ofDigits: filled ^ zeros)
  }

  /// The number that these bytes spell, or nil where one is no digit.
  @inline(__always)
  private static func number(_ field: RawSpan, _ range: Range<Int>) -> UInt64? {
    var value: UInt64 = 0
    for offset in range {
      let byte = field.byte(at: offset)
      guard isDigit(byte) else { return nil }
      value = value &* 10 &+ UInt64(byte &- 0x30)
    }
    return value
  }

  /// A field with nothing to take off: neither end is a blank, a quote or a guard.
  private static func classifyBare(_ field: RawSpan, _ count: Int) -> Classification? {
    let first = ByteClass.of(field.byte(at: 0))
    let last = ByteClass.of(field.byte(at: count - 1))
    guard count <= Compaction.maximumLength,
      !first.isDisjoint(with: .word), !last.isDisjoint(with: .word)
    else { return nil }
    var seen: ByteClass = []
    for offset in 0..<count {
      seen.formUnion(ByteClass.of(field.byte(at: offset)))
      // Why: the later bytes of a wide dash look foreign.
      if seen.contains(.special) { return nil }
      if seen.contains(.foreign) || seen.isSuperset(of: [.textLetter, .separator]) {
        return isNullWordLength(count) ? nil : Classification(.other)
      }
    }
    if seen == [.digit, .separator] { return Compaction(bare: field).classification }
    return seen.isSubset(of: .word) ? classifyWord(field, seen, count) : nil
  }

  /// Letters and digits, unless they could be a null word, a mask or a hexadecimal number.
  private static func classifyWord(
    _ field: RawSpan,
    _ seen: ByteClass,
    _ count: Int
  ) -> Classification? {
    if seen.contains(.textLetter) {
      // Only NULL and NONE, in either case, are null words made of letters.
      guard count != 4 || field.byte(at: 0) | 0x20 != 0x6E else { return nil }
    } else if seen.contains(.cross) || count == 14 {
      return nil
    }
    return Classification(seen.contains(.digit) ? .alphanumeric : .letters)
  }

  /// N/A is the one null word with a separator inside.
  @inline(__always)
  private static func isNullWordLength(_ count: Int) -> Bool { count == 3 }

  @inline(__always)
  static func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }
}
