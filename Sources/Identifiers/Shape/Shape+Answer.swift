/// The reasons that every kind of number has for fields that are no number of its length.
struct DigitReasons {
  /// Digits are hidden.
  let masked: ReasonCode
  /// Something stands there that no number holds.
  let nonDigit: ReasonCode
  /// There are digits, but not as many, or not so grouped.
  let length: ReasonCode
}

extension Shape {
  /// What a kind of number answers where it has nothing of its own to say of a shape.
  func answer(_ reasons: DigitReasons) -> CheckResult {
    switch self {
    case .empty, .nullWord: .empty
    case .scientific: CheckResult(.invalid, .numScientific)
    case .floatZero: CheckResult(.invalid, .numFloat)
    case .maskedSSN, .maskedOther: CheckResult(.masked, reasons.masked)
    case .groupedParentheses, .hex14, .letters, .alphanumeric, .other, .oversized:
      CheckResult(.invalid, reasons.nonDigit)
    default: CheckResult(.invalid, reasons.length)
    }
  }
}
