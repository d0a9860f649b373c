/// The bits of a UUID in one of its forms.
struct UUIDForm {
  /// The first sixteen digits.
  private(set) var high: UInt64 = 0
  /// The last sixteen.
  private(set) var low: UInt64 = 0
  /// How many digits are hidden.
  private(set) var hiddenCount = 0
  /// The four hyphens stand in their places.
  let hasHyphens: Bool

  /// Nil where the bytes are in none of the forms.
  init?(_ field: RawSpan, _ core: Range<Int>) {
    guard core.count <= Compaction.maximumLength else { return nil }
    let bare = Self.withoutWrapping(field, core)
    hasHyphens = bare.count == 36
    guard hasHyphens || bare.count == 32 else { return nil }
    for (place, offset) in bare.enumerated() {
      let byte = field.byte(at: offset)
      if hasHyphens, place == 8 || place == 13 || place == 18 || place == 23 {
        guard byte == 0x2D else { return nil }
      } else if let digit = ASCII.hexValue(byte) {
        append(digit)
      } else {
        guard byte == 0x2A || byte == 0x23 || byte | 0x20 == 0x78 else { return nil }
        hiddenCount += 1
      }
    }
  }

  /// The thirteenth digit.
  var version: Int { Int(high >> 12 & 15) }

  /// The seventeenth digit is 8, 9, a or b.
  var hasVariant: Bool { low >> 62 == 0b10 }

  private mutating func append(_ digit: UInt64) {
    high = high << 4 | low >> 60
    low = low << 4 | digit
  }

  /// Without braces, or without `urn:uuid:`.
  private static func withoutWrapping(_ field: RawSpan, _ core: Range<Int>) -> Range<Int> {
    if core.count == 38, field.byte(at: core.lowerBound) == 0x7B,
      field.byte(at: core.upperBound - 1) == 0x7D
    {
      return core.lowerBound + 1..<core.upperBound - 1
    }
    guard core.count == 45 else { return core }
    let start = core.lowerBound
    let hasPrefix =
      PackedWord(field, start..<start + 4) == "urn:"
      && PackedWord(field, start + 4..<start + 9) == "uuid:"
    return hasPrefix ? start + 9..<core.upperBound : core
  }
}
