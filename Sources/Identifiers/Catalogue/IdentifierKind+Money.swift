extension IdentifierKind {
  static let money = [paymentCard, iban, abaRouting]

  private static let paymentCard = IdentifierKind(
    name: PaymentCard.kind,
    title: "number of a payment card",
    rule: "12 to 19 digits by scheme with Luhn check digit. Test numbers, repeats, prefixes of no "
      + "scheme, and UnionPay numbers that fail Luhn are suspect.",
    source: "ISO/IEC 7812; credit-card-type",
    tables: ["card_iin", "card_test_pans"],
    chances: [
      Chance("16 digits", PaymentCard.chance),
      Chance("15 digits", PaymentCard.chanceOfFifteen),
    ],
    examples: PaymentCard.examples,
    check: { PaymentCard.check($0) },
    outcome: { PaymentCard.outcome($0, digits: $1, count: $2) },
    admits: { PaymentCard.admits($0) },
    outcomes: { _, digits, count, answers in
      let tables = PaymentCard.tables
      answer(digits, into: &answers) { PaymentCard.check(digits: $0, count: count, tables) }
    }
  )

  private static let iban = text(
    AccountNumber.kind,
    "International Bank Account Number",
    rule:
      "A country of the registry, its length, and two check digits that make the whole 1 modulo "
      + "97.",
    source: "ISO 13616; SWIFT IBAN registry",
    tables: ["iban_lengths"],
    chances: [Chance("two check digits behind a country, before an account", AccountNumber.chance)],
    examples: AccountNumber.examples,
    check: { AccountNumber.check($0) }
  )

  private static let abaRouting = IdentifierKind(
    name: RoutingNumber.kind,
    title: "ABA routing number",
    rule: "Nine digits with prefix 00-12, 21-32, 61-72 or 80 and a check digit of weights 3, 7, 1. "
      + "A lost leading zero is suspect.",
    source: "ABA routing number policy",
    tables: [],
    chances: [Chance("9 digits", RoutingNumber.chance)],
    examples: RoutingNumber.examples,
    check: { RoutingNumber.check($0) },
    outcome: { shape, digits, _ in RoutingNumber.outcome(shape, digits: digits) },
    admits: { RoutingNumber.admits($0) },
    outcomes: { shape, digits, _, answers in
      answer(digits, into: &answers) { RoutingNumber.outcome(shape, digits: $0) }
    }
  )
}
