/// A telephone number of any country: country code (1-3), national number.
///
/// - Issuer: ITU gives out country codes, a national regulator the numbers.
/// - Length and alphabet: at most 15 digits, plain or in groups, with `+`, with the prefixes 00 or
///   011, or without any; an extension behind it (`x567`, `ext. 567`) is taken off.
/// - Check digit: none.
/// - Rules, the first broken one wins: digits only; no other leading zero; 7 to 15 digits; a length
///   that the country's plan has; for country code 1 the rules of the North American plan, with
///   their reasons. Then, suspect: repeated digits; a country code that the table lacks.
/// - Other kinds: ten digits without a prefix that the North American plan has are `PHONE_NANP`.
/// - Chance baseline: see `chance`.
/// - Not checked: area codes and prefixes inside other countries than that of code 1.
/// - Source: ITU-T E.164; libphonenumber for codes and lengths.
public enum InternationalNumber {
  /// The kind's name in reports.
  public static let kind = "phone-e164"

  /// The share of uniformly random eleven-digit numbers behind a plus sign that are valid.
  public static let chance = 0.559301947

  /// The share of uniformly random twelve-digit numbers behind a plus sign that are valid.
  public static let chanceOfTwelve = 0.415

  /// The share of uniformly random numbers of that many digits behind a plus sign that are valid: those
  /// with a country's code whose plan has such numbers, for code 1 by the North American plan.
  public static func chance(digitCount: Int) -> Double {
    guard (7...15).contains(digitCount) else { return 0 }
    return zip(DiallingCodes.codes, DiallingCodes.lengths).reduce(0) { sum, country in
      let (code, lengths) = country
      guard code != 1 else { return sum + (digitCount == 11 ? NorthAmericanNumber.chance / 10 : 0) }
      let length = DigitPattern.digitCount(UInt64(code))
      let isPlanned = digitCount > length && lengths >> UInt16(digitCount - length) & 1 == 1
      return sum + (isPlanned ? 1 / Double(DigitPattern.powerOfTen(length)) : 0)
    }
  }

  private static let reasons = DigitReasons(
    masked: .e164Masked,
    nonDigit: .e164NonDigit,
    length: .e164Length
  )

  /// Checks a field, in a column of which the caller says that it holds telephone numbers.
  ///
  /// - Parameter field: The field's bytes, of any length.
  /// - Returns: The same as `outcome` of the field's shape and digits, where that has an answer.
  public static func check(_ field: RawSpan) -> CheckResult {
    let found = Shape.classify(field)
    return outcome(found.shape, digits: found.digits, count: Int(found.digitCount))
      ?? checkText(field)
  }

  /// A field that is more than digits: an extension may stand behind a number, a plus sign in front.
  private static func checkText(_ field: RawSpan) -> CheckResult {
    let number = TelephoneExtension.number(in: field)
    let bare = field.extracting(number ?? 0..<field.byteCount)
    if let number = PlusSign.number(in: bare) {
      return check(digits: number.digits, count: Int(number.digitCount))
    }
    let found = Shape.classify(bare)
    let result =
      admits(found.shape)
      ? outcome(found.shape, digits: found.digits, count: Int(found.digitCount)) : nil
    return result ?? CheckResult(.invalid, .e164NonDigit)
  }

  /// Whether the answer for this shape depends on the digits.
  public static func admits(_ shape: Shape) -> Bool {
    shape.carriesDigits
  }

  /// The answer for a field of this shape with these digits; nil where only its bytes tell.
  public static func outcome(_ shape: Shape, digits: UInt64, count: Int) -> CheckResult? {
    guard admits(shape) else { return isText(shape) ? nil : shape.answer(reasons) }
    guard !isNational(digits, count: count) else { return CheckResult(.otherKind, .phoneNANP) }
    guard let bare = withoutPrefix(digits, count: count) else {
      return CheckResult(.invalid, .e164LeadingZero)
    }
    return check(digits: bare.digits, count: bare.count)
  }

  /// Checks digits that begin with a country code.
  ///
  /// - Parameters:
  ///   - digits: The number; no country code begins with zero.
  ///   - count: How many digits it has; fewer than 7 or more than 15 is `E164_LENGTH`.
  /// - Returns: The answer; the digits alone decide.
  public static func check(digits: UInt64, count: Int) -> CheckResult {
    guard (7...15).contains(count) else { return CheckResult(.invalid, .e164Length) }
    let first = digits / DigitPattern.powerOfTen(count - 1)
    guard first > 0, first < 10 else { return CheckResult(.invalid, .e164LeadingZero) }
    if first == 1 {
      guard count == 11 else { return CheckResult(.invalid, .e164Length) }
      return NorthAmericanNumber.check(digits: digits, count: count)
    }
    let code = countryCode(digits, count: count)
    if let code, DiallingCodes.lengths[code.place] >> UInt16(count - code.length) & 1 == 0 {
      return CheckResult(.invalid, .e164Length)
    }
    if DigitPattern.isRepeated(digits, count: count) { return CheckResult(.suspect, .e164Repeated) }
    return code == nil ? CheckResult(.suspect, .e164CountryUnknown) : .valid
  }

  /// The main country of a number's code; nil where the table lacks it.
  ///
  /// Code 1 is the United States, Canada or an island by its area code.
  ///
  /// - Parameters:
  ///   - digits: The number, beginning with the country code.
  ///   - count: How many digits it has, 7 to 15.
  /// - Returns: A country, or `international` for the islands of code 1.
  public static func country(digits: UInt64, count: Int) -> Country? {
    guard (7...15).contains(count), digits < DigitPattern.powerOfTen(count),
      let code = countryCode(digits, count: count)
    else { return nil }
    guard DiallingCodes.codes[code.place] == 1 else {
      return Country(packed: DiallingCodes.countries[code.place])
    }
    let area = digits / DigitPattern.powerOfTen(count - 4) % 1000
    switch AreaCode.state(area) {
    case .canada: return .canada
    case .abroad: return .international
    case nil: return nil
    default: return .unitedStates
    }
  }

  /// Whether a plus sign or an extension may stand beside the digits.
  private static func isText(_ shape: Shape) -> Bool { shape == .other || shape == .alphanumeric }

  /// Ten digits that the North American plan takes, without a prefix.
  private static func isNational(_ digits: UInt64, count: Int) -> Bool {
    guard count == 10 else { return false }
    let result = NorthAmericanNumber.check(digits: digits, count: 10)
    return result.validity == .valid
  }

  /// The number without 00 or 011; nil for another leading zero.
  private static func withoutPrefix(
    _ digits: UInt64,
    count: Int
  ) -> (digits: UInt64, count: Int)? {
    switch count - DigitPattern.digitCount(digits) {
    case 0: return (digits, count)
    case 2: return (digits, count - 2)
    case 1 where count > 3:
      let unit = DigitPattern.powerOfTen(count - 3)
      return digits / unit == 11 ? (digits % unit, count - 3) : nil
    default: return nil
    }
  }

  /// The country code that a number begins with: no code begins another.
  private static func countryCode(_ digits: UInt64, count: Int) -> (place: Int, length: Int)? {
    for length in 1...3 {
      let code = digits / DigitPattern.powerOfTen(count - length)
      let found = SortedSearch.place(of: UInt16(truncatingIfNeeded: code), in: DiallingCodes.codes)
      if let found { return (found, length) }
    }
    return nil
  }
}
