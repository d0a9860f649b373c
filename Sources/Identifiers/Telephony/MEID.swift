/// The Mobile Equipment Identifier of a CDMA telephone: region (2), maker (6), serial (6), in
/// hexadecimal.
///
/// - Issuer: Telecommunications Industry Association, under 3GPP2 rules, until CDMA ended.
/// - Length and alphabet: 14 hexadecimal digits, a fifteenth as check digit; or 18 decimal digits, the
///   first eight hexadecimal ones as ten and the last six as eight. Hyphens and spaces are left out.
/// - Check digit: Luhn to the base 16; not transmitted. Where the region is 99 all digits are decimal
///   and the check digit is an IMEI's.
/// - Rules, the first broken one wins: alphabet; length; decimal halves in range; region A0-FF, or 99
///   with decimal digits alone; check digit. Then, suspect: all digits equal; serial 000000.
/// - Other kinds: 14 or 15 decimal digits of another region that hold the rules of an IMEI are
///   `IMEI_WITHOUT_CHECK_DIGIT` and `IMEI_WITH_CHECK_DIGIT`.
/// - Chance baseline: see `chance` and `chanceOfDecimal`.
/// - Not checked: whether the maker's code was given out. Telephones of region 99 bear the same 14
///   digits as IMEI.
/// - Source: 3GPP2 S.R0048-A (lengths, regions and decimal form; the check digit from memory of it).
public enum MEID {
  /// The kind's name in reports.
  public static let kind = "meid"

  /// The share of random fields of 14 hexadecimal digits that are valid.
  ///
  /// 96 regions of 256, and 99 with twelve decimal digits, less serials 000000.
  public static let chance = 0.375013855

  /// The share of uniformly random 18-digit numbers that are valid.
  public static let chanceOfDecimal = 0.027022596

  private static let reasons = DigitReasons(
    masked: .meidMasked,
    nonDigit: .meidNonHex,
    length: .meidLength
  )

  /// Checks a field, in a column of which the caller says that it holds MEIDs.
  ///
  /// - Parameter field: The field's bytes, of any length.
  /// - Returns: The same as `outcome` of the field's shape and digits, where that has an answer.
  public static func check(_ field: RawSpan) -> CheckResult {
    let found = Shape.classify(field)
    return outcome(found.shape, digits: found.digits) ?? checkHex(field)
  }

  /// Whether the answer for this shape depends on the digits.
  public static func admits(_ shape: Shape) -> Bool {
    switch shape {
    case .digits14, .digits15, .digits18, .grouped14, .grouped15, .grouped18: true
    default: false
    }
  }

  /// The answer for a field of this shape with these digits; nil where only its bytes tell.
  public static func outcome(_ shape: Shape, digits: UInt64) -> CheckResult? {
    switch shape {
    case .digits14, .grouped14: checkDecimalDigits(digits, count: 14)
    case .digits15, .grouped15: checkDecimalDigits(digits, count: 15)
    case .digits18, .grouped18: check(digits: digits, count: 18)
    case .hex14, .alphanumeric, .letters, .other: nil
    default: shape.answer(reasons)
    }
  }

  /// Checks decimal digits without separators.
  ///
  /// - Parameters:
  ///   - digits: The number, leading zeros dropped.
  ///   - count: How many digits it has; not 14, 15 or 18 is `MEID_LENGTH`.
  /// - Returns: The answer; the digits alone decide.
  public static func check(digits: UInt64, count: Int) -> CheckResult {
    guard count == 18 else {
      return count == 14 || count == 15
        ? checkDecimalDigits(digits, count: count) : CheckResult(.invalid, .meidLength)
    }
    let upper = digits / 100_000_000
    let lower = digits % 100_000_000
    guard upper <= 0xFFFF_FFFF, lower <= 0xFF_FFFF else { return CheckResult(.invalid, .meidRange) }
    return check(hexadecimal: upper << 24 | lower)
  }

  /// Checks 14 hexadecimal digits, four bits each.
  ///
  /// - Parameter identity: Region, maker and serial; above 56 bits it is `MEID_LENGTH`.
  /// - Returns: The answer; the digits alone decide.
  public static func check(hexadecimal identity: UInt64) -> CheckResult {
    guard identity >> 56 == 0 else { return CheckResult(.invalid, .meidLength) }
    let region = identity >> 48
    guard region >= 0xA0 || region == 0x99 && HexDigits.areDecimal(identity) else {
      return CheckResult(.invalid, .meidRegionalCode)
    }
    if identity % 0x11_1111_1111_1111 == 0 { return CheckResult(.suspect, .meidAllSame) }
    return identity & 0xFF_FFFF == 0 ? CheckResult(.suspect, .meidSerialAllZero) : .valid
  }

  /// Decimal digits are an MEID of region 99, or an IMEI.
  private static func checkDecimalDigits(_ digits: UInt64, count: Int) -> CheckResult {
    let imei = IMEI.check(digits: digits, count: count)
    let isOfRegion99 = digits / (count == 14 ? 1_000_000_000_000 : 10_000_000_000_000) == 99
    if isOfRegion99 {
      if imei.reason == .imeiLuhn { return CheckResult(.invalid, .meidCheck) }
      if imei.reason == .imeiAllSame { return CheckResult(.suspect, .meidAllSame) }
      return imei.reason == .imeiSNRAllZero ? CheckResult(.suspect, .meidSerialAllZero) : .valid
    }
    guard imei.validity == .valid else { return CheckResult(.invalid, .meidRegionalCode) }
    return CheckResult(.otherKind, count == 14 ? .imeiWithoutCheckDigit : .imeiWithCheckDigit)
  }

  private static func checkHex(_ field: RawSpan) -> CheckResult {
    let core = FieldCore.range(of: field)
    let digits = HexDigits(field, core)
    if digits.isMasked { return CheckResult(.masked, .meidMasked) }
    guard !digits.isForeign else { return CheckResult(.invalid, .meidNonHex) }
    switch digits.count {
    case 14: return check(hexadecimal: digits.value)
    case 15:
      let identity = check(hexadecimal: digits.value >> 4)
      guard identity.validity != .invalid else { return identity }
      return HexDigits.luhnSum(digits.value) % 16 == 0
        ? identity : CheckResult(.invalid, .meidCheck)
    default: return CheckResult(.invalid, .meidLength)
    }
  }
}
