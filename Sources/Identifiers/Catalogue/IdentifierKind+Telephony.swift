extension IdentifierKind {
  static let telephony = [imei, imeisv, meid, imsi, iccid, phoneNANP, phoneE164]

  private static let imei = IdentifierKind(
    name: IMEI.kind,
    title: "International Mobile Equipment Identity",
    rule: "15 digits with Luhn check digit, or 14 without, or 16 with software version; the first "
      + "two name a reporting body. Placeholders, test bodies and unlisted bodies are suspect; a "
      + "failing check digit 0 is suspect too, because networks store 0 in its place.",
    source: "3GPP TS 23.003 section 6.2; GSMA TS.06 annex A",
    tables: ["imei_rbi"],
    chances: [
      Chance("15 digits", IMEI.chance),
      Chance("14 or 16 digits", IMEI.chanceWithoutCheckDigit),
    ],
    examples: IMEI.examples,
    check: { IMEI.check($0) },
    outcome: { shape, digits, _ in IMEI.outcome(shape, digits: digits) },
    admits: { IMEI.admits($0) },
    outcomes: { shape, digits, count, answers in
      guard count != 15 else { return IMEI.check(digits, into: &answers) }
      answer(digits, into: &answers) { IMEI.outcome(shape, digits: $0) }
    }
  )

  private static let imsi = IdentifierKind(
    name: IMSI.kind,
    title: "International Mobile Subscriber Identity",
    rule: "14 or 15 digits: country code, network code, subscriber. Test networks, subscriber zero "
      + "and networks of the United States that the table lacks are suspect.",
    source: "ITU-T E.212 and operational bulletins",
    tables: ["mcc_country", "mcc_mnc_us"],
    chances: [
      Chance("15 digits", IMSI.chance),
      Chance("15 digits, valid and of the United States", IMSI.usChance),
    ],
    examples: IMSI.examples,
    check: { IMSI.check($0) },
    outcome: { shape, digits, _ in IMSI.outcome(shape, digits: digits) },
    admits: { IMSI.admits($0) },
    outcomes: { _, digits, count, answers in
      let tables = IMSI.tables
      answer(digits, into: &answers) { IMSI.check(digits: $0, count: count, tables) }
    }
  )

  private static let iccid = IdentifierKind(
    name: ICCID.kind,
    title: "number of a SIM card (ICCID)",
    rule:
      "19 or 20 digits from 89 on, a listed issuer, Luhn check digit (of 20 digits, the last or "
      + "the one before); fillers F may follow. 18 digits and unlisted issuers are suspect.",
    source: "ITU-T E.118",
    tables: ["iccid_iin", "iccid_iin_us_practice"],
    chances: [
      Chance("19 digits", ICCID.chance),
      Chance("20 digits", ICCID.chanceOfTwenty),
      Chance("19 digits, 89 and Luhn alone", ICCID.structuralChance),
    ],
    examples: ICCID.examples,
    check: { ICCID.check($0) },
    outcome: { shape, digits, _ in ICCID.outcome(shape, digits: digits) },
    admits: { ICCID.admits($0) },
    outcomes: { _, digits, count, answers in
      let tables = ICCID.tables
      answer(digits, into: &answers) { ICCID.check(digits: $0, count: count, tables) }
    }
  )

  private static let phoneNANP = IdentifierKind(
    name: NorthAmericanNumber.kind,
    title: "telephone number of the North American plan",
    rule: "Ten digits: area code and exchange from 200 on, neither N11, the area code not N9X; "
      + "prefixes 1, +1 and 001 are taken off. Fictitious, premium and personal numbers, and area "
      + "codes that the table lacks, are suspect.",
    source: "NANPA numbering rules; libphonenumber",
    tables: ["npa_state"],
    chances: [
      Chance("10 digits", NorthAmericanNumber.chance),
      Chance("10 digits, not invalid", NorthAmericanNumber.structuralChance),
    ],
    examples: NorthAmericanNumber.examples,
    check: { NorthAmericanNumber.check($0) },
    outcome: { NorthAmericanNumber.outcome($0, digits: $1, count: $2) },
    admits: { NorthAmericanNumber.admits($0) },
    outcomes: { _, digits, count, answers in
      let tables = NorthAmericanNumber.tables
      answer(digits, into: &answers) { NorthAmericanNumber.check(digits: $0, count: count, tables) }
    }
  )

  private static let phoneE164 = IdentifierKind(
    name: InternationalNumber.kind,
    title: "telephone number of any country",
    rule: "A listed country code and a length that its plan has, 15 digits at most; +, 00 and 011 "
      + "are taken off. Code 1 follows the North American plan.",
    source: "ITU-T E.164; libphonenumber",
    tables: ["e164_codes", "npa_state"],
    chances: [
      Chance("+ and 11 digits", InternationalNumber.chance),
      Chance("+ and 12 digits", InternationalNumber.chanceOfTwelve),
    ],
    examples: InternationalNumber.examples,
    check: { InternationalNumber.check($0) },
    outcome: { InternationalNumber.outcome($0, digits: $1, count: $2) },
    admits: { InternationalNumber.admits($0) },
    outcomes: { shape, digits, count, answers in
      answer(digits, into: &answers) {
        InternationalNumber.outcome(shape, digits: $0, count: count)
      }
    }
  )

  private static let imeisv = IdentifierKind(
    name: IMEISV.kind,
    title: "International Mobile Equipment Identity with software version",
    rule: "16 digits by the rules of an IMEI, the last two a version below 99. An IMEI of 15 or 14 "
      + "digits is another kind.",
    source: "3GPP TS 23.003 section 6.2.2; GSMA TS.06",
    tables: ["imei_rbi"],
    chances: [Chance("16 digits", IMEISV.chance)],
    examples: IMEISV.examples,
    check: { IMEISV.check($0) },
    outcome: { shape, digits, _ in IMEISV.outcome(shape, digits: digits) },
    admits: { IMEISV.admits($0) },
    outcomes: { shape, digits, _, answers in
      answer(digits, into: &answers) { IMEISV.outcome(shape, digits: $0) }
    }
  )

  private static let meid = IdentifierKind(
    name: MEID.kind,
    title: "Mobile Equipment Identifier",
    rule: "14 hexadecimal digits of region A0-FF (or 99 with decimal digits), a check digit behind "
      + "them or not; or the same as 18 decimal digits. Serial zero is suspect; an IMEI is "
      + "another kind.",
    source: "3GPP2 S.R0048-A",
    tables: ["imei_rbi"],
    chances: [
      Chance("14 hexadecimal digits", MEID.chance),
      Chance("18 decimal digits", MEID.chanceOfDecimal),
    ],
    examples: MEID.examples,
    check: { MEID.check($0) },
    outcome: { shape, digits, _ in MEID.outcome(shape, digits: digits) },
    admits: { MEID.admits($0) },
    outcomes: { shape, digits, _, answers in
      answer(digits, into: &answers) { MEID.outcome(shape, digits: $0) }
    }
  )
}
