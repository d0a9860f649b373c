/// A telephone number of the North American Numbering Plan: area (NPA), exchange (NXX), line (4).
///
/// - Issuer: the plan's administrator gives area codes to states, provinces and islands, and
///   exchanges to carriers.
/// - Length and alphabet: ten digits, plain or in groups split by parentheses, hyphen, slash, dot or
///   space; the prefixes 1, +1 and 001 are taken off, and an extension behind it (`x567`, `ext. 567`).
/// - Check digit: none.
/// - Rules, the first broken one wins: digits only; length; area code from 200 on, not N11, not N9X;
///   exchange from 200 on, not N11. Seven digits with such an exchange are a local number, suspect.
///   Then, suspect: repeated digits; a run of digits; 555-0100 to -0199, kept for fiction; directory
///   service 555-1212; area codes for premium calls (900), persons (5XX) and special use (700, 710,
///   622, 633); exchanges for special use (950, 958, 959, 976); an area code that the table lacks.
/// - Other kinds: a plus sign and another country's code make it `PHONE_E164`.
/// - Flags: `PHONE_TOLLFREE`; `PHONE_NON_US_NANP` for Canada and the islands that are not territories
///   of the United States.
/// - Chance baseline: see `chance` and `structuralChance`.
/// - Not checked: whether the exchange, the line or the extension is in service; when the area code
///   was opened.
/// - Source: NANPA numbering rules; libphonenumber for area codes and states.
public enum NorthAmericanNumber {
  /// The kind's name in reports.
  public static let kind = "phone-nanp"

  /// The share of uniformly random ten-digit numbers that are valid.
  ///
  /// 441 area codes of places and 7 toll-free ones, 792 exchanges less the special ones, and lines
  /// less those for fiction and directory.
  public static let chance = 0.353019474

  /// The share of random ten-digit numbers that pass the rules on area code and exchange.
  ///
  /// 712 area codes x 792 exchanges, in the table or not, suspect or not.
  public static let structuralChance = 0.563904

  /// The share of uniformly random numbers of that many digits that are valid: behind 1 or 001 one in ten
  /// or a thousand of those of ten digits; of seven, where all are suspect, those that are not invalid.
  public static func chance(digitCount: Int) -> Double {
    switch digitCount {
    case 7: 0.792
    case 10: chance
    case 11: chance / 10
    case 13: chance / 1000
    default: 0
    }
  }

  private static let reasons = DigitReasons(
    masked: .phoneMasked,
    nonDigit: .phoneNonDigit,
    length: .phoneLength
  )

  /// Checks a field, in a column of which the caller says that it holds North American numbers.
  ///
  /// - Parameter field: The field's bytes, of any length.
  /// - Returns: The same as `outcome` of the field's shape and digits, where that has an answer.
  public static func check(_ field: RawSpan) -> CheckResult {
    let found = Shape.classify(field)
    return outcome(found.shape, digits: found.digits, count: Int(found.digitCount))
      ?? checkText(field)
  }

  /// Whether the answer for this shape depends on the digits.
  public static func admits(_ shape: Shape) -> Bool {
    switch shape {
    case .digits7, .digits10, .digits11, .digits13, .groupedShort, .groupedOther,
      .groupedParentheses:
      true
    default: false
    }
  }

  /// The answer for a field of this shape with these digits; nil where only its bytes tell.
  public static func outcome(_ shape: Shape, digits: UInt64, count: Int) -> CheckResult? {
    if admits(shape) { return check(digits: digits, count: count) }
    return shape == .other || shape == .alphanumeric ? nil : shape.answer(reasons)
  }

  /// Checks digits without separators.
  ///
  /// - Parameters:
  ///   - digits: The number, leading zeros dropped.
  ///   - count: How many digits it has with its leading zeros: 10, 11 with the prefix 1, 13 with
  ///     001, or 7; any other is `PHONE_LENGTH`.
  /// - Returns: The answer; the digits alone decide.
  public static func check(digits: UInt64, count: Int) -> CheckResult {
    check(digits: digits, count: count, tables)
  }

  @inline(__always)
  static func check(digits: UInt64, count: Int, _ tables: Tables) -> CheckResult {
    switch count {
    case 10 where digits < 10_000_000_000: checkNational(digits, tables)
    case 11 where digits / 10_000_000_000 == 1, 13 where digits / 10_000_000_000 == 1:
      checkNational(digits % 10_000_000_000, tables)
    case 7 where digits < 10_000_000:
      brokenExchange(digits / 10_000).map { CheckResult(.invalid, $0) }
        ?? CheckResult(.suspect, .phoneLocal7)
    default: CheckResult(.invalid, .phoneLength)
    }
  }

  /// Checks ten digits by the rules.
  package static func checkByRule(_ digits: UInt64) -> CheckResult {
    let area = digits / 10_000_000
    let exchange = digits / 10_000 % 1000
    if let broken = brokenArea(area) ?? brokenExchange(exchange) {
      return CheckResult(.invalid, broken)
    }
    if let doubt = doubt(digits, exchange: exchange) { return CheckResult(.suspect, doubt) }
    return checkUse(area, exchange: exchange)
  }

  private static func brokenArea(_ area: UInt64) -> ReasonCode? {
    if area < 200 { return .phoneNPALeading }
    if area % 100 == 11 { return .phoneNPAN11 }
    return area / 10 % 10 == 9 ? .phoneNPAN9X : nil
  }

  private static func brokenExchange(_ exchange: UInt64) -> ReasonCode? {
    if exchange < 200 { return .phoneNXXLeading }
    return exchange % 100 == 11 ? .phoneNXXN11 : nil
  }

  private static func doubt(_ digits: UInt64, exchange: UInt64) -> ReasonCode? {
    if DigitPattern.isRepeated(digits, count: 10) { return .phoneRepeated }
    if DigitPattern.isRun(digits, count: 10) { return .phonePlaceholder }
    guard exchange == 555 else { return nil }
    let line = digits % 10_000
    if line / 100 == 1 { return .phoneFictitious }
    return line == 1212 ? .phoneDirectory : nil
  }

  private static func checkUse(_ area: UInt64, exchange: UInt64) -> CheckResult {
    let use = AreaCode.use(area)
    switch use {
    case .premium: return CheckResult(.suspect, .phonePremium)
    case .personal: return CheckResult(.suspect, .phonePersonal)
    case .special: return CheckResult(.suspect, .phoneNPASpecial)
    case .tollFree, .place, .unassigned: break
    }
    switch exchange {
    case 950, 958, 959, 976: return CheckResult(.suspect, .phoneExchangeSpecial)
    default: break
    }
    switch use {
    case .place(let state):
      return state.isAbroad ? CheckResult(.valid, flags: .phoneNonUS) : .valid
    case .tollFree: return CheckResult(.valid, flags: .phoneTollFree)
    default: return CheckResult(.suspect, .phoneNPAUnassigned)
    }
  }

  /// A field that is more than digits: an extension may stand behind a number, a plus sign in front.
  private static func checkText(_ field: RawSpan) -> CheckResult {
    guard let number = TelephoneExtension.number(in: field) else {
      return checkInternational(field)
    }
    let bare = field.extracting(number)
    let found = Shape.classify(bare)
    guard admits(found.shape) else { return checkInternational(bare) }
    return check(digits: found.digits, count: Int(found.digitCount))
  }

  /// A field with a plus sign.
  private static func checkInternational(_ field: RawSpan) -> CheckResult {
    guard let found = PlusSign.number(in: field) else {
      return CheckResult(.invalid, .phoneNonDigit)
    }
    let count = Int(found.digitCount)
    if count == 11, found.digits / 10_000_000_000 == 1 {
      return check(digits: found.digits, count: count)
    }
    let international = InternationalNumber.check(digits: found.digits, count: count)
    let isPhone = international.validity == .valid
    return isPhone ? CheckResult(.otherKind, .phoneE164) : CheckResult(.invalid, .phoneLength)
  }
}
