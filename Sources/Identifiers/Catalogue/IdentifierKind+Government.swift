extension IdentifierKind {
  static let government = [usSSN, usITIN, usEIN, driverLicense]

  private static let usSSN = IdentifierKind(
    name: SocialSecurityNumber.kind,
    title: "Social Security number",
    rule: "Nine digits, plain or 3-2-4; area not 000, 666 or 900-999, group not 00, serial not "
      + "0000. Specimens, repeats and runs are suspect. Numbers above the High Group List of 24 "
      + "June 2011 were issued after it or never.",
    source: "SSA POMS RM 10201.035, High Group List; IRS for ITIN groups",
    tables: ["ssn_high_group", "ssn_known_specimens", "ssn_area_state"],
    chances: [
      Chance("9 digits, not invalid", SocialSecurityNumber.chance),
      Chance("9 digits, and within the High Group List", SocialSecurityNumber.highGroupChance),
    ],
    examples: SocialSecurityNumber.examples,
    check: { SocialSecurityNumber.check($0) },
    outcome: { shape, digits, _ in SocialSecurityNumber.outcome(shape, digits: digits) },
    admits: { SocialSecurityNumber.admits($0) },
    outcomes: { shape, digits, _, answers in
      guard shape == .digits8 else { return SocialSecurityNumber.check(digits, into: &answers) }
      answer(digits, into: &answers) { SocialSecurityNumber.outcome(shape, digits: $0) }
    }
  )

  private static let driverLicense = IdentifierKind(
    name: DriverLicense.kind,
    title: "driver licence of a state",
    rule: "A sequence of letters and digits that the record's state has, or without a state any of "
      + "the 51. Five equal digits or more are suspect.",
    source: "driver-license-validator and USDLRegex, after ntsi.com",
    tables: ["us_dl_formats"],
    chances: [
      Chance("9 digits, no state", DriverLicense.chance),
      Chance("9 digits and one of 51 states", DriverLicense.stateChance),
      Chance("letter, 7 digits and one of 51 states", DriverLicense.stateChanceOfLetterAndSeven),
    ],
    examples: DriverLicense.examples,
    check: { DriverLicense.check($0) },
    outcome: { DriverLicense.outcome($0, digits: $1, count: $2) },
    admits: { DriverLicense.admits($0) },
    outcomes: { shape, digits, count, answers in
      answer(digits, into: &answers) { DriverLicense.outcome(shape, digits: $0, count: count) }
    }
  )

  private static let usITIN = IdentifierKind(
    name: TaxpayerNumber.kind,
    title: "Individual Taxpayer Identification Number",
    rule: "Nine digits, plain or 3-2-4, from 9 on, group 50-65, 70-88, 90-92 or 94-99. Advertising "
      + "numbers are suspect; SSNs, adoption and internal numbers are other kinds.",
    source: "IRS",
    tables: [],
    chances: [Chance("9 digits", TaxpayerNumber.chance)],
    examples: TaxpayerNumber.examples,
    check: { TaxpayerNumber.check($0) },
    outcome: { shape, digits, _ in TaxpayerNumber.outcome(shape, digits: digits) },
    admits: { TaxpayerNumber.admits($0) },
    outcomes: { shape, digits, _, answers in
      answer(digits, into: &answers) { TaxpayerNumber.outcome(shape, digits: $0) }
    }
  )

  private static let usEIN = IdentifierKind(
    name: EmployerNumber.kind,
    title: "Employer Identification Number",
    rule: "Nine digits, plain or 2-7, with one of 83 prefixes. A lost leading zero, repeats and "
      + "runs are suspect; an SSN is another kind.",
    source: "IRS, valid EIN prefixes",
    tables: ["ein_prefixes"],
    chances: [Chance("9 digits", EmployerNumber.chance)],
    examples: EmployerNumber.examples,
    check: { EmployerNumber.check($0) },
    outcome: { shape, digits, _ in EmployerNumber.outcome(shape, digits: digits) },
    admits: { EmployerNumber.admits($0) },
    outcomes: { shape, digits, _, answers in
      answer(digits, into: &answers) { EmployerNumber.outcome(shape, digits: $0) }
    }
  )
}
