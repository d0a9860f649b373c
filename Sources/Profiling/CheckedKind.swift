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

  /// Counts what the kind says of `count` fields of one admitted shape, given their digits as numbers
  /// and, where wanted, their Luhn sums modulo 10.
  func tally(
    _ shape: Shape,
    _ digits: UnsafePointer<UInt64>,
    _ luhn: UnsafePointer<UInt8>,
    _ count: Int,
    _ outcomes: OutcomeTally
  ) {
    if wantsLuhn(shape) {
      for index in 0..<count {
        outcomes.add(IMEI.check(digits: digits[index], passesLuhn: luhn[index] == 0))
      }
    } else {
      for index in 0..<count { outcomes.add(outcome(shape, digits[index])) }
    }
  }

  /// Whether the outcome depends on the digits; otherwise the shape alone gives it.
  package func admits(_ shape: Shape) -> Bool {
    switch self {
    case .socialSecurityNumber: SocialSecurityNumber.admits(shape)
    case .imei: IMEI.admits(shape)
    }
  }
}
