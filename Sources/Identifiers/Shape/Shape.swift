/// What a field looks like, before any identifier's rule is asked.
///
/// Shapes are a partition: every field has exactly one, found in one pass over its bytes. What an
/// identifier says of a field depends on the shape and the digits alone, so a column's tallies by
/// shape, with the rule asked only where the shape admits it, give the same counts as the rule asked
/// of every field. Spaces, a layer of quotes and spreadsheet guards are taken off first
/// (`Compaction`).
public enum Shape: UInt8, CaseIterable, Sendable {
  /// No bytes, or only spaces and tabs.
  case empty
  /// A word for nothing: NULL, null, \N, N/A, n/a, NONE, none or a single hyphen.
  case nullWord
  /// 1 digit, nothing else.
  case digits1
  /// 2 digits, nothing else.
  case digits2
  /// 3 digits, nothing else.
  case digits3
  /// 4 digits, nothing else.
  case digits4
  /// 5 digits, nothing else.
  case digits5
  /// 6 digits, nothing else.
  case digits6
  /// 7 digits, nothing else.
  case digits7
  /// 8 digits, nothing else.
  case digits8
  /// 9 digits, nothing else.
  case digits9
  /// 10 digits, nothing else.
  case digits10
  /// 11 digits, nothing else.
  case digits11
  /// 12 digits, nothing else.
  case digits12
  /// 13 digits, nothing else.
  case digits13
  /// 14 digits, nothing else.
  case digits14
  /// 15 digits, nothing else.
  case digits15
  /// 16 digits, nothing else.
  case digits16
  /// 17 digits, nothing else.
  case digits17
  /// 18 digits, nothing else.
  case digits18
  /// 19 digits, nothing else.
  case digits19
  /// 20 digits, nothing else.
  case digits20
  /// 21 to 64 digits, nothing else.
  case digitsLong
  /// Nine digits as 3-2-4, with single hyphens or spaces.
  case grouped9
  /// Nine digits in other groups.
  case grouped9Other
  /// Fourteen digits in groups split by hyphen, slash, dot or space.
  case grouped14
  /// Fifteen digits in groups split by hyphen, slash, dot or space.
  case grouped15
  /// Sixteen digits in groups split by hyphen, slash, dot or space.
  case grouped16
  /// Eighteen digits in groups split by hyphen, slash, dot or space.
  case grouped18
  /// Fewer than nine digits in groups, such as a date.
  case groupedShort
  /// 10 to 13, 17 or 19 digits in groups.
  case groupedOther
  /// 20 digits or more in groups split by hyphen, slash, dot or space.
  case groupedLong
  /// 9 to 19 digits in groups, parentheses among the separators, such as a telephone number.
  case groupedParentheses
  /// Two groups of digits split by one dot, where no other shape claims them.
  case decimal
  /// Four groups of one to three digits split by dots.
  case dottedQuad
  /// Five hidden digits, then four clear ones.
  case maskedSSN
  /// Any other mix of mask characters, digits and separators with at least four positions.
  case maskedOther
  /// A number that a spreadsheet has put in scientific notation.
  case scientific
  /// Digits with `.0` behind them: an integer that has been through a floating-point column.
  case floatZero
  /// Fourteen hexadecimal digits, the first A to F.
  case hex14
  /// ASCII letters only.
  case letters
  /// ASCII letters and digits.
  case alphanumeric
  /// Anything else of at most 64 bytes.
  case other
  /// More than 64 bytes after trimming.
  case oversized

  /// How many shapes there are; raw values run from 0 to one less.
  public static let count = Int(Shape.oversized.rawValue) + 1

  /// The shape of that many plain digits, one or more.
  @inline(__always)
  static func plain(digitCount: Int) -> Shape {
    guard digitCount <= 20 else { return .digitsLong }
    return Shape(rawValue: Shape.digits1.rawValue + UInt8(truncatingIfNeeded: digitCount - 1))
      ?? .digitsLong
  }

  /// Whether a classification of this shape carries the field's digits.
  public var carriesDigits: Bool {
    switch self {
    case .grouped9, .grouped9Other, .grouped14, .grouped15, .grouped16, .grouped18,
      .groupedShort, .groupedOther, .groupedParentheses:
      true
    default:
      isPlainDigits && self != .digits20 && self != .digitsLong
    }
  }

  /// Whether the shape is digits and nothing else.
  public var isPlainDigits: Bool {
    rawValue >= Shape.digits1.rawValue && rawValue <= Shape.digitsLong.rawValue
  }
}
