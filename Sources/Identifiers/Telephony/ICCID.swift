/// The number of a SIM card: industry (89), country code (1-3), issuer, account, check digit.
///
/// - Issuer: ITU registers issuers by the first six to nine digits (IIN); they number their cards.
///   Cards of country code 1 print it as 01: issuer 891260 begins 8901260.
/// - Length and alphabet: 19 digits, or 20 of older issuers, plain or in groups split by hyphen,
///   slash, dot or space. The chip's file holds 20 half-bytes: one or two fillers F may stand behind.
/// - Check digit: Luhn over all 19 digits. Of 20, issuers let either the twentieth or the nineteenth
///   be the check digit; both are tried.
/// - Rules, the first broken one wins: digits only; 18 to 20 digits, 20 with fillers; starts with 89.
///   18 digits are suspect, a check digit left out. An issuer that the table lacks is suspect, with
///   Luhn or without, because nothing is known of its practice. The others must pass Luhn.
/// - Other kinds: 32 digits from 89 on are an EID, the number of an eSIM chip.
/// - Flags: `PADDED` for fillers; `20` and `19_OF_20` say which reading of 20 digits holds.
/// - Chance baseline: see `chance`. Two readings give 20 digits 0.19 instead of 0.10 for Luhn.
/// - Not checked: whether the card exists; the chip's byte order with swapped digits (98 10 ...).
///   Numbers that passed through floating point have lost their last digits and fail Luhn nine times in
///   ten, which a column shows (`ICCID_FLOAT_DAMAGE`), not a value.
/// - Source: ITU-T E.118, ETSI TS 102 221 for the chip's file; ITU list of issuers, and three issuer
///   numbers that United States cards bear without standing in it.
public enum ICCID {
  /// The kind's name in reports.
  public static let kind = "iccid"

  /// The share of uniformly random 19-digit numbers that are valid.
  ///
  /// One check digit in ten of the numbers that begin with a listed issuer.
  public static let chance = 0.000063757

  /// The same of 20-digit numbers, with two readings of the check digit.
  public static let chanceOfTwenty = 0.0001211383

  /// The share of random 19-digit numbers that begin with 89 and pass Luhn.
  public static let structuralChance = 0.001

  private static let reasons = DigitReasons(
    masked: .iccidMasked,
    nonDigit: .iccidNonDigit,
    length: .iccidLength
  )

  /// Checks a field, in a column of which the caller says that it holds ICCIDs.
  ///
  /// - Parameter field: The field's bytes, of any length.
  /// - Returns: The same as `outcome` of the field's shape and digits, where that has an answer.
  public static func check(_ field: RawSpan) -> CheckResult {
    let found = Shape.classify(field)
    return outcome(found.shape, digits: found.digits) ?? checkBytes(field)
  }

  /// Whether the answer for this shape depends on the digits.
  public static func admits(_ shape: Shape) -> Bool {
    switch shape {
    case .digits18, .digits19, .grouped18: true
    default: false
    }
  }

  /// The answer for a field of this shape with these digits; nil where only its bytes tell.
  ///
  /// Twenty digits do not fit a word, a filler makes a number a word, and 19 grouped digits share
  /// their shape with others.
  public static func outcome(_ shape: Shape, digits: UInt64) -> CheckResult? {
    switch shape {
    case .digits18, .grouped18: check(digits: digits, count: 18)
    case .digits19: check(digits: digits, count: 19)
    case .digits20, .digitsLong, .groupedOther, .groupedLong, .alphanumeric, .other: nil
    default: shape.answer(reasons)
    }
  }

  /// Checks digits without separators.
  ///
  /// - Parameters:
  ///   - digits: The first 19 digits, or all 18.
  ///   - count: How many digits the number has; not 18, 19 or 20 is `ICCID_LENGTH`.
  ///   - twentieth: The last of 20 digits, 0 to 9.
  /// - Returns: The answer; the digits alone decide.
  public static func check(digits: UInt64, count: Int, twentieth: UInt64 = 0) -> CheckResult {
    check(digits: digits, count: count, twentieth: twentieth, tables)
  }

  @inline(__always)
  static func check(
    digits: UInt64,
    count: Int,
    twentieth: UInt64 = 0,
    _ tables: Tables
  ) -> CheckResult {
    switch count {
    case 18:
      guard digits / 10_000_000_000_000_000 == 89 else { break }
      return CheckResult(.suspect, .iccidNoCheckDigit)
    case 19, 20:
      guard digits &- 8_900_000_000_000_000_000 < 100_000_000_000_000_000 else { break }
      guard isListed(digits, tables) else { return CheckResult(.suspect, .iccidIINUnknown) }
      guard count == 20 else {
        return Luhn.passes(digits, tables.sums) ? .valid : CheckResult(.invalid, .iccidLuhn)
      }
      return checkTwenty(digits, twentieth: twentieth)
    default: return CheckResult(.invalid, .iccidLength)
    }
    return CheckResult(.invalid, .iccidMII)
  }

  private static func checkTwenty(_ digits: UInt64, twentieth: UInt64) -> CheckResult {
    if passesLuhn(digits, twentieth: twentieth) { return CheckResult(.valid, flags: .iccid20) }
    if Luhn.passes(digits) { return CheckResult(.valid, flags: .iccid19Of20) }
    return CheckResult(.invalid, .iccidLuhn)
  }

  /// Luhn over 20 digits: eleven, doubled from their last on, and nine.
  private static func passesLuhn(_ nineteen: UInt64, twentieth: UInt64) -> Bool {
    let eleven = nineteen / 100_000_000
    let nine = nineteen % 100_000_000 &* 10 &+ twentieth % 10
    return (Luhn.sum(eleven &* 10) &+ Luhn.sum(nine)) % 10 == 0
  }

  private static func checkBytes(_ field: RawSpan) -> CheckResult {
    let core = FieldCore.range(of: field)
    guard core.count <= Compaction.maximumLength, let number = LongNumber(field, core) else {
      return CheckResult(.invalid, .iccidNonDigit)
    }
    if number.count == 32, number.fillerCount == 0, number.head / 100_000_000_000_000_000 == 89 {
      return CheckResult(.otherKind, .eid)
    }
    let isPadded = number.fillerCount > 0
    guard number.fillerCount <= 2, !isPadded || number.count + number.fillerCount <= 20 else {
      return CheckResult(.invalid, .iccidLength)
    }
    let result = check(digits: number.head, count: number.count, twentieth: number.tail)
    guard isPadded, result.validity == .valid else { return result }
    return CheckResult(.valid, flags: result.flags.union(.iccidPadded))
  }
}
