/// The digits of a field, separators left out, at the head of the target.
struct NormalDigits {
  /// 0 where the field holds anything but digits, separators and a leading plus sign.
  private let count: Int
  private let hasPlus: Bool

  private static let limit = 24

  init(_ field: RawSpan, _ target: inout MutableSpan<UInt8>) {
    let core = FieldCore.range(of: field)
    hasPlus = !core.isEmpty && field.byte(at: core.lowerBound) == 0x2B
    count = Self.pack(field, (core.lowerBound + (hasPlus ? 1 : 0))..<core.upperBound, &target)
  }

  private static func pack(
    _ field: RawSpan,
    _ range: Range<Int>,
    _ target: inout MutableSpan<UInt8>
  ) -> Int {
    var count = 0
    var offset = range.lowerBound
    while offset < range.upperBound {
      let byte = field.byte(at: offset)
      if ASCII.isDigit(byte), count < limit {
        target[count] = byte
        count += 1
        offset += 1
      } else {
        let width = separatorWidth(field, offset, range.upperBound)
        guard width > 0 else { return 0 }
        offset += width
      }
    }
    return count
  }

  /// How many bytes of separator start here: the dashes U+2010 to U+2015 have 3, a no-break space 2.
  private static func separatorWidth(_ field: RawSpan, _ offset: Int, _ end: Int) -> Int {
    switch field.byte(at: offset) {
    case 0x20, 0x28, 0x29, 0x2D, 0x2E, 0x2F: 1
    case 0xC2 where offset + 1 < end && field.byte(at: offset + 1) == 0xA0: 2
    case 0xE2
    where offset + 2 < end && field.byte(at: offset + 1) == 0x80
      && (0x90...0x95).contains(field.byte(at: offset + 2)):
      3
    default: 0
    }
  }

  /// A number of so many digits, as it stands.
  func number(_ range: ClosedRange<Int>) -> Int {
    range.contains(count) && !hasPlus ? count : 0
  }

  /// Five digits.
  func postal(_ target: inout MutableSpan<UInt8>) -> Int {
    guard !hasPlus else { return 0 }
    if count == 4 || count == 8 { return putFront(0x30, before: 4, &target) }
    return count == 5 || count == 9 ? 5 : 0
  }

  /// 8 to 15 digits behind the prefixes `+`, 00, 011 and 001.
  ///
  /// Ten digits are of the North American plan; in a column of any country, unless it refuses them.
  func telephone(anyCountry: Bool, _ target: inout MutableSpan<UInt8>) -> Int {
    guard count >= 8 else { return 0 }
    if count == 10, !hasPlus, !anyCountry || Self.isNational(target) {
      return putFront(0x31, before: 10, &target)
    }
    let prefix = hasPlus ? 0 : Self.prefixLength(target)
    let length = count - prefix
    guard (8...15).contains(length), target[prefix] != 0x30 else { return 0 }
    for place in 0..<length { target[place] = target[prefix + place] }
    return length
  }

  private static func isNational(_ digits: borrowing MutableSpan<UInt8>) -> Bool {
    var number: UInt64 = 0
    for place in 0..<10 { number = number * 10 + UInt64(digits[place] - 0x30) }
    return NorthAmericanNumber.check(digits: number, count: 10).validity != .invalid
  }

  private static func prefixLength(_ digits: borrowing MutableSpan<UInt8>) -> Int {
    guard digits[0] == 0x30 else { return 0 }
    if digits[1] == 0x30 { return 2 }
    return digits[1] == 0x31 && digits[2] == 0x31 ? 3 : 0
  }

  private func putFront(_ digit: UInt8, before length: Int, _ target: inout MutableSpan<UInt8>)
    -> Int
  {
    for place in (0..<length).reversed() { target[place + 1] = target[place] }
    target[0] = digit
    return length + 1
  }
}
