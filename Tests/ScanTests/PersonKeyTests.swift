import Findings
import TestSupport
import Testing

/// Whom a report counts as persons, where records have not all the same identifier.
@Suite struct PersonKeyTests {
  private func people(_ text: String) throws -> Report.People? {
    try Harness(hasHeader: true).report(Array(text.utf8)).people
  }

  private func table(_ header: String, _ count: Int, _ row: (Int) -> String) -> String {
    header + "\n" + (0..<count).map { row($0) + "\n" }.joined()
  }

  private func letters(_ number: Int) -> String {
    String(
      [number / 676 % 26, number / 26 % 26, number % 26].map {
        Character(UnicodeScalar(UInt8(0x61 + $0)))
      }
    )
  }

  private func mail(_ number: Int) -> String { "\(letters(number)).\(number)@mail.zz" }

  private func hash(_ number: Int) -> String {
    let digits = String(UInt64(number + 1) &* 0x9E37_79B9_7F4A_7C15, radix: 16)
    return String((digits + digits + String(repeating: "0", count: 32)).prefix(32))
  }

  private func isNear(_ estimate: Int, _ exact: Int) -> Bool {
    abs(estimate - exact) <= 3 + exact / 40
  }

  /// A few SSNs do not hide those who have none.
  @Test func recordsWithoutTheKeyCountByWhatTheyHave() throws {
    let text = table("email,password_hash,ssn", 2_000) { row in
      "\(mail(row)),\(hash(row)),\(row < 20 ? "219-09-\(9000 + row)" : "")"
    }
    let people = try #require(try people(text))
    #expect(isNear(people.low.estimate, 20))
    #expect(isNear(people.high.estimate, 2_000))
    #expect(people.records == 2_000)
    #expect(people.recordsWithoutPerson == 0)
  }

  /// Half of those who have an e-mail address alone stand in other records, with all that they are.
  @Test func anAddressThatOtherRecordsKnowIsNoPersonMore() throws {
    let text = table("ssn,first_name,last_name,dob,email,password_hash,state", 3_000) { row in
      let person = row / 3
      let isWhole = row % 3 < 2
      let address = isWhole || person % 2 == 0 ? mail(person) : mail(100_000 + person)
      let name = isWhole ? "219-1\(person / 500)-\(1000 + person % 500),Ann,Lee,1980-05-11" : ",,,"
      return "\(name),\(address),\(hash(row)),TX"
    }
    let people = try #require(try people(text))
    let exposed = try #require(people.byClass.first { $0.name == "e-mail + password or hash" })
    guard case .about(let count) = exposed.clear else {
      Issue.record("\(exposed.clear)")
      return
    }
    #expect(isNear(count, 1_500))
    #expect(people.byResidence?.states.counts.first.map { isNear($0.count, 1_500) } == true)
  }

  @Test func maskedNumbersLeaveTheNextIdentifier() throws {
    let text = table("ssn,first_name,last_name,dob,email", 1_500) { row in
      "XXX-XX-\(1000 + row),\(letters(row)),\(letters(row * 7)),1980-0\(1 + row % 9)-11,\(mail(row / 3))"
    }
    let people = try #require(try people(text))
    #expect(isNear(people.low.estimate, 500))
    #expect(people.method.hasPrefix("distinct e-mail address"))
    let masked = try #require(people.byClass.first { $0.name == "name + SSN" }?.masked)
    guard case .about(let hidden) = masked else {
      Issue.record("\(masked)")
      return
    }
    #expect(hidden > 400)
  }

  @Test func namesAloneAreCounted() throws {
    let text = table("first_name,last_name,dob,state", 1_200) { row in
      "\(letters(row / 2)),\(letters(row / 2 * 11)),1975-0\(1 + row / 2 % 9)-1\(row / 2 % 10),TX"
    }
    let people = try #require(try people(text))
    #expect(isNear(people.low.estimate, 600))
    #expect(people.low == people.high)
    #expect(people.byResidence != nil)
  }

  @Test func noPersonIsNoSection() throws {
    #expect(try people(table("bytes,city", 300) { "\($0 * 37),Springfield" }) == nil)
  }

  /// Spouses are people too.
  @Test func asecondColumnOfNumbersNamesOtherPersons() throws {
    let text = table("ssn,spouse_ssn,first_name,last_name", 1_000) { row in
      "219-\(10 + row / 500)-\(1000 + row % 500),219-\(20 + row / 500)-\(1000 + row % 500),Ann,Lee"
    }
    let people = try #require(try people(text))
    #expect(isNear(people.low.estimate, 2_000))
    #expect(people.records == 1_000)
  }

  /// An earlier number of the same person is no other person.
  @Test func aSecondNumberOfTheSamePersonCountsNobody() throws {
    let text = table("ssn,prior_ssn,first_name,last_name", 1_000) { row in
      "219-\(10 + row / 500)-\(1000 + row % 500),219-\(20 + row / 500)-\(1000 + row % 500),Ann,Lee"
    }
    #expect(isNear(try #require(try people(text)).low.estimate, 1_000))
  }

  /// What a person's secret is kept as does not make it safe.
  @Test func hashesOfTwoKindsAreBothInClear() throws {
    let bcrypt = "$2b$10$" + String(repeating: "N9qo8uLOickgx2ZMRZoMye", count: 3).prefix(53)
    let text = table("email,password_hash", 900) { row in
      "\(mail(row)),\(row % 3 == 0 ? hash(row) : bcrypt)"
    }
    let exposed = try #require(
      try people(text)?.byClass.first { $0.name == "e-mail + password or hash" }
    )
    guard case .about(let clear) = exposed.clear else {
      Issue.record("\(exposed.clear)")
      return
    }
    #expect(isNear(clear, 900))
    #expect(exposed.failing == .exact(0))
  }

  @Test func canadiansLiveAbroad() throws {
    let text = table("ssn,first_name,last_name,state,zip", 600) { row in
      let place = row % 3 == 0 ? "ON,K1A 0B\(row % 10)" : "WA,98101"
      return "219-0\(1 + row / 300)-\(1000 + row % 300),Ann,Lee,\(place)"
    }
    let residence = try #require(try people(text)?.byResidence)
    guard case .about(let abroad) = residence.abroad else {
      Issue.record("\(residence.abroad)")
      return
    }
    #expect(isNear(abroad, 200))
    #expect(residence.none == .exact(0))
    let pair = try #require(
      try Harness(hasHeader: true).report(Array(text.utf8)).tables[0].consistency?.first
    )
    #expect(pair.records == 400, "places abroad say nothing of two columns that agree")
  }
}

/// Which dates tell when a record was made.
@Suite struct RecordDateRoleTests {
  private func report(_ header: String?, _ count: Int, _ row: (Int) -> String) throws -> Report {
    let text = (header.map { $0 + "\n" } ?? "") + (0..<count).map { row($0) + "\n" }.joined()
    return try Harness(hasHeader: header != nil).report(Array(text.utf8))
  }

  private func birth(_ row: Int) -> String { "\(1940 + row * 7 % 75)-0\(1 + row % 9)-1\(row % 10)" }

  private func created(_ row: Int) -> String {
    "\(2004 + row * 5 % 17)-0\(1 + row % 9)-1\(row % 10)"
  }

  @Test func anExpiryIsNoRecordDate() throws {
    let report = try report("ssn,dob,dl_expiry,created_at", 2_000) { row in
      "219-09-\(1000 + row),\(birth(row)),\(2022 + row % 5)-06-1\(row % 10),\(created(row))"
    }
    let dates = try #require(report.tables[0].dates)
    #expect(dates.oldest.hasPrefix("2004"))
    #expect(dates.newest.hasPrefix("2020"))
  }

  @Test func birthsWithoutAHeaderAreKnownByTheirYears() throws {
    let report = try report(nil, 2_000) { row in
      "219-09-\(1000 + row),\(birth(row)),\(created(row))"
    }
    #expect(report.tables[0].columns[1].breakdowns?.first?.by == "decade")
    #expect(report.tables[0].columns[2].breakdowns?.first?.by == "year")
    #expect(report.tables[0].dates?.oldest.hasPrefix("2004") == true)
    #expect(report.people?.ages != nil)
    #expect(report.doubts?.contains { $0.contains("taken for births by their years") } == true)
  }

  /// Account numbers of ten digits could be seconds since 1970.
  @Test func serialNumbersAreNoRecordDates() throws {
    let report = try report(nil, 2_000) { row in
      "\(1_000_000_000 + row),219-09-\(1000 + row),\(created(row))"
    }
    let dates = try #require(report.tables[0].dates)
    #expect(dates.oldest.hasPrefix("2004"))
    #expect(dates.newest.hasPrefix("2020"))
  }

  /// The licence of Florida tells the day of birth, in whatever order the column writes it.
  @Test(arguments: ["y-m-d", "m/d/y", "d/m/y", "mdy"])
  func licencesAreHeldAgainstBirthsInEveryOrder(_ form: String) throws {
    let report = try report("drivers_license,dl_state,dob", 1_500) { row in
      let (year, month, day) = (1950 + row % 50, 1 + row % 12, 1 + row / 12 % 28)
      let code = (month - 1) * 40 + day
      let pad = { (number: Int, width: Int) in
        String(repeating: "0", count: width - String(number).count) + String(number)
      }
      let licence =
        "S\(pad(100 + row % 500, 3))\(pad(row % 1000, 3))\(pad(year % 100, 2))\(pad(code, 3))"
        + String(row % 10)
      let birth =
        switch form {
        case "y-m-d": "\(year)-\(pad(month, 2))-\(pad(day, 2))"
        case "m/d/y": "\(pad(month, 2))/\(pad(day, 2))/\(year)"
        case "d/m/y": "\(pad(day, 2))/\(pad(month, 2))/\(year)"
        default: "\(pad(month, 2))\(pad(day, 2))\(year)"
        }
      return "\(licence),FL,\(birth)"
    }
    let pair = try #require(
      report.tables[0].consistency?.first { $0.columns == ["drivers_license", "dob"] }
    )
    #expect(pair.records == 1_500)
    #expect(pair.agreeing == 1_500)
  }
}
