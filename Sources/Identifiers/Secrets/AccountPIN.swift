/// The personal identification number of an account: 4 to 15 digits.
///
/// - Issuer: the customer, or a carrier at random.
/// - Length and alphabet: 4 to 15 digits, plain.
/// - Check digit: none.
/// - Rules, the first broken one wins: digits only; length.
/// - Flag: `PIN_COMMON` marks the twenty commonest of four digits in a published count, and of other
///   lengths one digit repeated and runs up or down. A PIN is never shown, nor counted by value.
/// - Chance baseline: see `chance` and `commonChance`.
/// - Not checked: anything else; any number of that length is valid. People choose one of the twenty
///   in 27 of 100 cases, a generator in one of 500.
/// - Source: DataGenetics, "PIN analysis", 2012 (3.4 million PINs); carriers' rules for lengths.
public enum AccountPIN {
  /// The kind's name in reports.
  public static let kind = "pin"

  /// The share of uniformly random numbers of four to fifteen digits that are valid: all.
  public static let chance = 1.0

  /// The share of uniformly random four-digit numbers that are among the twenty common ones.
  public static let commonChance = 0.002

  private static let reasons = DigitReasons(
    masked: .pinMasked,
    nonDigit: .pinNonDigit,
    length: .pinLength
  )

  /// Checks a field, in a column of which the caller says that it holds PINs.
  ///
  /// - Parameter field: The field's bytes, of any length.
  /// - Returns: The same as `outcome` of the field's shape and digits.
  public static func check(_ field: RawSpan) -> CheckResult {
    let found = Shape.classify(field)
    return outcome(found.shape, digits: found.digits, count: Int(found.digitCount))
  }

  /// Whether the answer for this shape depends on the digits.
  public static func admits(_ shape: Shape) -> Bool {
    shape.isPlainDigits && shape.carriesDigits
  }

  /// The answer for a field of this shape with these digits; admitted shapes alone look at them.
  public static func outcome(_ shape: Shape, digits: UInt64, count: Int) -> CheckResult {
    if admits(shape) { return check(digits: digits, count: count) }
    switch shape {
    case .digits20, .digitsLong: return CheckResult(.invalid, .pinLength)
    case .empty, .nullWord, .scientific, .floatZero, .maskedSSN, .maskedOther:
      return shape.answer(reasons)
    default: return CheckResult(.invalid, .pinNonDigit)
    }
  }

  /// Checks digits.
  ///
  /// - Parameters:
  ///   - digits: The number, leading zeros dropped.
  ///   - count: How many digits it has with its leading zeros; not 4 to 15 is `PIN_LENGTH`.
  /// - Returns: The answer; the digits alone decide.
  public static func check(digits: UInt64, count: Int) -> CheckResult {
    check(digits: digits, count: count, commonOfFour)
  }

  @inline(__always)
  static func check(digits: UInt64, count: Int, _ commonOfFour: [UInt64]) -> CheckResult {
    guard count >= 4, count <= 15, digits < DigitPattern.powerOfTen(count) else {
      return CheckResult(.invalid, .pinLength)
    }
    let isCommon =
      count == 4
      ? commonOfFour[Int(truncatingIfNeeded: digits >> 6)] >> (digits & 63) & 1 == 1
      : DigitPattern.isRepeated(digits, count: count) || DigitPattern.isRun(digits, count: count)
    return CheckResult(.valid, flags: isCommon ? .pinCommon : [])
  }

  /// A bit for each number of four digits.
  static let commonOfFour: [UInt64] = (0..<157).map { word in
    (0..<64).reduce(0) { bits, bit in
      let number = UInt64(word * 64 + bit)
      let isCommon = number % 1111 == 0 && number < 10_000 || isListed(number)
      return isCommon ? bits | 1 << UInt64(bit) : bits
    }
  }

  /// The commonest of the public count that are not one digit repeated.
  private static func isListed(_ number: UInt64) -> Bool {
    switch number {
    case 1234, 1212, 1004, 2000, 6969, 1122, 1313, 4321, 2001, 1010: true
    default: false
    }
  }
}
