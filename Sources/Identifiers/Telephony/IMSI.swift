/// The International Mobile Subscriber Identity of a SIM: country (3), network (2 or 3), subscriber.
///
/// - Issuer: ITU gives out country codes (MCC), a national regulator network codes (MNC), the network
///   operator numbers its subscribers (MSIN).
/// - Length and alphabet: 14 or 15 digits, plain or in groups split by hyphen, slash, dot or space.
///   Networks of the United States give 15 digits, three of them network code.
/// - Check digit: none.
/// - Rules, the first broken one wins: digits only; length; a country code that ITU can give out:
///   001 (tests), 200-316, 320-799 and 900-999. Codes 317-319 of the United States' range were
///   never assigned. Then, suspect: all digits equal; 14 digits with a code of the United States;
///   subscriber number zero; a test network (001, 991, 999) or a test code (310-014, 311-400); a
///   country code that the table lacks; a network code of the United States that the table lacks.
/// - Chance baseline: see `chance` and `usChance`.
/// - Not checked: network codes outside the United States; whether the subscriber exists. Fifteen
///   digits from 310 on are no IMEI, because no reporting body is called 31.
/// - Source: ITU-T E.212 and operational bulletins; AOSP carrier list for newer T-Mobile codes.
public enum IMSI {
  /// The kind's name in reports.
  public static let kind = "imsi"

  /// The share of uniformly random 15-digit numbers that are valid.
  ///
  /// 214 country codes outside the United States, with any network, and 318 networks within.
  public static let chance = 0.214318000

  /// The share of uniformly random 15-digit numbers that are valid and of the United States.
  public static let usChance = 0.000318

  private static let reasons = DigitReasons(
    masked: .imsiMasked,
    nonDigit: .imsiNonDigit,
    length: .imsiLength
  )

  /// Checks a field, in a column of which the caller says that it holds IMSIs.
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
    case .digits14, .digits15, .grouped14, .grouped15: true
    default: false
    }
  }

  /// The answer for a field of this shape with these digits; admitted shapes alone look at them.
  public static func outcome(_ shape: Shape, digits: UInt64) -> CheckResult {
    switch shape {
    case .digits15, .grouped15: check(digits: digits, count: 15)
    case .digits14, .grouped14: check(digits: digits, count: 14)
    default: shape.answer(reasons)
    }
  }

  /// Checks digits without separators.
  ///
  /// - Parameters:
  ///   - digits: The number, leading zeros dropped; `IMSI_LENGTH` if it has more than `count`.
  ///   - count: How many digits it has with its leading zeros; not 14 or 15 is `IMSI_LENGTH`.
  /// - Returns: The answer; the digits alone decide.
  public static func check(digits: UInt64, count: Int) -> CheckResult {
    check(digits: digits, count: count, tables)
  }

  /// Checks digits by the rules.
  package static func checkByRule(_ digits: UInt64, count: Int) -> CheckResult {
    guard let parts = Parts(digits, count: count) else {
      return CheckResult(.invalid, .imsiLength)
    }
    guard parts.hasPossibleCountry else { return CheckResult(.invalid, .imsiMCCUnknown) }
    return doubt(digits, parts).map { CheckResult(.suspect, $0) } ?? .valid
  }

  private static func doubt(_ digits: UInt64, _ parts: Parts) -> ReasonCode? {
    // Why: 111... with as many digits is this power of ten less one, by nine.
    if digits % ((parts.countryUnit * 1000 - 1) / 9) == 0 { return .imsiRepeated }
    if parts.isUS, parts.count == 14 { return .imsiLength14 }
    if parts.subscriber == 0 { return .imsiMSINAllZero }
    if parts.country == 1 || parts.country == 991 || parts.country == 999 {
      return .imsiTestNetwork
    }
    guard parts.isUS else { return parts.countryPlace == nil ? .imsiMCCUnlisted : nil }
    switch MobileNetworks.operatorOf(parts.usNetwork) {
    case .test: return .imsiTestHNI
    case nil: return .imsiMNCUnknown
    default: return nil
    }
  }
}
