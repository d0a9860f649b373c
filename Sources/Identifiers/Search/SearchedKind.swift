/// One kind that a text is searched for: what counts as a candidate, and how often chance passes one.
public struct SearchedKind: Sendable {
  /// The kind's bit in what a search finds.
  public let bit: FoundKinds
  /// The kind's name in reports: `us-ssn`.
  public let name: String
  /// What in a text is held against the rule.
  public let candidate: String
  /// How often a random candidate passes.
  public let chances: [Chance]

  /// All kinds, in the order of their bits.
  public static let all: [SearchedKind] = [
    SearchedKind(
      bit: .socialSecurityNumber,
      name: SocialSecurityNumber.kind,
      candidate: "digits as 3-2-4 with two hyphens or two spaces",
      chances: [Chance("3-2-4 digits", SocialSecurityNumber.chance)]
    ),
    SearchedKind(
      bit: .imei,
      name: IMEI.kind,
      candidate: "15 digits, alone or as 8-6-1, 2-6-6-1 or 6-2-6-1",
      chances: [Chance("15 digits", IMEI.chance)]
    ),
    SearchedKind(
      bit: .paymentCard,
      name: PaymentCard.kind,
      candidate: "13 to 19 digits alone, or as 4-4-4-4, 4-4-4-4-3, 4-6-5, 4-6-4, 4-3-3-3 or 6-13",
      chances: [
        Chance("16 digits", PaymentCard.chance),
        Chance("15 digits", PaymentCard.chanceOfFifteen),
      ]
    ),
    SearchedKind(
      bit: .iban,
      name: AccountNumber.kind,
      candidate:
        "a country's code, two digits, and letters and digits to the country's length, nine "
        + "digits at least, together or in fours",
      chances: [
        Chance("two check digits behind a country, before an account", AccountNumber.chance)
      ]
    ),
    SearchedKind(
      bit: .email,
      name: EmailAddress.kind,
      candidate: "letters, digits and ._%+- around an @",
      chances: [
        Chance("8, 6 and 3 of a-z 0-9 . - as local@domain.last", TextSearch.chanceOfEmail)
      ]
    ),
    SearchedKind(
      bit: .phone,
      name: NorthAmericanNumber.kind,
      candidate: "digits as 3-3-4, the first three in parentheses or not, 1 before them or not; or "
        + "+1 and ten digits",
      chances: [Chance("3-3-4 digits", NorthAmericanNumber.chance)]
    ),
  ]
}
