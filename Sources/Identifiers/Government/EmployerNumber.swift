/// The United States Employer Identification Number (EIN): campus prefix (2), number (7).
///
/// - Issuer: Internal Revenue Service.
/// - Length and alphabet: nine digits, plain or as `PP-NNNNNNN` with a hyphen or a space.
/// - Check digit: none.
/// - Rules, the first broken one wins: grouping; a prefix that the IRS gives out (83 of 100). Eight
///   digits with such a prefix once a zero is put before them are suspect, as are repeated digits and
///   runs.
/// - Other kinds: nine digits grouped 3-2-4 that pass for an SSN are `TIN_SSN`: owners of one-person
///   firms give theirs.
/// - Chance baseline: see `chance`.
/// - Not checked: whether the number was issued.
/// - Source: IRS, "How EINs are assigned and valid EIN prefixes".
public enum EmployerNumber {
  /// The kind's name in reports.
  public static let kind = "us-ein"

  /// The share of uniformly random nine-digit numbers that are valid.
  ///
  /// 83 prefixes of 100, less repeats and runs.
  public static let chance = 0.829999974

  private static let reasons = DigitReasons(
    masked: .einMasked,
    nonDigit: .einGrouping,
    length: .einGrouping
  )

  /// Checks a field, in a column of which the caller says that it holds EINs.
  ///
  /// - Parameter field: The field's bytes, of any length.
  /// - Returns: The same as `outcome` of the field's shape and digits, where that has an answer.
  public static func check(_ field: RawSpan) -> CheckResult {
    let found = Shape.classify(field)
    return outcome(found.shape, digits: found.digits) ?? checkGroups(field)
  }

  /// Whether the answer for this shape depends on the digits.
  public static func admits(_ shape: Shape) -> Bool {
    shape == .digits9 || shape == .digits8 || shape == .grouped9
  }

  /// The answer for a field of this shape with these digits; nil where only its bytes tell.
  public static func outcome(_ shape: Shape, digits: UInt64) -> CheckResult? {
    switch shape {
    case .digits9: check(digits: digits, count: 9)
    case .digits8: check(digits: digits, count: 8)
    case .grouped9: checkSocialSecurityGrouping(digits)
    case .grouped9Other: nil
    default: shape.answer(reasons)
    }
  }

  /// Checks digits without separators.
  ///
  /// - Parameters:
  ///   - digits: The number, leading zeros dropped; `EIN_GROUPING` if it has more than `count`.
  ///   - count: How many digits it has with its leading zeros; not 8 or 9 is `EIN_GROUPING`.
  /// - Returns: The answer; the digits alone decide.
  public static func check(digits: UInt64, count: Int) -> CheckResult {
    guard count == 9 || count == 8, digits < (count == 9 ? 1_000_000_000 : 100_000_000) else {
      return CheckResult(.invalid, .einGrouping)
    }
    guard EmployerPrefixes.valid.contains(digits / 10_000_000) else {
      return CheckResult(.invalid, count == 9 ? .einPrefix : .einGrouping)
    }
    guard count == 9 else { return CheckResult(.suspect, .einLeadingZeroLost) }
    if DigitPattern.isRepeated(digits, count: 9) { return CheckResult(.suspect, .einRepeated) }
    return DigitPattern.isRun(digits, count: 9) ? CheckResult(.suspect, .einPlaceholder) : .valid
  }

  private static func checkGroups(_ field: RawSpan) -> CheckResult {
    let parts = Compaction(field)
    return parts.isPair(field, 2, 7)
      ? check(digits: parts.digits, count: 9) : CheckResult(.invalid, .einGrouping)
  }

  private static func checkSocialSecurityGrouping(_ digits: UInt64) -> CheckResult {
    let other = SocialSecurityNumber.check(digits: UInt32(truncatingIfNeeded: digits))
    return other.validity == .valid
      ? CheckResult(.otherKind, .tinSSN) : CheckResult(.invalid, .einGrouping)
  }
}
