/// The number of a payment card (PAN): issuer (6 or 8), account, check digit.
///
/// - Issuer: banks, under prefixes that ISO 7812 gives to schemes.
/// - Length and alphabet: 12 to 19 digits by scheme, plain or in groups split by hyphen, slash, dot or
///   space.
/// - Check digit: Luhn over all digits; some UnionPay cards lack it.
/// - Rules, the first broken one wins: digits only; length of the scheme; Luhn. A UnionPay number
///   that fails Luhn is suspect. Then, suspect: repeated digits; test numbers that schemes publish; a
///   prefix that no scheme of the table has.
/// - Chance baseline: see `chance` and `chanceOfFifteen`.
/// - Not checked: the bank (its register is not free), expiry, or whether the card exists.
/// - Source: ISO/IEC 7812; credit-card-type for prefixes and lengths.
public enum PaymentCard {
  /// The kind's name in reports.
  public static let kind = "payment-card"

  /// The share of uniformly random 16-digit numbers that are valid.
  public static let chance = 0.03687

  /// The share of random 15-digit numbers that are valid.
  public static let chanceOfFifteen = 0.02091

  /// The share of uniformly random numbers of that many digits that are valid: one in ten of those with
  /// the prefix of a scheme that has such numbers, but for repeated digits and test numbers.
  public static func chance(digitCount: Int) -> Double {
    guard (12...19).contains(digitCount) else { return 0 }
    return Double(CardScheme.byPrefix.count { $0?.hasLength(digitCount) ?? false }) / 100_000
  }

  private static let reasons = DigitReasons(
    masked: .cardMasked,
    nonDigit: .cardNonDigit,
    length: .cardLength
  )

  /// Checks a field, in a column of which the caller says that it holds card numbers.
  ///
  /// - Parameter field: The field's bytes, of any length.
  /// - Returns: The same as `outcome` of the field's shape and digits.
  public static func check(_ field: RawSpan) -> CheckResult {
    let found = Shape.classify(field)
    return outcome(found.shape, digits: found.digits, count: Int(found.digitCount))
  }

  /// Whether the answer for this shape depends on the digits.
  public static func admits(_ shape: Shape) -> Bool {
    switch shape {
    case .digits12, .digits13, .digits14, .digits15, .digits16, .digits17, .digits18, .digits19,
      .grouped14, .grouped15, .grouped16, .grouped18, .groupedOther:
      true
    default: false
    }
  }

  /// The answer for a field of this shape with these digits; admitted shapes alone look at them.
  public static func outcome(_ shape: Shape, digits: UInt64, count: Int) -> CheckResult {
    admits(shape) ? check(digits: digits, count: count) : shape.answer(reasons)
  }

  /// Checks digits without separators.
  ///
  /// - Parameters:
  ///   - digits: The number, leading zeros dropped.
  ///   - count: How many digits it has with its leading zeros; not 12 to 19 is `CARD_LENGTH`.
  /// - Returns: The answer; the digits alone decide.
  public static func check(digits: UInt64, count: Int) -> CheckResult {
    check(digits: digits, count: count, tables)
  }

  @inline(__always)
  static func check(digits: UInt64, count: Int, _ tables: Tables) -> CheckResult {
    guard count >= 12, count <= 19, digits < DigitPattern.powerOfTen(count) else {
      return CheckResult(.invalid, .cardLength)
    }
    let scheme = CardScheme(prefix: prefix(digits, count), tables.schemes)
    if let scheme, !scheme.hasLength(count) { return CheckResult(.invalid, .cardLength) }
    guard Luhn.passes(digits, tables.sums) else {
      return scheme == .unionPay
        ? CheckResult(.suspect, .cardUnionPayNoLuhn) : CheckResult(.invalid, .cardLuhn)
    }
    if DigitPattern.isRepeated(digits, count: count) { return CheckResult(.suspect, .cardRepeated) }
    if tables.testTails &>> (digits & 63) & 1 == 1,
      SortedSearch.place(of: digits, in: CardPrefixes.testNumbers) != nil
    {
      return CheckResult(.suspect, .cardTestPAN)
    }
    return scheme == nil ? CheckResult(.suspect, .cardIIN) : .valid
  }

  /// The first four of at least twelve digits; most columns have one of these lengths, and a constant
  /// divides faster.
  @inline(__always)
  private static func prefix(_ digits: UInt64, _ count: Int) -> UInt64 {
    switch count {
    case 15: digits / 100_000_000_000
    case 16: digits / 1_000_000_000_000
    case 19: digits / 1_000_000_000_000_000
    default: digits / DigitPattern.powerOfTen(count - 4)
    }
  }

  /// What a batch of numbers looks into.
  struct Tables {
    let schemes = CardScheme.byPrefix
    let sums = Luhn.sumsOfFour
    /// The last six bits of the test numbers: few other numbers need the search.
    let testTails: UInt64 = CardPrefixes.testNumbers.reduce(0) { $0 | 1 << ($1 & 63) }
  }

  static let tables = Tables()

  /// The scheme of a number, by its first four digits.
  ///
  /// - Parameters:
  ///   - digits: The number, leading zeros dropped.
  ///   - count: How many digits it has, 12 to 19.
  /// - Returns: Nil where the table lacks the prefix.
  public static func scheme(digits: UInt64, count: Int) -> CardScheme? {
    guard (12...19).contains(count), digits < DigitPattern.powerOfTen(count) else { return nil }
    return CardScheme(prefix: prefix(digits, count))
  }
}
