/// The number of a driver licence of one of the 50 states or the District of Columbia.
///
/// - Issuer: each state by its own format; a few are reused for identity cards.
/// - Length and alphabet: 1 to 19 letters and digits, hyphens and spaces left out, letters in any case.
///   Washington has asterisks too.
/// - Check digit: some states have one; the rules are not public.
/// - Rules, the first broken one wins: a format that the given state has, or without a state any state;
///   then, suspect: a state that is none of the 51, five digits or more all equal.
/// - Flag: `DL_SECOND_LIST` where only the second of two lists of formats gives it to the state (AZ,
///   MA, NE, NH, OR, RI).
/// - Chance baseline: see `chance`. The format alone is weak: 30 states take any nine digits.
/// - Not checked: whether the licence exists, and whether a number of nine digits is an SSN, as it was
///   in many states once. FL, IL, WI, MD, MI, MN and NJ encode name or birth: see `encodedBirth`.
/// - Source: driver-license-validator and USDLRegex, both after ntsi.com.
public enum DriverLicense {
  /// The kind's name in reports.
  public static let kind = "us-driver-license"

  /// The share of uniformly random nine-digit numbers that are valid, the state not given: all but ten.
  public static let chance = 0.99999999

  /// The share of random nine-digit numbers that are valid for a state drawn from the 51.
  public static let stateChance = 0.588235294

  /// The share of random fields of a letter and seven digits that are valid for such a state.
  public static let stateChanceOfLetterAndSeven = 0.117646941

  private static let reasons = DigitReasons(
    masked: .licenceMasked,
    nonDigit: .licenceFormat,
    length: .licenceFormat
  )

  /// Checks a field, in a column of which the caller says that it holds licence numbers.
  ///
  /// - Parameters:
  ///   - field: The field's bytes, of any length.
  ///   - state: The state of the same record, where the caller knows it.
  /// - Returns: The same as `outcome` of the field's shape and digits, where that has an answer.
  public static func check(_ field: RawSpan, state: USState? = nil) -> CheckResult {
    if let accepting = acceptingUsual(field) {
      return judge(accepting, isRepeated: false, state)
    }
    return checkByRule(field, state: state).result
  }

  /// The answer, and where that is valid the states that accept the number.
  static func checkByRule(
    _ field: RawSpan,
    state: USState?
  ) -> (result: CheckResult, accepting: Accepting) {
    let found = Shape.classify(field)
    let count = Int(found.digitCount)
    if let result = outcome(found.shape, digits: found.digits, count: count, state: state) {
      // Of shapes that give an answer, plain digits alone give a valid one.
      return (result, result.validity == .valid ? acceptingDigits[count] : ([], []))
    }
    let core = FieldCore.range(of: field)
    let layout = LicenceLayout(field, core)
    let isMask = found.shape == .maskedOther && isMask(layout, field, core)
    guard !isMask else { return (CheckResult(.masked, .licenceMasked), ([], [])) }
    let accepting = accepting(layout)
    return (check(layout, accepting, state), accepting)
  }

  /// Whether what looks like a mask is one: not a number of Washington, which is filled up with
  /// asterisks, nor one in which one X or two are letters of a format: masks hide more.
  private static func isMask(
    _ layout: LicenceLayout,
    _ field: RawSpan,
    _ core: Range<Int>
  ) -> Bool {
    if layout.isForeign { return true }
    if layout.asteriskCount > 0 { return !layout.isWashington }
    let accepting = accepting(layout)
    let isFormat = !accepting.main.isEmpty || !accepting.second.isEmpty
    return !isFormat || core.count { ASCII.uppercased(field.byte(at: $0)) == 0x58 } > 2
  }

  /// Whether the answer for this shape depends on the digits.
  public static func admits(_ shape: Shape) -> Bool {
    shape.isPlainDigits && shape.carriesDigits
  }

  /// The answer for a field of this shape with these digits; nil where only its bytes tell.
  public static func outcome(
    _ shape: Shape,
    digits: UInt64,
    count: Int,
    state: USState? = nil
  ) -> CheckResult? {
    if admits(shape) { return check(digits: digits, count: count, state: state) }
    switch shape {
    case .empty, .nullWord, .scientific, .floatZero, .maskedSSN:
      return shape.answer(reasons)
    case .digits20, .digitsLong, .groupedParentheses, .decimal, .dottedQuad, .oversized:
      return unknown(state)
    default: return nil
    }
  }

  /// Checks digits without letters or separators.
  ///
  /// - Parameters:
  ///   - digits: The number, leading zeros dropped.
  ///   - count: How many digits it has with its leading zeros.
  ///   - state: The state of the same record, where the caller knows it.
  /// - Returns: The answer; the digits alone decide.
  public static func check(digits: UInt64, count: Int, state: USState? = nil) -> CheckResult {
    guard count >= 0, count < acceptingDigits.count else { return unknown(state) }
    let isRepeated = count > 4 && DigitPattern.isRepeated(digits, count: count)
    return judge(acceptingDigits[count], isRepeated: isRepeated, state)
  }

  private static func check(
    _ layout: LicenceLayout,
    _ accepting: Accepting,
    _ state: USState?
  ) -> CheckResult {
    let isOfWashington = state == nil || state == .wa
    if layout.asteriskCount > 0, !layout.isForeign, !(isOfWashington && layout.isWashington) {
      return CheckResult(.masked, .licenceMasked)
    }
    guard layout.isForeign, let state, state.region != .state else {
      return judge(accepting, isRepeated: layout.isRepeated, state)
    }
    return CheckResult(.invalid, .licenceFormat)
  }

  private static func judge(
    _ accepting: Accepting,
    isRepeated: Bool,
    _ state: USState?
  ) -> CheckResult {
    var isFirst = !accepting.main.isEmpty
    var isSecond = !accepting.second.isEmpty
    if let state {
      guard state.region == .state else { return CheckResult(.suspect, .licenceStateUnknown) }
      isFirst = accepting.main.contains(state)
      isSecond = accepting.second.contains(state)
    }
    guard isFirst || isSecond else { return unknown(state) }
    if isRepeated { return CheckResult(.suspect, .licenceRepeated) }
    return isFirst ? .valid : CheckResult(.valid, flags: .licenceSecondList)
  }

  /// The answer for digits that are not all the same, the state not given.
  @inline(__always)
  static func answer(_ accepting: Accepting) -> CheckResult {
    if !accepting.main.isEmpty { return .valid }
    return accepting.second.isEmpty
      ? CheckResult(.invalid, .licenceFormat) : CheckResult(.valid, flags: .licenceSecondList)
  }

  private static func unknown(_ state: USState?) -> CheckResult {
    CheckResult(.invalid, state == nil ? .licenceFormat : .licenceFormatState)
  }
}
