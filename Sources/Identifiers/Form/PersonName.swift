/// The name of a person, as far as its form goes.
///
/// - Forms: up to eight words of letters of any script, with apostrophes and hyphens inside, dots
///   behind initials, a comma behind the surname.
/// - Chance baseline: 1, any word passes; only a column's header tells names from other words.
/// - Not checked: whether anyone is called so.
public enum PersonName {
  /// The kind's name in reports.
  public static let kind = "person-name"

  /// The share of random words of letters that pass.
  public static let chance = 1.0

  private static let highestWordCount = 8

  private static let reasons = DigitReasons(
    masked: .nameForm,
    nonDigit: .nameForm,
    length: .nameForm
  )

  /// Checks a field, in a column of which the caller says that it holds names.
  ///
  /// - Parameter field: The field's bytes, of any length.
  /// - Returns: The same as `outcome` of the field's shape, where that has an answer.
  public static func check(_ field: RawSpan) -> CheckResult {
    outcome(Shape.classify(field).shape)
      ?? (isName(field, FieldCore.range(of: field)) ? .valid : CheckResult(.invalid, .nameForm))
  }

  /// The answer for a field of this shape; nil where only its bytes tell.
  public static func outcome(_ shape: Shape) -> CheckResult? {
    switch shape {
    case .letters: .valid
    case .other: nil
    default: shape.answer(reasons)
    }
  }

  private static func isName(_ field: RawSpan, _ core: Range<Int>) -> Bool {
    var wordCount = 0
    var previous: UInt8 = 0x20
    for offset in core {
      let byte = field.byte(at: offset)
      if isLetter(byte) {
        if previous == 0x20 { wordCount += 1 }
      } else if !mayFollow(byte, previous) {
        return false
      }
      previous = byte
    }
    return (1...highestWordCount).contains(wordCount) && previous != 0x2D && previous != 0x2C
  }

  /// A letter of ASCII, or a byte of a longer character.
  private static func isLetter(_ byte: UInt8) -> Bool { ASCII.isLetter(byte) || byte >= 0x80 }

  /// A blank stands behind a word, an initial or a comma; the other marks behind a letter.
  private static func mayFollow(_ byte: UInt8, _ previous: UInt8) -> Bool {
    switch byte {
    case 0x20: isLetter(previous) || previous == 0x2C || previous == 0x2E || previous == 0x27
    case 0x27, 0x2C, 0x2D, 0x2E: isLetter(previous) || previous == 0x2E && byte != 0x2E
    default: false
    }
  }
}
