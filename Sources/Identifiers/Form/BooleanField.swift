/// A yes or a no, in the words that exports use.
///
/// - Forms: true and false, yes and no, on and off, their first letters, 1 and 0; in any case.
/// - Chance baseline: see `chance`.
/// - Not checked: whether a column of 1 and 0 is a count; its distinct values tell.
public enum BooleanField {
  /// The kind's name in reports.
  public static let kind = "boolean"

  /// The share of random single letters, in either case, that pass: F, N, T and Y.
  public static let chance = 0.153846154

  /// Checks a field, in a column of which the caller says that it holds answers.
  ///
  /// - Parameter field: The field's bytes, of any length.
  /// - Returns: The same as `outcome` of the field's shape and digits, where that has an answer.
  public static func check(_ field: RawSpan) -> CheckResult {
    let found = Shape.classify(field)
    if let result = outcome(found.shape, digits: found.digits) { return result }
    switch PackedWord(field, FieldCore.range(of: field)) {
    case "true", "false", "yes", "no", "on", "off", "y", "n", "t", "f": return .valid
    default: return CheckResult(.invalid, .booleanForm)
    }
  }

  /// Whether the answer for this shape depends on the digits.
  public static func admits(_ shape: Shape) -> Bool { shape == .digits1 }

  /// The answer for a field of this shape with these digits; nil where only its bytes tell.
  public static func outcome(_ shape: Shape, digits: UInt64) -> CheckResult? {
    switch shape {
    case .empty, .nullWord: .empty
    case .digits1 where digits <= 1: .valid
    case .letters: nil
    default: CheckResult(.invalid, .booleanForm)
    }
  }
}
