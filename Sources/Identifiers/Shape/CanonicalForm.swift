/// Which bytes a field counts as when distinct values are counted.
///
/// Numbers of 9 to 19 digits count as their digits, so that `219-09-9999` and `219099999` are one
/// value; hash the digits together with how many they are (`Classification.digitCount`), because
/// leading zeros count. Every other field counts as its bytes without the spaces and tabs at its
/// two ends. Longer numbers do not fit a word and count as their bytes, separators included.
public enum CanonicalForm {
  /// Whether a field of this shape counts as its digits alone.
  public static func digitsOnly(_ shape: Shape) -> Bool {
    switch shape {
    case .digits1, .digits2, .digits3, .digits4, .digits5, .digits6, .digits7, .digits8,
      .groupedShort:
      false
    case .groupedParentheses: true
    default: shape.carriesDigits
    }
  }

  /// The bytes that count for all other shapes: the field without spaces and tabs at its ends.
  ///
  /// - Parameter field: The field's bytes.
  /// - Returns: Offsets into `field`; empty for a field of spaces. Cost: the spaces taken off.
  public static func trimmedRange(_ field: RawSpan) -> Range<Int> {
    var lower = 0
    var upper = field.byteCount
    while lower < upper, isBlank(field.byte(at: lower)) { lower += 1 }
    while upper > lower, isBlank(field.byte(at: upper - 1)) { upper -= 1 }
    return lower..<upper
  }

  @inline(__always)
  private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }
}
