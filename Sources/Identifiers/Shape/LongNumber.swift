/// A number of up to 38 digits, for identifiers that do not fit a word.
///
///     8901 2604 5678 9012 3453F     head 8901260456789012345, tail 3, count 20, fillers 1
///
/// Separators (hyphen, space, dot, slash, the dashes U+2010 to U+2015, no-break space) may stand
/// between digits; the filler F only behind them.
struct LongNumber {
  /// The first nineteen digits, or all where there are fewer.
  private(set) var head: UInt64 = 0
  /// The digits from the twentieth to the thirty-eighth.
  private(set) var tail: UInt64 = 0
  /// How many digits there are.
  private(set) var count = 0
  /// How many fillers stand behind them.
  private(set) var fillerCount = 0
  private var isAfterSeparator = false

  /// Reads a value; nil when something else stands there, or more than 38 digits.
  ///
  /// - Parameters:
  ///   - field: The bytes that hold the value.
  ///   - range: Where it stands.
  init?(_ field: RawSpan, _ range: Range<Int>) {
    var offset = range.lowerBound
    while offset < range.upperBound {
      let byte = field.byte(at: offset)
      if ASCII.isDigit(byte) {
        guard fillerCount == 0, count < 38 else { return nil }
        take(UInt64(byte &- 0x30))
        offset += 1
      } else if byte | 0x20 == 0x66 {
        guard count > 0 else { return nil }
        fillerCount += 1
        isAfterSeparator = false
        offset += 1
      } else {
        let width = Self.separatorWidth(field, offset, range.upperBound)
        guard width > 0, count > 0, fillerCount == 0, !isAfterSeparator else { return nil }
        isAfterSeparator = true
        offset += width
      }
    }
    guard count > 0, !isAfterSeparator else { return nil }
  }

  private mutating func take(_ digit: UInt64) {
    if count < 19 { head = head &* 10 &+ digit } else { tail = tail &* 10 &+ digit }
    count += 1
    isAfterSeparator = false
  }

  /// How many bytes of separator start here; 0 for none.
  private static func separatorWidth(_ field: RawSpan, _ offset: Int, _ end: Int) -> Int {
    switch field.byte(at: offset) {
    case 0x20, 0x2D, 0x2E, 0x2F: return 1
    case 0xC2: return offset + 1 < end && field.byte(at: offset + 1) == 0xA0 ? 2 : 0
    case 0xE2:
      guard offset + 2 < end, field.byte(at: offset + 1) == 0x80 else { return 0 }
      return (0x90...0x95).contains(field.byte(at: offset + 2)) ? 3 : 0
    default: return 0
    }
  }
}
