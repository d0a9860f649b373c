/// The International Mobile Equipment Identity with software version: type (8), serial (6), version (2).
///
/// - Issuer, alphabet and rules: those of `IMEI` for 16 digits, with its reasons; a version 99 is
///   suspect.
/// - Check digit: none.
/// - Other kinds: 15 digits that hold the rules of an IMEI are `IMEI_WITH_CHECK_DIGIT`, 14 are
///   `IMEI_WITHOUT_CHECK_DIGIT`; hexadecimal and 18-digit MEIDs as for IMEIs.
/// - Flags: as for IMEIs, without `IMEISV`.
/// - Chance baseline: see `chance`.
/// - Not checked: as for IMEIs.
/// - Source: 3GPP TS 23.003 section 6.2.2; GSMA TS.06.
public enum IMEISV {
  /// The kind's name in reports.
  public static let kind = "imeisv"

  /// The share of uniformly random 16-digit numbers that are valid.
  ///
  /// 17 of 100 reporting bodies, 99 of 100 versions, and serials other than 000000.
  public static let chance = 0.1682998317

  /// Checks a field, in a column of which the caller says that it holds such identities.
  ///
  /// - Parameter field: The field's bytes, of any length.
  /// - Returns: The same as `outcome` of the field's shape and digits.
  public static func check(_ field: RawSpan) -> CheckResult {
    let found = Shape.classify(field)
    return outcome(found.shape, digits: found.digits)
  }

  /// Whether the answer for this shape depends on the digits.
  public static func admits(_ shape: Shape) -> Bool { IMEI.admits(shape) }

  /// The answer for a field of this shape with these digits; admitted shapes alone look at them.
  public static func outcome(_ shape: Shape, digits: UInt64) -> CheckResult {
    let result = IMEI.outcome(shape, digits: digits)
    switch shape {
    case .digits16, .grouped16:
      return CheckResult(result.validity, result.reason, flags: bare(result))
    case .digits15, .grouped15: return otherwise(result, .imeiWithCheckDigit)
    case .digits14, .grouped14: return otherwise(result, .imeiWithoutCheckDigit)
    default: return result
    }
  }

  /// Checks digits without separators.
  ///
  /// - Parameters:
  ///   - digits: The number, leading zeros dropped; `IMEI_LENGTH` if it has more than `count`.
  ///   - count: How many digits it has with its leading zeros; not 14, 15 or 16 is `IMEI_LENGTH`.
  /// - Returns: The answer; the digits alone decide.
  public static func check(digits: UInt64, count: Int) -> CheckResult {
    switch count {
    case 14: outcome(.digits14, digits: digits)
    case 15: outcome(.digits15, digits: digits)
    case 16: outcome(.digits16, digits: digits)
    default: CheckResult(.invalid, .imeiLength)
    }
  }

  private static func bare(_ result: CheckResult) -> Flags { result.flags.subtracting(.imeisv) }

  /// A number of another length: another kind if it is valid, else of no kind's length.
  private static func otherwise(_ result: CheckResult, _ reason: ReasonCode) -> CheckResult {
    result.validity == .valid
      ? CheckResult(.otherKind, reason) : CheckResult(.invalid, .imeiLength)
  }
}
