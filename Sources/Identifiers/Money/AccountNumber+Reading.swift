extension AccountNumber {
  /// A number read once, its remainder taken on the way.
  ///
  ///     GB82 WEST 1234 ...      country GB, check digits 82, then W = 32, E = 14, S = 28 ...
  struct Reading {
    /// How many letters and digits there are.
    private(set) var count = 0
    /// The country's two letters, packed.
    private(set) var country: UInt16 = 0
    /// The two digits behind it.
    private(set) var checkDigits = 0
    /// The account modulo 97, with country and check digits put behind it once all is read.
    private(set) var remainder = 0
    /// The country's length; 0 for none.
    private(set) var expectedCount = 0

    /// Reads a value; nil when something else stands there.
    init?(_ field: RawSpan, _ range: Range<Int>) {
      for offset in range {
        let byte = ASCII.uppercased(field.byte(at: offset))
        if byte == 0x20 { continue }
        guard let value = Self.value(byte), take(value, byte) else { return nil }
      }
      guard count >= 4 else { return nil }
      let first = Int(country >> 8) - 0x41
      let second = Int(country & 0xFF) - 0x41
      expectedCount = Int(AccountLengths.byCountry[first * 26 + second])
      append(first + 10)
      append(second + 10)
      remainder = (remainder * 100 + checkDigits) % 97
    }

    /// 0-9 for a digit, 10-35 for a letter.
    private static func value(_ byte: UInt8) -> Int? {
      if ASCII.isDigit(byte) { return Int(byte &- 0x30) }
      return ASCII.isLetter(byte) ? Int(byte &- 0x41) + 10 : nil
    }

    private mutating func take(_ value: Int, _ byte: UInt8) -> Bool {
      defer { count += 1 }
      switch count {
      case 0, 1:
        country = country << 8 | UInt16(byte)
        return value > 9
      case 2, 3:
        checkDigits = checkDigits * 10 + value
        return value < 10
      default:
        append(value)
        return true
      }
    }

    private mutating func append(_ value: Int) {
      remainder = (remainder * (value > 9 ? 100 : 10) + value) % 97
    }
  }
}
