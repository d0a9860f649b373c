/// Hexadecimal digits of a field, hyphens and spaces between them left out.
struct HexDigits {
  /// The digits, four bits each, the last sixteen of them.
  private(set) var value: UInt64 = 0
  /// How many there are.
  private(set) var count = 0
  /// Something else stands there too.
  private(set) var isForeign = false
  /// At least four digits are hidden behind asterisks, hashes or crosses, and nothing else stands there.
  private(set) var isMasked = false

  init(_ field: RawSpan, _ range: Range<Int>) {
    guard range.count <= Compaction.maximumLength else {
      isForeign = true
      return
    }
    var hiddenCount = 0
    var isAfterSeparator = true
    for offset in range {
      let byte = field.byte(at: offset)
      let isSeparator = byte == 0x2D || byte == 0x20
      if let digit = ASCII.hexValue(byte) {
        value = value << 4 | digit
        count += 1
      } else if byte == 0x2A || byte == 0x23 || byte | 0x20 == 0x78 {
        hiddenCount += 1
      } else if !isSeparator || isAfterSeparator {
        isForeign = true
      }
      isAfterSeparator = isSeparator
    }
    isMasked = hiddenCount > 3 && !isForeign
    isForeign = isForeign || hiddenCount > 0 || isAfterSeparator
  }

  /// Whether no digit is a letter.
  static func areDecimal(_ value: UInt64) -> Bool {
    // A digit above 9 carries into its highest bit or beyond when 6 is added.
    let low = value & 0x7777_7777_7777_7777
    let carried = (low &+ 0x6666_6666_6666_6666) & value
    return carried & 0x8888_8888_8888_8888 == 0
  }

  /// Luhn to the base 16: every second digit from the right doubled, its two digits added.
  static func luhnSum(_ value: UInt64) -> UInt64 {
    var sum: UInt64 = 0
    var rest = value
    var isDoubled = false
    while rest > 0 {
      let digit = rest & 15
      sum += isDoubled ? digit * 2 / 16 + digit * 2 % 16 : digit
      isDoubled.toggle()
      rest >>= 4
    }
    return sum
  }
}
