import Identifiers
import Testing

@Suite struct CatalogueTests {
  @Test func everyKindOfTheContractHasARule() {
    let names = [
      "us-ssn", "us-itin", "us-ein", "us-driver-license", "imei", "imeisv", "meid", "imsi", "iccid",
      "phone-nanp", "phone-e164", "us-zip", "us-state", "date", "timestamp", "payment-card", "iban",
      "aba-routing", "email", "ipv4", "ipv6", "mac", "uuid", "md5-or-ntlm", "sha1", "sha256",
      "sha512", "bcrypt", "argon2", "crypt-hash", "pin",
    ]
    #expect(IdentifierKind.all.map(\.name) == names)
    for name in names { #expect(IdentifierKind.named(name)?.name == name) }
    #expect(IdentifierKind.named("person-name") == nil)
  }

  @Test(arguments: IdentifierKind.all)
  func everyKindTellsWhatItIs(_ kind: IdentifierKind) {
    #expect(!kind.title.isEmpty && kind.rule.hasSuffix(".") && !kind.source.isEmpty)
    #expect(kind.registries.map(\.name) == kind.tables.sorted(), "a table is not in the registry")
    #expect((kind.tableDate == nil) == kind.tables.isEmpty)
  }

  @Test func everyTableServesAKindOrAnExpectation() {
    let used = Set(IdentifierKind.all.flatMap(\.tables))
    // Births are for claims, mail providers for breakdowns.
    let others: Set<String> = ["us_births", "mail_providers"]
    for table in Registry.all {
      #expect(used.contains(table.name) || others.contains(table.name), "\(table.name)")
      #expect(table.date.count == 10 && !table.source.isEmpty && !table.licence.isEmpty)
    }
  }

  @Test func birthsAreSharesOfTheYear() {
    #expect(BirthCounts.byMonth.count == 12 && BirthCounts.byWeekday.count == 7)
    #expect(BirthCounts.byMonth.reduce(0, +) == 198_650_553)
    #expect(BirthCounts.byWeekday.reduce(0, +) == 195_141_556)
  }
}
