extension IdentifierKind {
  static let network = [email, ipv4, ipv6, mac, uuid]

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

  private static let ipv4 = text(
    IPv4Address.kind,
    "Internet address of version 4",
    rule: "Four numbers from 0 to 255 with dots. Leading zeros, 0.0.0.0, broadcast, documentation "
      + "and reserved networks are suspect; private and other local networks are flagged.",
    source: "RFC 791; IANA special-purpose registry",
    chances: [Chance("four numbers from 0 to 999", IPv4Address.chance)],
    examples: IPv4Address.examples,
    check: { IPv4Address.check($0) }
  )

  private static let ipv6 = text(
    IPv6Address.kind,
    "Internet address of version 6",
    rule: "Eight groups of up to four hexadecimal digits with colons, :: once for zeros, the last "
      + "two groups as version 4 too. Documentation and unassigned networks are suspect.",
    source: "RFC 4291; IANA special-purpose registry",
    chances: [Chance("eight groups of four hexadecimal digits", IPv6Address.chance)],
    examples: IPv6Address.examples,
    check: { IPv6Address.check($0) }
  )

  private static let mac = text(
    MACAddress.kind,
    "hardware address of a network interface",
    rule: "Twelve hexadecimal digits, plain, in pairs with colons or hyphens, or in fours with "
      + "dots. Broadcast, zero and one repeated digit are suspect.",
    source: "IEEE 802",
    chances: [Chance("twelve hexadecimal digits in the form", MACAddress.chance)],
    examples: MACAddress.examples,
    check: { MACAddress.check($0) }
  )

  private static let uuid = text(
    UniqueIdentifier.kind,
    "universally unique identifier",
    rule: "32 hexadecimal digits as 8-4-4-4-12, version 1-8, variant 8-b. Nil, max, other versions "
      + "and a form without hyphens are suspect.",
    source: "RFC 9562",
    chances: [
      Chance("hexadecimal digits in the form", UniqueIdentifier.chance),
      Chance("the same, of version 4", UniqueIdentifier.chanceOfRandomOnes),
    ],
    examples: UniqueIdentifier.examples,
    check: { UniqueIdentifier.check($0) }
  )
}
