package import Identifiers

/// The kinds whose rule is tallied for every field that its shape admits.
package enum CheckedKind: Int, CaseIterable, Sendable {
  case socialSecurityNumber, imei

  /// The kind's name in reports and options.
  package var name: String {
    switch self {
    case .socialSecurityNumber: SocialSecurityNumber.kind
    case .imei: IMEI.kind
    }
  }

  /// Share of random digits of the kind's own shape that pass its rule.
  package var chance: Double {
    switch self {
    case .socialSecurityNumber: SocialSecurityNumber.chance
    case .imei: IMEI.chance
    }
  }

  /// What the kind says of a field.
  @inline(__always)
  package func outcome(_ shape: Shape, _ digits: UInt64) -> CheckResult {
    switch self {
    case .socialSecurityNumber: SocialSecurityNumber.outcome(shape, digits: digits)
    case .imei: IMEI.outcome(shape, digits: digits)
    }
  }

  /// Whether `tally` wants the Luhn sums of this shape.
  func wantsLuhn(_ shape: Shape) -> Bool {
    self == .imei && (shape == .digits15 || shape == .grouped15)
  }

  /// Counts what the kind says of a batch's first `count` numbers, all of one admitted shape.
  func tally(_ shape: Shape, _ count: Int, _ room: Workspace, _ outcomes: OutcomeTally) {
    let digits = Span(_unsafeStart: room.digits, count: count)
    var others = MutableSpan(_unsafeStart: room.results, count: count)
    var validCount = 0
    var otherCount = count
    switch (self, shape) {
    case (.socialSecurityNumber, .digits9), (.socialSecurityNumber, .grouped9):
      otherCount = SocialSecurityNumber.check(digits, others: &others)
      validCount = count - otherCount
    case (.imei, .digits15), (.imei, .grouped15):
      let luhn = Span(_unsafeStart: room.luhn, count: count)
      let counts = IMEI.check(digits, luhn: luhn, others: &others)
      outcomes.add(CheckResult(.invalid, .imeiLuhn), counts.failed)
      outcomes.add(CheckResult(.suspect, .imeiSpareZero), counts.spareZero)
      otherCount = counts.others
      validCount = count - counts.failed - counts.spareZero - otherCount
    default:
      for index in digits.indices { others[index] = outcome(shape, digits[index]) }
    }
    outcomes.add(.valid, validCount)
    outcomes.add(room.results, otherCount)
  }

  /// Whether the outcome depends on the digits; otherwise the shape alone gives it.
  package func admits(_ shape: Shape) -> Bool {
    switch self {
    case .socialSecurityNumber: SocialSecurityNumber.admits(shape)
    case .imei: IMEI.admits(shape)
    }
  }
}
