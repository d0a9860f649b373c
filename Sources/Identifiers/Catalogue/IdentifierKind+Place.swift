extension IdentifierKind {
  static let place = [usZIP, usState]

  private static let usZIP = IdentifierKind(
    name: ZIPCode.kind,
    title: "ZIP code",
    rule: "Five digits from 00501 on, or nine as ZIP+4; with the record's state, of that state. A "
      + "lost leading zero, repeated digits and prefixes without a code in use are suspect.",
    source: "Postal Service through libaddressinput and zipcodes",
    tables: ["zip3_state", "zip5_exceptions"],
    chances: [
      Chance("5 digits", ZIPCode.chance),
      Chance("5 digits, not invalid", ZIPCode.structuralChance),
      Chance("5 digits and one of 51 states", ZIPCode.stateChance),
    ],
    examples: ZIPCode.examples,
    check: { ZIPCode.check($0) },
    outcome: { shape, digits, _ in ZIPCode.outcome(shape, digits: digits) },
    admits: { ZIPCode.admits($0) },
    outcomes: { _, digits, count, answers in
      let tables = ZIPCode.prefixAnswers
      answer(digits, into: &answers) { ZIPCode.check(digits: $0, count: count, tables) }
    }
  )

  private static let usState = text(
    StateField.kind,
    "state of the United States",
    rule: "A code or name of the 50 states, the District of Columbia, territories, associated "
      + "states and armed forces.",
    source: "Postal Service, Publication 28",
    tables: ["us_states"],
    chances: [Chance("two letters", StateField.chance)],
    examples: StateField.examples,
    check: { StateField.check($0) }
  )
}
