/// The United States Individual Taxpayer Identification Number (ITIN): 9XX, group (2), serial (4).
///
/// - Issuer: Internal Revenue Service, to people who cannot have a Social Security number.
/// - Length and alphabet: nine digits, plain or as `9XX-GG-SSSS` with hyphens or spaces.
/// - Check digit: none.
/// - Rules, the first broken one wins: grouping; the first digit is 9; group 50-65, 70-88, 90-92 or
///   94-99. Then, suspect: nine nines; the advertising numbers 987-65-4320 to -4329.
/// - Other kinds: a number that passes for an SSN is `TIN_SSN`; group 93 is for adoptions
///   (`TIN_ATIN`), groups 01-10, 17-19, 28-29 and 37-39 are IRS-internal (`TIN_IRSN`).
/// - Chance baseline: see `chance`.
/// - Not checked: whether the number was issued or has expired.
/// - Source: IRS, "General ITIN information"; Internal Revenue Manual for the other groups.
public enum TaxpayerNumber {
  /// The kind's name in reports.
  public static let kind = "us-itin"

  /// The share of uniformly random nine-digit numbers that are valid: 100 areas x 44 groups.
  public static let chance = 0.043999989

  private static let reasons = DigitReasons(
    masked: .itinMasked,
    nonDigit: .itinGrouping,
    length: .itinGrouping
  )

  /// Checks a field, in a column of which the caller says that it holds ITINs.
  ///
  /// - Parameter field: The field's bytes, of any length.
  /// - Returns: The same as `outcome` of the field's shape and digits.
  public static func check(_ field: RawSpan) -> CheckResult {
    let found = Shape.classify(field)
    return outcome(found.shape, digits: found.digits)
  }

  /// Whether the answer for this shape depends on the digits.
  public static func admits(_ shape: Shape) -> Bool { shape == .digits9 || shape == .grouped9 }

  /// The answer for a field of this shape with these digits; admitted shapes alone look at them.
  public static func outcome(_ shape: Shape, digits: UInt64) -> CheckResult {
    switch shape {
    case .digits9, .grouped9: check(digits: digits, count: 9)
    case .digits4: CheckResult(.masked, .itinMasked)
    default: shape.answer(reasons)
    }
  }

  /// Checks digits without separators.
  ///
  /// - Parameters:
  ///   - digits: The number, leading zeros dropped; `ITIN_GROUPING` if it has more than `count`.
  ///   - count: How many digits it has with its leading zeros; not 9 is `ITIN_GROUPING`.
  /// - Returns: The answer; the digits alone decide.
  public static func check(digits: UInt64, count: Int) -> CheckResult {
    guard count == 9, digits < 1_000_000_000 else { return CheckResult(.invalid, .itinGrouping) }
    guard digits >= 900_000_000 else {
      let other = SocialSecurityNumber.check(digits: UInt32(digits))
      return other.validity == .valid
        ? CheckResult(.otherKind, .tinSSN) : CheckResult(.invalid, .itinArea)
    }
    switch digits / 10_000 % 100 {
    case 50...65, 70...88, 90...92, 94...99: return doubt(digits)
    case 93: return CheckResult(.otherKind, .tinATIN)
    case 1...10, 17...19, 28...29, 37...39: return CheckResult(.otherKind, .tinIRSN)
    default: return CheckResult(.invalid, .itinGroup)
    }
  }

  private static func doubt(_ digits: UInt64) -> CheckResult {
    if digits == 999_999_999 { return CheckResult(.suspect, .itinRepeated) }
    return digits / 10 == 98_765_432 ? CheckResult(.suspect, .itinKnownSpecimen) : .valid
  }
}
