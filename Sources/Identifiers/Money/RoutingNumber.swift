/// The ABA routing transit number of a bank of the United States: district (4), bank (4), check digit.
///
/// - Issuer: the American Bankers Association's registrar.
/// - Length and alphabet: nine digits, plain.
/// - Check digit: weights 3, 7, 1 over and over; the sum is a multiple of ten.
/// - Rules, the first broken one wins: nine digits; prefix 00-12, 21-32, 61-72 or 80; check digit.
///   Nine equal digits are suspect, as are eight that hold all rules with a zero before them.
/// - Chance baseline: see `chance`.
/// - Not checked: whether a bank has the number.
/// - Source: ABA routing number policy.
public enum RoutingNumber {
  /// The kind's name in reports.
  public static let kind = "aba-routing"

  /// The share of uniformly random nine-digit numbers that are valid: 38 prefixes of 100, one check
  /// digit in ten, less nine zeros.
  public static let chance = 0.037999999

  private static let reasons = DigitReasons(
    masked: .abaMasked,
    nonDigit: .abaGrouping,
    length: .abaGrouping
  )

  /// Checks a field, in a column of which the caller says that it holds routing numbers.
  ///
  /// - Parameter field: The field's bytes, of any length.
  /// - Returns: The same as `outcome` of the field's shape and digits.
  public static func check(_ field: RawSpan) -> CheckResult {
    let found = Shape.classify(field)
    return outcome(found.shape, digits: found.digits)
  }

  /// Whether the answer for this shape depends on the digits.
  public static func admits(_ shape: Shape) -> Bool { shape == .digits9 || shape == .digits8 }

  /// The answer for a field of this shape with these digits; admitted shapes alone look at them.
  public static func outcome(_ shape: Shape, digits: UInt64) -> CheckResult {
    switch shape {
    case .digits9: check(digits: digits, count: 9)
    case .digits8: check(digits: digits, count: 8)
    default: shape.answer(reasons)
    }
  }

  /// Checks digits without separators.
  ///
  /// - Parameters:
  ///   - digits: The number, leading zeros dropped; `ABA_GROUPING` if it has more than `count`.
  ///   - count: How many digits it has with its leading zeros; not 8 or 9 is `ABA_GROUPING`.
  /// - Returns: The answer; the digits alone decide.
  public static func check(digits: UInt64, count: Int) -> CheckResult {
    guard count == 9 || count == 8, digits < (count == 9 ? 1_000_000_000 : 100_000_000) else {
      return CheckResult(.invalid, .abaGrouping)
    }
    let hasPrefix = hasPrefix(digits / 10_000_000)
    let isChecked = weightedSum(digits) % 10 == 0
    guard count == 9 else {
      return hasPrefix && isChecked
        ? CheckResult(.suspect, .abaLeadingZeroLost) : CheckResult(.invalid, .abaGrouping)
    }
    guard hasPrefix else { return CheckResult(.invalid, .abaPrefix) }
    guard isChecked else { return CheckResult(.invalid, .abaCheck) }
    return DigitPattern.isRepeated(digits, count: 9) ? CheckResult(.suspect, .abaRepeated) : .valid
  }

  private static func hasPrefix(_ prefix: UInt64) -> Bool {
    switch prefix {
    case 0...12, 21...32, 61...72, 80: true
    default: false
    }
  }

  /// Weights 1, 7, 3 from the last digit on.
  private static func weightedSum(_ digits: UInt64) -> UInt64 {
    var sum: UInt64 = 0
    var rest = digits
    for _ in 0..<3 {
      sum += rest % 10 + rest / 10 % 10 * 7 + rest / 100 % 10 * 3
      rest /= 1000
    }
    return sum
  }
}
