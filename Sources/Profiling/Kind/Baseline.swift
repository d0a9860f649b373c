import Identifiers

/// How often random fields of the column's commonest shape pass a rule.
enum Baseline {
  /// A share, 0 to 1; 1 where it is not known.
  static func chance(_ rule: String, _ evidence: ColumnEvidence) -> Double {
    let shape = commonest(evidence)
    let isDate = rule == RecordDate.kind || rule.hasPrefix("date-")
    if isDate, let chance = chanceOfDate(shape) { return chance }
    switch (rule, shape) {
    case (IMEI.kind, .digits14), (IMEI.kind, .grouped14), (IMEI.kind, .digits16),
      (IMEI.kind, .grouped16):
      return IMEI.chanceWithoutCheckDigit
    case (PaymentCard.kind, .digits15), (PaymentCard.kind, .grouped15):
      return PaymentCard.chanceOfFifteen
    case (ICCID.kind, .digits20), (ICCID.kind, .groupedLong): return ICCID.chanceOfTwenty
    case (MEID.kind, .digits18), (MEID.kind, .grouped18): return MEID.chanceOfDecimal
    case (InternationalNumber.kind, .digits12): return InternationalNumber.chanceOfTwelve
    case (RecordDate.kind, _): return RecordDate.chanceOfSlashes
    case (Timestamp.kind, .digits10), (Timestamp.kind, .digits13): return Timestamp.chance
    case (Timestamp.kind, _): return Timestamp.chanceOfFourteenDigits
    default: return IdentifierKind.rule(named: rule)?.chances.first?.share ?? 1
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
