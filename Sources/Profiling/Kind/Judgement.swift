/// What a candidate's rules say when they bear it out.
struct Judgement {
  let name: String
  /// The rule whose outcomes are the column's validity.
  let rule: String?
  /// Fields that speak for it.
  let passing: Int
  /// Share of random fields that would; nil for that of the rule and the column's commonest shape.
  private(set) var chance: Double?
  /// Whether the header tipped the balance.
  private(set) var fromHeader = false
  private(set) var runnerUp: ColumnKind.RunnerUp?

  init(
    _ name: String,
    rule: String?,
    passing: Int,
    chance: Double? = nil,
    fromHeader: Bool = false
  ) {
    self.name = name
    self.rule = rule
    self.passing = passing
    self.chance = chance
    self.fromHeader = fromHeader
  }

  /// The kind and its rule of the same name.
  init(_ name: String, passing: Int, fromHeader: Bool = false) {
    self.init(name, rule: name, passing: passing, fromHeader: fromHeader)
  }

  /// The same, with another kind that it may be for so many fields, unless it is sure.
  func orElse(_ other: String, _ count: Int, unless isSure: Bool, _ inquiry: Inquiry) -> Judgement {
    guard !isSure else { return self }
    var copy = self
    let share = Double(count) / Double(inquiry.evidence.filled)
    copy.runnerUp = ColumnKind.RunnerUp(name: other, share: share)
    return copy
  }

  /// The same, with the integers or the text that it may be, unless it is sure.
  func orPlain(unless isSure: Bool, _ inquiry: Inquiry) -> Judgement {
    let evidence = inquiry.evidence
    let digits = evidence.count(.plainDigits)
    return evidence.isShare(digits, percent: 50)
      ? orElse("integer", digits, unless: isSure, inquiry)
      : orElse("text", evidence.filled - digits, unless: isSure, inquiry)
  }
}
