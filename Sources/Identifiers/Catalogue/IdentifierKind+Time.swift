extension IdentifierKind {
  static let time = [date, timestamp]

  private static let date = IdentifierKind(
    name: RecordDate.kind,
    title: "date",
    rule: "A day of the calendar in the forms that exports use: ISO, US and European orders, "
      + "Oracle's DD-MON-YY, month names, YYYYMMDD, six digits, seconds and milliseconds since "
      + "1970, spreadsheet serials. Two possible orders, days that stand for none and implausible "
      + "years are suspect.",
    source: "ISO 8601; Oracle SQL Reference; Microsoft",
    tables: [],
    chances: [
      Chance("8 digits", RecordDate.chance),
      Chance("6 digits", RecordDate.chanceOfSixDigits),
      Chance("5 digits", RecordDate.chanceOfFiveDigits),
      Chance("10 digits", RecordDate.chanceOfTenDigits),
      Chance("NN/NN/19NN", RecordDate.chanceOfSlashes),
    ],
    examples: RecordDate.examples,
    check: { RecordDate.check($0) },
    outcome: { RecordDate.outcome($0, digits: $1, count: $2) },
    admits: { RecordDate.admits($0) },
    outcomes: { _, digits, count, answers in
      let context = DateContext()
      guard count != 8 else {
        return RecordDate.check(eightDigits: digits, context, into: &answers)
      }
      answer(digits, into: &answers) { RecordDate.check(digits: $0, count: count, context) }
    }
  )

  private static let timestamp = IdentifierKind(
    name: Timestamp.kind,
    title: "moment",
    rule:
      "A date of an event with a time of day, in the same forms; seconds and milliseconds since "
      + "1970 and .NET ticks. A day alone is another kind.",
    source: "ISO 8601, RFC 3339; Oracle; Microsoft",
    tables: [],
    chances: [
      Chance("10 digits", Timestamp.chance),
      Chance("14 digits", Timestamp.chanceOfFourteenDigits),
    ],
    examples: Timestamp.examples,
    check: { Timestamp.check($0) },
    outcome: { Timestamp.outcome($0, digits: $1, count: $2) },
    admits: { Timestamp.admits($0) },
    outcomes: { _, digits, count, answers in
      guard count != 8 else { return Timestamp.check(eightDigits: digits, into: &answers) }
      answer(digits, into: &answers) { Timestamp.check(digits: $0, count: count) }
    }
  )
}
