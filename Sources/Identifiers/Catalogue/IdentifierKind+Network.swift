extension IdentifierKind {
  static let network = [email]

  private static let email = text(
    EmailAddress.kind,
    "address of electronic mail",
    rule: "One @; a local part of 1-64 characters without stray dots; a domain of labels that ends "
      + "in letters. Domains without a dot or kept for examples, stand-ins such as noemail, and "
      + "bytes outside ASCII are suspect.",
    source: "RFC 5321, RFC 5322, RFC 2606",
    chances: [Chance("8, 6 and 3 of a-z 0-9 . - as local@domain.last", EmailAddress.chance)],
    examples: EmailAddress.examples,
    check: { EmailAddress.check($0) }
  )
}
