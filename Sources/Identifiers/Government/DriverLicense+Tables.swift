// Nearly all licence numbers are digits, or one letter and digits; their formats stand in two tables,
// which the search in the lists fills.
extension DriverLicense {
  private static let digitLimit = 20

  /// By how many digits there are, 0 to 19.
  static let acceptingDigits: [Accepting] = (0..<digitLimit).map {
    accepting(LicenceLayout(digits: 1, count: $0))
  }

  /// By letter and how many digits follow it, 1 to 20.
  private static let acceptingLetterAndDigits: [Accepting] = (0..<26 * digitLimit).map { place in
    accepting(
      LicenceLayout(letter: UInt8(place / digitLimit), digitCount: 1 + place % digitLimit)
    )
  }

  /// The states that accept 8 to 16 digits, or a letter and 7 to 15; nil for any other field, and where
  /// the first digits are all the same.
  @inline(__always)
  static func acceptingUsual(_ field: RawSpan) -> Accepting? {
    let count = field.byteCount
    guard count >= 8, count <= 16 else { return nil }
    let letter = field.byte(at: 0) | 0x20 &- 0x61
    let tail = field.word(at: count - 8)
    var head = field.word(at: 0)
    // The first digit takes the place of the letter.
    if letter < 26 { head = head & ~0xFF | head >> 8 & 0xFF }
    let isRepeated = head == (head & 0xFF) &* 0x0101_0101_0101_0101
    guard DigitWord.isAllDigits(head), !isRepeated, count == 8 || DigitWord.isAllDigits(tail) else {
      return nil
    }
    return letter < 26
      ? acceptingLetterAndDigits[Int(letter) * digitLimit + count - 2] : acceptingDigits[count]
  }
}
