/// The International Mobile Equipment Identity of a telephone.
///
/// - Issuer: reporting bodies under GSMA TS.06 give out the type allocation code (TAC, 8 digits, the
///   first two name the body); the maker numbers its devices (6 digits).
/// - Length and alphabet: 15 digits (TAC, serial, check digit), 14 (no check digit, flag `IMEI14`) or
///   16 (IMEISV: two digits of software version instead, flag `IMEISV`), plain or in groups split
///   by hyphen, slash, dot or space.
/// - Check digit: Luhn over all 15 digits. It is not sent over the air; a network writes 0 in its
///   place, so 15 digits that end in 0 and fail are `IMEI_SPARE_ZERO`, suspect and not invalid.
/// - Rules, the first broken one wins: digits only; length; check digit. Then, suspect: all digits
///   equal; a run of digits; serial 000000; a test body (00, 02-09; the test codes 001001-001017,
///   0044 and 0086 among them); software version 99 of 16 digits; a body that the table lacks.
/// - Other kinds: 14 hexadecimal digits from A to F on are an MEID, 18 digits a decimal MEID.
/// - Flag: `IMEI_RBI_RETIRED` marks a body that no longer allocates: its phones live on. Body 98,
///   reserved, has a few allocations and is valid.
/// - Chance baseline: see `chance`. Two readings, check digit or 0, raise the share of random digits
///   that are not invalid to 0.19.
/// - Not checked: whether the TAC exists or fits the phone (its register is confidential), or whether
///   two phones bear the number.
/// - Source: 3GPP TS 23.003 section 6.2 and annex B; GSMA TS.06, annex A for reporting bodies.
public enum IMEI {
  /// The kind's name in reports.
  public static let kind = "imei"

  /// The share of uniformly random 15-digit numbers that are valid.
  ///
  /// One check digit in ten, 17 of 100 reporting bodies (4 current, 12 retired, 1 reserved).
  /// Placeholders and serial 000000 would lessen it by about one in a million.
  public static let chance = 0.017

  /// The share of uniformly random 14- or 16-digit numbers that are valid.
  ///
  /// The 17 of 100 bodies; there is no check digit. Of 16 digits, software version 99 takes one in
  /// a hundred of it away.
  public static let chanceWithoutCheckDigit = 0.17

  /// Checks a field, in a column of which the caller says that it holds IMEIs.
  ///
  /// - Parameter field: The field's bytes, of any length.
  /// - Returns: The same as `outcome` of the field's shape and digits.
  public static func check(_ field: RawSpan) -> CheckResult {
    let found = Shape.classify(field)
    return outcome(found.shape, digits: found.digits)
  }

  /// Whether the answer for this shape depends on the digits.
  public static func admits(_ shape: Shape) -> Bool {
    switch shape {
    case .digits14, .digits15, .digits16, .grouped14, .grouped15, .grouped16: true
    default: false
    }
  }

  /// The answer for a field of this shape with these digits; admitted shapes alone look at them.
  public static func outcome(_ shape: Shape, digits: UInt64) -> CheckResult {
    switch shape {
    case .digits15, .grouped15: check(digits: digits, count: 15)
    case .digits14, .grouped14: check(digits: digits, count: 14)
    case .digits16, .grouped16: check(digits: digits, count: 16)
    case .digits18, .grouped18: CheckResult(.otherKind, .meidDecimal)
    case .hex14: CheckResult(.otherKind, .meidHex)
    case .empty, .nullWord: .empty
    case .scientific: CheckResult(.invalid, .numScientific)
    case .floatZero: CheckResult(.invalid, .numFloat)
    case .maskedSSN, .maskedOther: CheckResult(.masked, .imeiMasked)
    case .groupedParentheses, .letters, .alphanumeric, .other, .oversized:
      CheckResult(.invalid, .imeiNonDigit)
    default: CheckResult(.invalid, .imeiLength)
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
    case 15:
      guard digits < 1_000_000_000_000_000 else { break }
      return check(digits: digits, passesLuhn: Luhn.passes(digits))
    case 14:
      guard digits < 100_000_000_000_000 else { break }
      return checkIdentity(digits, isAllSame: digits % 11_111_111_111_111 == 0, flags: .imei14)
    case 16:
      guard digits < 10_000_000_000_000_000 else { break }
      return checkIdentity(
        digits / 100,
        isAllSame: digits % 1_111_111_111_111_111 == 0,
        isVersionReserved: digits % 100 == 99,
        flags: .imeisv
      )
    default: break
    }
    return CheckResult(.invalid, .imeiLength)
  }

  /// Checks 15 digits of which it is known whether their Luhn sum is a multiple of ten.
  public static func check(digits: UInt64, passesLuhn: Bool) -> CheckResult {
    guard passesLuhn else {
      return digits % 10 == 0
        ? CheckResult(.suspect, .imeiSpareZero) : CheckResult(.invalid, .imeiLuhn)
    }
    return checkIdentity(digits / 10, isAllSame: digits % 111_111_111_111_111 == 0)
  }

  /// Checks TAC and serial, 14 digits, after the rules on length and check digit.
  static func checkIdentity(
    _ identity: UInt64,
    isAllSame: Bool,
    isVersionReserved: Bool = false,
    flags: Flags = []
  ) -> CheckResult {
    if isAllSame { return CheckResult(.suspect, .imeiAllSame) }
    if isRun(identity) { return CheckResult(.suspect, .imeiPlaceholder) }
    if identity % 1_000_000 == 0 { return CheckResult(.suspect, .imeiSNRAllZero) }
    let body = identity / 1_000_000_000_000
    if ReportingBodies.test.contains(body) { return CheckResult(.suspect, .imeiTestRBI) }
    if isVersionReserved { return CheckResult(.suspect, .imeisvSVNReserved) }
    guard ReportingBodies.known.contains(body) else {
      return CheckResult(.suspect, .imeiRBIUnallocated)
    }
    let isRetired = ReportingBodies.retired.contains(body)
    return CheckResult(.valid, flags: isRetired ? flags.union(.imeiRBIRetired) : flags)
  }

  /// Whether the 14 digits count up or down by one, with 0 beside 9.
  private static func isRun(_ identity: UInt64) -> Bool {
    switch identity {
    case 12_345_678_901_234, 01_234_567_890_123, 98_765_432_109_876, 09_876_543_210_987: true
    default: false
    }
  }
}
