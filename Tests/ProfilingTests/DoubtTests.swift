import Identifiers
import Testing

@testable import Profiling

/// What is said where a kind is not sure, or not one.
@Suite struct DoubtTests {
  private func kind(_ title: String) throws -> ColumnKind {
    let column = try #require(TruthColumn.named(title))
    return ColumnKind.decide(column.evidence)
  }

  @Test(arguments: [
    ("SSN invented, headed", "integer"),
    ("EIN plain, headed", "integer"),
    ("licence of nine digits", "integer"),
    ("PIN of six digits", "integer"),
    ("ZIP, not headed", "integer"),
    ("seconds of a log, not headed", "integer"),
    ("milliseconds of a log, not headed", "integer"),
    ("SIM cards after a spreadsheet, not headed", "integer"),
    ("UUID without hyphens", "md5-or-ntlm"),
    ("e-mail masked", "text"),
    ("codes of a letter and twelve digits", "us-driver-license"),
    ("days up to the twelfth", "date-month-first"),
    ("names, not headed", "person-name"),
    ("ZIP after a spreadsheet", "decimal"),
  ])
  func doubtfulKindNamesItsRunnerUp(_ title: String, _ runnerUp: String) throws {
    let kind = try kind(title)
    #expect(kind.isUnsure && kind.runnerUp?.name == runnerUp)
    #expect((kind.runnerUp?.share ?? 0) > 0)
  }

  @Test(arguments: [
    "SSN plain", "SSN with hyphens", "SSN masked", "ITIN with hyphens", "routing numbers", "IMEI",
    "IMSI of one operator", "cards", "cards of 15 digits", "SIM cards", "telephones plain",
    "telephones of Europe", "days, month first", "days of ISO 8601", "seconds of a log", "e-mail",
    "MD5", "PIN", "first names", "nine random digits", "fifteen random digits",
    "people of countries by year", "customer numbers in sequence",
  ])
  func clearKindHasNoRunnerUp(_ title: String) throws {
    #expect(try !kind(title).isUnsure)
  }

  @Test(arguments: [
    ("days, month first", "date-month-first"),
    ("days, day first", "date-day-first"),
    ("days up to the twelfth", "date"),
    ("days with dots", "date"),
    ("days of six digits", "date"),
    ("days of eight digits, month first", "date-month-first"),
    ("moments, month first", "date-month-first"),
    ("days of ISO 8601", "date"),
  ])
  func orderOfDatesIsSettledByTheColumn(_ title: String, _ rule: String) throws {
    #expect(try kind(title).rule == rule)
  }

  @Test func oneTypingErrorDoesNotUnsettleTheOrder() {
    var draw = Draw(3)
    var fields = (0..<400).map { _ in "\(draw.number(1...12))/\(draw.number(1...28))/1980" }
    fields.append("25/12/1980")
    #expect(ColumnKind.decide(.naive(fields)).rule == "date-month-first")
  }

  @Test func ordersThatBothOccurAreNotSettled() {
    var draw = Draw(4)
    let fields = (0..<400).map { row in
      let (month, day) = (draw.number(1...12), draw.number(1...28))
      return row % 2 == 0 ? "\(month)/\(day)/1980" : "\(day)/\(month)/1980"
    }
    let kind = ColumnKind.decide(.naive(fields))
    #expect(kind.rule == "date" && kind.isUnsure)
  }

  @Test func rangeOfNumbersIsNoSureSecurityNumber() throws {
    let column = try #require(
      TruthColumn.named("range of nine digits that the High Group List knows")
    )
    #expect(ColumnKind.decide(column.evidence.headed(nil)).isUnsure)
  }

  @Test func mixedColumnNamesItsParts() throws {
    #expect(
      try kind("e-mail and telephones").mixture.map(\.name) == ["email", "phone-nanp", "text"]
    )
    #expect(try kind("SSN, EIN and words").mixture.map(\.name) == ["us-ssn", "us-ein", "text"])
    let parts = try kind("IMEI and words").mixture
    #expect(parts == [.init(name: "text", count: 150), .init(name: "imei", count: 100)])
    #expect(try kind("notes").mixture.isEmpty)
    #expect(try kind("cities").mixture.isEmpty)
  }

  @Test(arguments: [
    "ssn", "itin", "ein", "aba", "routing", "imei", "imeisv", "meid", "imsi", "iccid", "phone",
    "zip",
    "email", "dob", "created_at", "card", "iban", "ip", "mac", "uuid", "md5", "pin", "state",
    "address", "license",
  ])
  func headerAloneMakesNoIdentifierOutOfWords(_ header: String) throws {
    for title in ["notes", "names, not headed", "firms"] {
      let column = try #require(TruthColumn.named(title))
      #expect(ColumnKind.decide(column.evidence.headed(header)).name == "text", "\(title)")
    }
  }

  @Test(arguments: ["ssn", "imei", "phone", "zip", "name", "id", "dob", "amount", "pin"])
  func headerDoesNotOverrideContent(_ header: String) throws {
    for title in ["e-mail", "SSN with hyphens", "IMEI", "cards in fours", "UUID", "MD5", "IPv4"] {
      let column = try #require(TruthColumn.named(title))
      let kind = ColumnKind.decide(column.evidence.headed(header))
      #expect(kind.name == column.kind, "\(title)")
    }
  }

  @Test func kindTippedByItsHeaderSaysSo() throws {
    #expect(try kind("first names").evidence?.fromHeader == true)
    #expect(try kind("SSN invented, headed").evidence?.fromHeader == true)
    #expect(try kind("SSN plain, headed").evidence?.fromHeader == false)
  }

  @Test func evidenceOfPlainNumbersIsTheHighGroupList() throws {
    let evidence = try #require(try kind("SSN plain").evidence)
    #expect(evidence.chance == SocialSecurityNumber.highGroupChance)
    #expect(evidence.share.share > 0.9 && (evidence.excess ?? 0) > 0.8)
  }

  /// Numbers of every length that a rule has, weighted as the column has them.
  @Test func chanceIsThatOfTheColumnsOwnLengths() throws {
    var draw = Draw(11)
    let eleven = (0..<300).map { _ in "1" + TruthColumn.telephone(&draw).filter(\.isNumber) }
    let ten = eleven.map { String($0.dropFirst()) }
    let phone = NorthAmericanNumber.chance
    let long = try #require(ColumnKind.decide(.naive(eleven)).evidence)
    #expect(abs(long.chance - phone / 10) < 1e-12)
    let both = try #require(ColumnKind.decide(.naive(eleven + ten + ten)).evidence)
    #expect(abs(both.chance - (phone / 10 + 2 * phone) / 3) < 1e-12)
    let words = (0..<100).map { _ in draw.word() }
    let most = try #require(ColumnKind.decide(.naive(ten + words, header: "phone")).evidence)
    #expect(abs(most.chance - phone) < 1e-12)
  }

  @Test func chanceIsThatOfTheCommonestShape() throws {
    #expect(try kind("cards of 15 digits").evidence?.chance == PaymentCard.chanceOfFifteen)
    #expect(try kind("cards").evidence?.chance == PaymentCard.chance)
    #expect(try kind("days of eight digits").evidence?.chance == RecordDate.chance)
  }
}
