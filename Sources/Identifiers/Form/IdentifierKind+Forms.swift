extension IdentifierKind {
  /// Rules that find no identifier but tell what a column is: words, numbers, dates in one order.
  public static let forms =
    [boolean, personName, streetAddress, integer, decimal]
    + [dates(.monthFirst), dates(.dayFirst), dates(.yearFirst)]

  /// The rule with this name, of an identifier or a form.
  public static func rule(named name: String) -> IdentifierKind? {
    named(name) ?? forms.first { $0.name == name }
  }

  /// The name of the rule that reads dates in one order; `date` where it is undecided.
  public static func dateRule(_ order: DateContext.Order) -> String {
    switch order {
    case .undecided: RecordDate.kind
    case .monthFirst: "date-month-first"
    case .dayFirst: "date-day-first"
    case .yearFirst: "date-year-first"
    }
  }

  private static let boolean = IdentifierKind(
    name: BooleanField.kind,
    title: "yes or no",
    rule: "True and false, yes and no, on and off, their first letters, 1 and 0, in any case.",
    source: "what exports write",
    tables: [],
    chances: [Chance("one letter", BooleanField.chance)],
    examples: [
      Example("TRUE", .valid),
      Example("n", .valid),
      Example("0", .valid),
      Example("2", .invalid, .booleanForm),
      Example("maybe", .invalid, .booleanForm),
      Example("", .empty),
    ],
    check: { BooleanField.check($0) },
    outcome: { shape, digits, _ in BooleanField.outcome(shape, digits: digits) },
    admits: { BooleanField.admits($0) },
    outcomes: { shape, digits, _, answers in
      answer(digits, into: &answers) { BooleanField.outcome(shape, digits: $0) }
    }
  )

  private static let personName = form(
    PersonName.kind,
    "name of a person, by its form",
    rule: "Up to eight words of letters with apostrophes, hyphens, commas and dots.",
    source: "what exports write",
    Chance("any word", PersonName.chance),
    examples: [
      Example("O'Neill-Smith, Mary J.", .valid),
      Example("Jos\u{E9}", .valid),
      Example("R2D2", .invalid, .nameForm),
      Example("-Ann", .invalid, .nameForm),
      Example("N/A", .empty),
    ],
    check: { PersonName.check($0) },
    outcome: { PersonName.outcome($0) }
  )

  private static let streetAddress = form(
    StreetAddress.kind,
    "street address, by its form",
    rule: "A house number and a street with one of the commoner suffixes, or a post office box.",
    source: "Postal Service, Publication 28",
    Chance("3 digits, 5 letters and 2 letters", StreetAddress.chance),
    examples: [
      Example("123 N Main St Apt 4", .valid),
      Example("8 Avenue B", .valid),
      Example("P.O. Box 77", .valid),
      Example("1200 Sunset Boulevard", .valid),
      Example("123 St", .invalid, .addressForm),
      Example("Main Street", .invalid, .addressForm),
      Example("12 angry men", .invalid, .addressForm),
      Example("", .empty),
    ],
    check: { StreetAddress.check($0) },
    outcome: { StreetAddress.outcome($0) }
  )

  private static let integer = form(
    NumberField.integerKind,
    "whole number",
    rule: "Digits with an optional sign, commas between groups of three.",
    source: "what exports write",
    Chance("digits", NumberField.chance),
    examples: [
      Example("-12", .valid),
      Example("1,234,567", .valid),
      Example("12,34", .invalid, .numberForm),
      Example("12.5", .invalid, .numberForm),
      Example("", .empty),
    ],
    check: { NumberField.check($0, isWhole: true) },
    outcome: { shape in NumberField.outcome(shape, isWhole: true) }
  )

  private static let decimal = form(
    NumberField.decimalKind,
    "number",
    rule: "Digits with an optional sign, commas, decimals, exponent and percent sign.",
    source: "what exports write",
    Chance("digits", NumberField.chance),
    examples: [
      Example("-12.5", .valid),
      Example("$1,234.50", .valid),
      Example("12,5", .valid),
      Example("1.5e-7", .valid),
      Example(".5", .valid),
      Example("1.", .invalid, .numberForm),
      Example("twelve", .invalid, .numberForm),
      Example("", .empty),
    ],
    check: { NumberField.check($0, isWhole: false) },
    outcome: { shape in NumberField.outcome(shape, isWhole: false) }
  )
}

extension IdentifierKind {
  private static func form(
    _ name: String,
    _ title: String,
    rule: String,
    source: String,
    _ chance: Chance,
    examples: [Example],
    check: @escaping @Sendable (RawSpan) -> CheckResult,
    outcome: @escaping @Sendable (Shape) -> CheckResult?
  ) -> IdentifierKind {
    IdentifierKind(
      name: name,
      title: title,
      rule: rule,
      source: source,
      tables: [],
      chances: [chance],
      examples: examples,
      check: check,
      outcome: { shape, _, _ in outcome(shape) },
      admits: { _ in false },
      outcomes: { _, _, _, _ in }
    )
  }

  /// The rule of dates in a column whose order is known.
  private static func dates(_ order: DateContext.Order) -> IdentifierKind {
    let context = DateContext(order: order)
    return IdentifierKind(
      name: dateRule(order),
      title: "date in one order",
      rule: "A day in the forms of a date, where two or three orders are possible in this one.",
      source: "ISO 8601; Oracle SQL Reference; Microsoft",
      tables: [],
      chances: [
        Chance("NN/NN/19NN", order == .yearFirst ? RecordDate.chanceOfSlashes : chanceOfOneOrder)
      ],
      examples: examples(order),
      check: { RecordDate.check($0, context) },
      outcome: { RecordDate.outcome($0, digits: $1, count: $2, context) },
      admits: { RecordDate.admits($0) },
      outcomes: { _, digits, count, answers in
        guard count != 8 else {
          return RecordDate.check(eightDigits: digits, context, into: &answers)
        }
        answer(digits, into: &answers) { RecordDate.check(digits: $0, count: count, context) }
      }
    )
  }

  /// 36,521 days of 1900 to 1999 that stand for no other, of 10^6.
  private static let chanceOfOneOrder = 0.036521

  private static func examples(_ order: DateContext.Order) -> [Example] {
    let isYearFirst = order == .yearFirst
    return [
      Example(
        isYearFirst ? "80-07-14" : "04/07/1980",
        .valid,
        .none,
        isYearFirst ? .twoDigitYear : []
      ),
      order == .dayFirst
        ? Example("07/14/1980", .invalid, .dateInvalid) : Example("1980-07-14", .valid),
      order == .monthFirst
        ? Example("14/07/1980", .invalid, .dateInvalid) : Example("14.07.1980", .valid),
      Example("someday", .invalid, .dateFormat),
      Example("", .empty),
    ]
  }
}
