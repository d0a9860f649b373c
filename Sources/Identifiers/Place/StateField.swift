/// The state of an address or a licence, by code or by name.
///
/// - Issuer: Postal Service, Publication 28: 50 states, the District of Columbia, five territories,
///   three associated states, three armed-forces codes.
/// - Length and alphabet: two letters, or the English name, in any letter case.
/// - Check digit: none.
/// - Rules: the code or the name is in the list; XX and ZZ stand for nothing, suspect.
/// - Other kinds: the code of a Canadian province is `STATE_CANADA`.
/// - Chance baseline: see `chance`.
/// - Not checked: abbreviations of old (Calif., Penna.), numeric codes, other spellings.
/// - Source: Postal Service, Publication 28, appendix B.
public enum StateField {
  /// The kind's name in reports.
  public static let kind = "us-state"

  /// The share of uniformly random pairs of letters that are a code: 62 of 676.
  public static let chance = 0.0917159763

  /// Checks a field, in a column of which the caller says that it holds states.
  ///
  /// - Parameter field: The field's bytes, of any length.
  /// - Returns: The answer; its value is `USState(field)`.
  public static func check(_ field: RawSpan) -> CheckResult {
    // Two letters are nearly all fields, and no null word.
    if field.byteCount == 2, USState(code: field.byte(at: 0), field.byte(at: 1)) != nil {
      return .valid
    }
    if isUsualOther(field) { return CheckResult(.invalid, .stateUnknown) }
    guard let core = TextField.value(of: field) else { return .empty }
    if USState(field, core) != nil { return .valid }
    if core.count == 2 {
      return checkCode(field.byte(at: core.lowerBound), field.byte(at: core.lowerBound + 1))
    }
    if TextField.isHidden(field, core) { return CheckResult(.masked, .stateMasked) }
    return CheckResult(.invalid, .stateUnknown)
  }

  /// Checks a field and names its state; nil where the field is not valid.
  public static func read(_ field: RawSpan) -> (result: CheckResult, state: USState?) {
    if field.byteCount == 2, let state = USState(code: field.byte(at: 0), field.byte(at: 1)) {
      return (.valid, state)
    }
    let result = check(field)
    return (result, result.validity == .valid ? USState(field) : nil)
  }

  /// The answer for a field of this shape; nil where only its bytes tell.
  public static func outcome(_ shape: Shape) -> CheckResult? { TextField.outcome(shape) }

  /// Whether a field is a word or words, and by its length and ends no state; false decides nothing.
  ///
  /// Words of five letters are no null words, and what does not begin with X is no mask of letters.
  @inline(__always)
  private static func isUsualOther(_ field: RawSpan) -> Bool {
    let count = field.byteCount
    guard count >= 5 else { return false }
    let (first, last) = (field.byte(at: 0), field.byte(at: count - 1))
    guard ASCII.isLetter(first), ASCII.isLetter(last), first | 0x20 != 0x78 else { return false }
    let place = Int(first | 0x20 &- 0x61) * 26 + Int(last | 0x20 &- 0x61)
    return count >= 64 || nameLengths[place] >> UInt64(count) & 1 == 0
  }

  /// By first and last letter of the names of places, a bit for each length that they have.
  private static let nameLengths: [UInt64] = {
    var lengths = [UInt64](repeating: 0, count: 26 * 26)
    for place in USState.allCases {
      let name = place.name.utf8
      guard let first = name.first, let last = name.last else { continue }
      lengths[Int(first | 0x20 &- 0x61) * 26 + Int(last | 0x20 &- 0x61)] |= 1 << UInt64(name.count)
    }
    return lengths
  }()

  private static func checkCode(_ first: UInt8, _ second: UInt8) -> CheckResult {
    let code = UInt16(ASCII.uppercased(first)) << 8 | UInt16(ASCII.uppercased(second))
    switch code {
    case 0x5858, 0x5A5A: return CheckResult(.suspect, .statePlaceholder)  // XX, ZZ
    case 0x4142, 0x4243, 0x4D42, 0x4E42, 0x4E4C, 0x4E53, 0x4E54:  // AB BC MB NB NL NS NT
      return CheckResult(.otherKind, .stateCanada)
    case 0x4E55, 0x4F4E, 0x5045, 0x5143, 0x534B, 0x5954:  // NU ON PE QC SK YT
      return CheckResult(.otherKind, .stateCanada)
    case 0x2A2A, 0x2323: return CheckResult(.masked, .stateMasked)
    default: return CheckResult(.invalid, .stateUnknown)
    }
  }
}
