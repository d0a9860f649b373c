/// The ZIP code of the United States Postal Service: five digits, or nine with the add-on.
///
/// - Issuer: Postal Service, since 1963; the first three digits name a sorting centre, hence a state.
/// - Length and alphabet: five digits, or nine, plain or as `ZZZZZ-AAAA` with a hyphen or a space.
/// - Check digit: none.
/// - Rules, the first broken one wins: grouping; not below 00501, the lowest that is assigned; not of
///   another state than the one given. Four digits, or eight, whose padded form is a code of New
///   England, New Jersey or the islands lost their leading zero, suspect. Then, suspect: repeated
///   digits (some exist: 44444, 55555), 12345 (exists too) and other runs, and a prefix that the
///   table lacks or lists without a code in use.
/// - Other kinds: letter, digit, letter, digit, letter, digit is a Canadian postal code.
/// - Chance baseline: see `chance`, `structuralChance` and `stateChance`.
/// - Not checked: whether all five digits exist (about 42,800 of the 93,200 with a used prefix do), or
///   the add-on. Some codes along state lines serve two states; the state is that of the prefix.
/// - Source: libaddressinput for states, and USPS list through zipcodes for prefixes in use.
public enum ZIPCode {
  /// The kind's name in reports.
  public static let kind = "us-zip"

  /// The share of uniformly random five-digit numbers that are valid.
  ///
  /// 932 prefixes in use of 1000, less repeated digits, runs and codes below 00501.
  public static let chance = 0.93125

  /// The share of random five-digit numbers that are not invalid.
  public static let structuralChance = 0.99499

  /// The share of random five-digit numbers that are valid and of a state drawn at random from the 51.
  public static let stateChance = 0.017857451

  private static let reasons = DigitReasons(
    masked: .zipMasked,
    nonDigit: .zipFormat,
    length: .zipFormat
  )

  /// Checks a field, in a column of which the caller says that it holds ZIP codes.
  ///
  /// - Parameters:
  ///   - field: The field's bytes, of any length.
  ///   - state: The state of the same record, where the caller knows it.
  /// - Returns: The same as `outcome` of the field's shape and digits, where that has an answer.
  public static func check(_ field: RawSpan, state: USState? = nil) -> CheckResult {
    let found = Shape.classify(field)
    return outcome(found.shape, digits: found.digits, state: state) ?? checkBytes(field, state)
  }

  /// Whether the answer for this shape depends on the digits.
  public static func admits(_ shape: Shape) -> Bool {
    switch shape {
    case .digits4, .digits5, .digits8, .digits9: true
    default: false
    }
  }

  /// The answer for a field of this shape with these digits; nil where only its bytes tell.
  public static func outcome(
    _ shape: Shape,
    digits: UInt64,
    state: USState? = nil
  ) -> CheckResult? {
    switch shape {
    case .digits4: check(digits: digits, count: 4, state: state)
    case .digits5: check(digits: digits, count: 5, state: state)
    case .digits8: check(digits: digits, count: 8, state: state)
    case .digits9: check(digits: digits, count: 9, state: state)
    case .grouped9Other, .groupedShort, .alphanumeric, .other: nil
    default: shape.answer(reasons)
    }
  }

  /// Checks digits without separators.
  ///
  /// - Parameters:
  ///   - digits: The number, leading zeros dropped; `ZIP_FORMAT` if it has more than `count`.
  ///   - count: How many digits it has with its leading zeros: 4, 5, 8 or 9; any other is
  ///     `ZIP_FORMAT`.
  ///   - state: The state of the same record, where the caller knows it.
  /// - Returns: The answer; the digits alone decide.
  public static func check(digits: UInt64, count: Int, state: USState? = nil) -> CheckResult {
    check(digits: digits, count: count, state: state, prefixAnswers)
  }

  @inline(__always)
  static func check(
    digits: UInt64,
    count: Int,
    state: USState? = nil,
    _ answers: [CheckResult]
  ) -> CheckResult {
    switch count {
    case 5 where digits < 100_000: return checkFive(digits, state: state, answers)
    case 9 where digits < 1_000_000_000: return checkFive(digits / 10_000, state: state, answers)
    case 4 where digits < 10_000: return checkPadded(digits, state: state)
    case 8 where digits < 100_000_000: return checkPadded(digits / 10_000, state: state)
    default: return CheckResult(.invalid, .zipFormat)
    }
  }

  /// Checks five digits by the rules.
  package static func checkByRule(_ code: UInt64, state: USState?) -> CheckResult {
    guard code >= 501 else { return CheckResult(.invalid, .zipUnassigned) }
    let found = self.state(code)
    if let state, let found, found != state { return CheckResult(.invalid, .zipStateMismatch) }
    if DigitPattern.isRepeated(code, count: 5) { return CheckResult(.suspect, .zipRepeated) }
    if DigitPattern.isRun(code, count: 5) { return CheckResult(.suspect, .zipPlaceholder) }
    return found != nil && isPrefixUsed(code)
      ? .valid : CheckResult(.suspect, .zipPrefixUnused)
  }

  /// A code whose leading zero is gone: it must lie in a state whose codes begin with one.
  private static func checkPadded(_ code: UInt64, state: USState?) -> CheckResult {
    guard code >= 501, let found = self.state(code) else {
      return CheckResult(.invalid, .zipFormat)
    }
    if let state, found != state { return CheckResult(.invalid, .zipStateMismatch) }
    return CheckResult(.suspect, .zipLeadingZeroLost)
  }

  private static func checkBytes(_ field: RawSpan, _ state: USState?) -> CheckResult {
    let parts = Compaction(field)
    if parts.isPair(field, 5, 4) || parts.isPair(field, 4, 4) {
      return check(digits: parts.digits, count: parts.digitCount, state: state)
    }
    return isCanadian(field)
      ? CheckResult(.otherKind, .postalCanada) : CheckResult(.invalid, .zipFormat)
  }

  /// A1A 1A1, the space or a hyphen optional.
  private static func isCanadian(_ field: RawSpan) -> Bool {
    let core = FieldCore.range(of: field)
    guard core.count == 6 || core.count == 7 else { return false }
    var place = 0
    for offset in core {
      let byte = field.byte(at: offset)
      if place == 3, core.count == 7, offset == core.lowerBound + 3 {
        guard byte == 0x20 || byte == 0x2D else { return false }
        continue
      }
      guard place % 2 == 0 ? ASCII.isLetter(byte) : ASCII.isDigit(byte) else { return false }
      place += 1
    }
    return place == 6
  }
}
