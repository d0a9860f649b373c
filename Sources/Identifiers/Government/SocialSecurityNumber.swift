/// The United States Social Security number: area (3), group (2), serial (4).
///
/// - Issuer: Social Security Administration, since 1936; at random since 25 June 2011.
/// - Length and alphabet: nine digits, plain or as `AAA-GG-SSSS` with hyphens or spaces.
/// - Check digit: none.
/// - Rules, the first broken one wins: grouping; eight plain digits are a number whose leading zero a
///   spreadsheet took (areas 001-099); area not 000, 666 or 900-999; group not 00; serial not 0000.
///   Area 900-999 with a group that the IRS uses (50-65, 70-88, 90-92, 94-99; adoptions 93) is a
///   taxpayer number, except the advertising numbers 987-65-4320 to -4329 and nine nines. Then
///   come repeated digits, runs of digits and published specimens, all suspect.
/// - Flag: `POST2011_ONLY` marks a valid number above SSA's High Group List of 24 June 2011, hence
///   issued after it or never. Area 772 counts as issued, because the list holds it.
/// - Chance baseline: see `chance`.
/// - Not checked: whether the number was issued, to whom, or where; the area tells the state of
///   issue only before 2011.
/// - Source: SSA Program Operations Manual RM 10201.035, SSA randomization FAQ, SSA High Group List
///   of 24 June 2011; IRS for ITIN and ATIN groups.
public enum SocialSecurityNumber {
  /// The kind's name in reports.
  public static let kind = "us-ssn"

  /// The share of uniformly random nine-digit numbers that pass the rules on area, group and serial.
  ///
  /// 898 areas x 99 groups x 9999 serials of 10^9. Valid numbers and the suspect ones that pass
  /// those rules (specimens, runs, repeats: about 4 in 10^8) count.
  public static let chance = 0.888931098

  /// The share of uniformly random nine-digit numbers that pass and that the High Group List allows.
  ///
  /// 46,681 area-group pairs x 9999 serials of 10^9.
  public static let highGroupChance = 0.466763319

  /// Checks a field, in a column of which the caller says that it holds SSNs.
  ///
  /// - Parameter field: The field's bytes, of any length.
  /// - Returns: The same as `outcome` of the field's shape and digits.
  public static func check(_ field: RawSpan) -> CheckResult {
    let found = Shape.classify(field)
    return outcome(found.shape, digits: found.digits)
  }

  /// Whether the answer for this shape depends on the digits.
  public static func admits(_ shape: Shape) -> Bool {
    shape == .digits9 || shape == .grouped9 || shape == .digits8
  }

  /// The answer for a field of this shape with these digits; admitted shapes alone look at them.
  public static func outcome(_ shape: Shape, digits: UInt64) -> CheckResult {
    switch shape {
    case .digits9, .grouped9: check(digits: UInt32(truncatingIfNeeded: digits))
    case .digits8: checkEightDigits(digits)
    case .digits4: CheckResult(.masked, .ssnLast4)
    case .empty, .nullWord: .empty
    case .scientific: CheckResult(.invalid, .numScientific)
    case .floatZero: CheckResult(.invalid, .numFloat)
    case .maskedSSN: CheckResult(.masked, .ssnMaskedLast4)
    case .maskedOther: CheckResult(.masked, .ssnMasked)
    default: CheckResult(.invalid, .ssnGrouping)
    }
  }

  /// Checks nine digits that stand well grouped.
  ///
  /// - Parameter digits: The number, leading zeros dropped: 1120 for 000-00-1120. Above 999,999,999
  ///   the answer is `SSN_GROUPING`.
  /// - Returns: The answer; the digits alone decide.
  public static func check(digits: UInt32) -> CheckResult {
    let area = digits / 1_000_000
    let group = digits / 10_000 % 100
    guard area < 900 else { return checkHighArea(digits, area: area, group: group) }
    if area == 0 { return CheckResult(.invalid, .ssnArea000) }
    if area == 666 { return CheckResult(.invalid, .ssnArea666) }
    if group == 0 { return CheckResult(.invalid, .ssnGroup00) }
    if digits % 10_000 == 0 { return CheckResult(.invalid, .ssnSerial0000) }
    if let doubt = doubt(digits, area: Int(area)) { return CheckResult(.suspect, doubt) }
    return isHighGroupConsistent(area: Int(area), group: Int(group))
      ? .valid : CheckResult(.valid, flags: .post2011Only)
  }

  /// Whether the High Group List of 24 June 2011 had this group issued in this area.
  ///
  /// Groups were issued in the order 01, 03 ... 09, 10, 12 ... 98, 02, 04 ... 08, 11, 13 ... 99.
  ///
  /// - Parameters:
  ///   - area: 0 to 999; any other is not in the list.
  ///   - group: 1 to 99; any other was never issued.
  /// - Returns: True when the group's place in that order is at or before the area's last one.
  public static func isHighGroupConsistent(area: Int, group: Int) -> Bool {
    guard area >= 0, area < HighGroupList.ranks.count, group > 0, group < 100 else { return false }
    return groupRank(group) <= Int(HighGroupList.ranks[area])
  }

  /// The place of a group, 1 to 99, in the order of issue, from 1.
  static func groupRank(_ group: Int) -> Int {
    let isOdd = group & 1 == 1
    if group < 10 { return isOdd ? (group + 1) / 2 : 50 + group / 2 }
    return isOdd ? 50 + (group - 1) / 2 : 1 + group / 2
  }

  private static func checkEightDigits(_ digits: UInt64) -> CheckResult {
    digits < 1_000_000
      ? CheckResult(.invalid, .ssnGrouping) : CheckResult(.suspect, .ssnLeadingZeroLost)
  }

  private static func checkHighArea(_ digits: UInt32, area: UInt32, group: UInt32) -> CheckResult {
    guard area < 1000 else { return CheckResult(.invalid, .ssnGrouping) }
    // Why: 987-65-432x was kept for advertising, and nobody was given nine nines.
    let isFiller = digits / 10 == 98_765_432 || digits == 999_999_999
    switch group {
    case _ where isFiller: return CheckResult(.invalid, .ssnArea9XX)
    case 50...65, 70...88, 90...92, 94...99: return CheckResult(.otherKind, .tinITIN)
    case 93: return CheckResult(.otherKind, .tinATIN)
    default: return CheckResult(.invalid, .ssnArea9XX)
    }
  }

  private static func doubt(_ digits: UInt32, area: Int) -> ReasonCode? {
    if digits % 111_111_111 == 0 { return .ssnRepeated }
    switch digits {
    case 012_345_678, 123_456_789, 876_543_210: return .ssnPlaceholder
    default: return isSpecimen(digits, area: area) ? .ssnKnownSpecimen : nil
    }
  }

  static func hasSpecimen(_ area: Int) -> Bool {
    KnownSpecimens.areas[area >> 6] >> UInt64(area & 63) & 1 == 1
  }

  /// Few areas have specimens: one bit tells most numbers apart before the search.
  private static func isSpecimen(_ digits: UInt32, area: Int) -> Bool {
    guard hasSpecimen(area) else { return false }
    var lower = 0
    var upper = KnownSpecimens.numbers.count
    while lower < upper {
      let middle = (lower + upper) / 2
      if KnownSpecimens.numbers[middle] < digits { lower = middle + 1 } else { upper = middle }
    }
    return lower < KnownSpecimens.numbers.count && KnownSpecimens.numbers[lower] == digits
  }
}
