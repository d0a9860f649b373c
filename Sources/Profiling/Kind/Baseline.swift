import Identifiers

/// How often random fields of the column's own shapes pass a rule.
enum Baseline {
  /// A share, 0 to 1; 1 where it is not known.
  ///
  /// Of digits in several lengths each counts by its fields; fields whose shape the rule never passes
  /// count for nothing, unless most are such.
  static func chance(_ rule: String, _ evidence: ColumnEvidence) -> Double {
    let commonest = commonest(evidence)
    let kind = IdentifierKind.rule(named: rule)
    guard let kind, kind.admits(commonest) else { return chance(rule, commonest) }
    let shapes = Shape.allCases.filter { evidence.count($0) > 0 && kind.admits($0) }
    guard shapes.count > 1 else { return chance(rule, commonest) }
    let passing = shapes.reduce(0) { $0 + chance(rule, $1) * Double(evidence.count($1)) }
    return passing / Double(evidence.count(Set(shapes)))
  }

  /// That of fields of one shape.
  private static func chance(_ rule: String, _ shape: Shape) -> Double {
    let isDate = rule == RecordDate.kind || rule.hasPrefix("date-")
    if isDate, let chance = chanceOfDate(shape) { return chance }
    if let count = shape.certainDigitCount, let chance = chance(rule, digitCount: count) {
      return chance
    }
    switch (rule, shape) {
    case (ICCID.kind, .groupedLong): return ICCID.chanceOfTwenty
    case (RecordDate.kind, _): return RecordDate.chanceOfSlashes
    case (Timestamp.kind, .digits10), (Timestamp.kind, .digits13): return Timestamp.chance
    case (Timestamp.kind, _): return Timestamp.chanceOfFourteenDigits
    default: return IdentifierKind.rule(named: rule)?.chances.first?.share ?? 1
    }
  }

  /// That of rules for which the number of digits tells; nil for others.
  private static func chance(_ rule: String, digitCount: Int) -> Double? {
    switch (rule, digitCount) {
    case (IMEI.kind, 14), (IMEI.kind, 16): IMEI.chanceWithoutCheckDigit
    case (MEID.kind, 18): MEID.chanceOfDecimal
    case (ICCID.kind, 20): ICCID.chanceOfTwenty
    case (PaymentCard.kind, _): PaymentCard.chance(digitCount: digitCount)
    case (NorthAmericanNumber.kind, _): NorthAmericanNumber.chance(digitCount: digitCount)
    case (InternationalNumber.kind, _): InternationalNumber.chance(digitCount: digitCount)
    default: nil
    }
  }

  private static func chanceOfDate(_ shape: Shape) -> Double? {
    switch shape {
    case .digits5: RecordDate.chanceOfFiveDigits
    case .digits6: RecordDate.chanceOfSixDigits
    case .digits10, .digits13: RecordDate.chanceOfTenDigits
    case .digits8, .digits14: RecordDate.chance
    default: nil
    }
  }

  /// The shape that most filled fields have, the first of equals.
  private static func commonest(_ evidence: ColumnEvidence) -> Shape {
    var best = Shape.other
    var most = 0
    for shape in Shape.allCases where shape != .empty && shape != .nullWord {
      let count = evidence.count(shape)
      if count > most { (best, most) = (shape, count) }
    }
    return best
  }
}

extension Shape {
  /// How many digits all fields of this shape have; nil where that differs.
  fileprivate var certainDigitCount: Int? {
    switch self {
    case .grouped9, .grouped9Other: 9
    case .grouped14: 14
    case .grouped15: 15
    case .grouped16: 16
    case .grouped18: 18
    case .digits20: 20
    default:
      isPlainDigits && carriesDigits ? Int(rawValue - Shape.digits1.rawValue) + 1 : nil
    }
  }
}
