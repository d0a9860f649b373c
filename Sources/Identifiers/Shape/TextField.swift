/// A field of a kind that is not made of digits: its value, or the answer when it has none.
///
/// Blanks, a layer of quotes and spreadsheet guards are taken off (`FieldCore`), and null words found,
/// as for numbers.
enum TextField {
  /// Where the value stands, or nil where the field is empty or a null word.
  static func value(of field: RawSpan) -> Range<Int>? {
    let core = FieldCore.range(of: field)
    return core.isEmpty || NullWord.matches(field, core) ? nil : core
  }

  /// What a kind of text answers for a shape alone: nil except for nothing.
  static func outcome(_ shape: Shape) -> CheckResult? {
    shape == .empty || shape == .nullWord ? .empty : nil
  }

  /// Whether a range holds nothing but mask characters: asterisks, hashes, bullets or crosses.
  ///
  /// A bullet is three bytes, E2 80 A2. More than 1024 bytes are not looked at.
  static func isHidden(_ field: RawSpan, _ range: Range<Int>) -> Bool {
    (3...1024).contains(range.count) && range.allSatisfy { isMask(field.byte(at: $0)) }
  }

  /// Whether a byte is an asterisk, a hash, a cross or a part of a bullet.
  @inline(__always)
  static func isMask(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x2A, 0x23, 0x58, 0x78, 0xE2, 0x80, 0xA2: true
    default: false
    }
  }
}
