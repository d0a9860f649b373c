/// A quantity, as programs and spreadsheets write it; no identifier is one.
///
/// - Forms: an optional sign and dollar, digits, commas between groups of three, a point or a comma
///   with decimals, an exponent, a percent sign.
/// - Chance baseline: 1, any digits pass.
/// - Not checked: what is counted.
public enum NumberField {
  /// The name of the rule for whole numbers.
  public static let integerKind = "integer"
  /// The name of the rule for all numbers.
  public static let decimalKind = "decimal"

  /// The share of random digits that pass.
  public static let chance = 1.0

  private static let reasons = DigitReasons(
    masked: .numberForm,
    nonDigit: .numberForm,
    length: .numberForm
  )

  /// Checks a field, in a column of which the caller says that it holds numbers.
  ///
  /// - Parameters:
  ///   - field: The field's bytes, of any length.
  ///   - isWhole: Whether only whole numbers will do.
  /// - Returns: The same as `outcome` of the field's shape, where that has an answer.
  public static func check(_ field: RawSpan, isWhole: Bool) -> CheckResult {
    if let result = outcome(Shape.classify(field).shape, isWhole: isWhole) { return result }
    var scanner = NumberScanner(FieldCore.range(of: field))
    let isNumber = scanner.takeNumber(field, isWhole: isWhole)
    return isNumber ? .valid : CheckResult(.invalid, .numberForm)
  }

  /// The answer for a field of this shape; nil where only its bytes tell.
  public static func outcome(_ shape: Shape, isWhole: Bool) -> CheckResult? {
    switch shape {
    case .other: nil
    case .decimal, .floatZero, .scientific:
      isWhole ? shape.answer(reasons) : .valid
    default: shape.isPlainDigits ? .valid : shape.answer(reasons)
    }
  }
}

/// Walks along a number with a sign, commas, decimals or an exponent.
private struct NumberScanner {
  private var offset: Int
  private let end: Int

  init(_ core: Range<Int>) {
    offset = core.lowerBound
    end = core.upperBound
  }

  mutating func takeNumber(_ field: RawSpan, isWhole: Bool) -> Bool {
    takeSign(field)
    _ = take(0x24, field)
    takeSign(field)
    guard takeGroups(field, isWhole: isWhole) else { return false }
    if isWhole { return offset == end }
    if take(0x2E, field), digits(field) == 0 { return false }
    if take(0x45, field) || take(0x65, field) {
      takeSign(field)
      guard digits(field) > 0 else { return false }
    }
    _ = take(0x25, field)
    return offset == end
  }

  private mutating func takeSign(_ field: RawSpan) {
    if !take(0x2D, field) { _ = take(0x2B, field) }
  }

  /// Digits with a comma before every three; one comma before another number of them is decimal.
  private mutating func takeGroups(_ field: RawSpan, isWhole: Bool) -> Bool {
    var groupCount = 1
    guard digits(field) > 0 else { return take(0x2E, field) && !isWhole && digits(field) > 0 }
    while take(0x2C, field) {
      let count = digits(field)
      groupCount += 1
      if count != 3 { return !isWhole && groupCount == 2 && count > 0 }
    }
    return true
  }

  private mutating func digits(_ field: RawSpan) -> Int {
    let start = offset
    while offset < end, ASCII.isDigit(field.byte(at: offset)) { offset += 1 }
    return offset - start
  }

  private mutating func take(_ byte: UInt8, _ field: RawSpan) -> Bool {
    guard offset < end, field.byte(at: offset) == byte else { return false }
    offset += 1
    return true
  }
}
