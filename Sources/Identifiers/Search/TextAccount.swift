/// An IBAN inside a text.
enum TextAccount {
  /// Where the valid IBAN ends whose check digits begin these digits; nil where there is none.
  ///
  ///     "to DE89370400440532013000."        together
  ///     "to DE89 3704 0044 0532 0130 00."   in fours
  static func end(in field: RawSpan, checkDigits digits: Range<Int>) -> Int? {
    guard digits.count >= 2, let start = countryStart(field, digits.lowerBound) else { return nil }
    let length = length(field, start)
    guard length > 0 else { return nil }
    let isInFours =
      digits.count == 2 && digits.upperBound < field.byteCount
      && field.byte(at: digits.upperBound) == 0x20
    let end = start + length + (isInFours ? (length - 1) / 4 : 0)
    guard end <= field.byteCount, end == field.byteCount || !isAlphanumeric(field.byte(at: end)),
      isWritten(field, start..<end, isInFours)
    else { return nil }
    let isValid = AccountNumber.check(field.extracting(start..<end)).validity == .valid
    return isValid ? end : nil
  }

  /// Where two letters stand before an offset, and nothing glued to them.
  private static func countryStart(_ field: RawSpan, _ offset: Int) -> Int? {
    guard offset >= 2, ASCII.isLetter(field.byte(at: offset - 1)),
      ASCII.isLetter(field.byte(at: offset - 2)),
      offset == 2 || !isAlphanumeric(field.byte(at: offset - 3))
    else { return nil }
    return offset - 2
  }

  /// The length of a country's IBANs; 0 for none.
  private static func length(_ field: RawSpan, _ start: Int) -> Int {
    let first = Int(field.byte(at: start) | 0x20) - 0x61
    let second = Int(field.byte(at: start + 1) | 0x20) - 0x61
    return Int(AccountLengths.byCountry[first * 26 + second])
  }

  /// Whether letters and digits stand here, nine digits at least, and spaces where they belong.
  private static func isWritten(_ field: RawSpan, _ range: Range<Int>, _ isInFours: Bool) -> Bool {
    var digitCount: UInt64 = 0
    for offset in range {
      let byte = field.byte(at: offset)
      if isInFours, (offset - range.lowerBound) % 5 == 4 {
        guard byte == 0x20 else { return false }
      } else {
        guard isAlphanumeric(byte) else { return false }
        digitCount += ASCII.isDigit(byte) ? 1 : 0
      }
    }
    return digitCount >= TextSearch.fewestDigits
  }

  private static func isAlphanumeric(_ byte: UInt8) -> Bool {
    ASCII.isLetter(byte) || ASCII.isDigit(byte)
  }
}
