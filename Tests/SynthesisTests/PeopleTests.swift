import Testing

@testable import Synthesis

/// People hang together, and their numbers are well-formed.
struct PeopleTests {
  private static let records = DumpReader(
    Generator.plainText(GeneratorOptions(rows: 20_000, seed: 2))
  ).records

  private static func values(_ name: String) -> [String] {
    records.map { $0.text(DumpReader.column(name)) }.filter { !$0.isEmpty }
  }

  /// One record a person.
  private static let persons = zip(records, [DumpReader.Record()] + records)
    .filter { $0.fields[0] != $1.fields[0] }.map(\.0)

  @Test func linesOfAPersonShareThePersonsFields() {
    let shared = [1, 2, 3, 4, 5, 6, 11, 12, 13, 14, 15, 16]
    var pairs = 0
    for (one, next) in zip(Self.records, Self.records.dropFirst())
    where one.fields[0] == next.fields[0] {
      pairs += 1
      #expect(shared.allSatisfy { one.fields[$0] == next.fields[$0] })
      #expect(one.fields[9] != next.fields[9] || one.fields[9].isEmpty)
    }
    #expect(pairs > 5_000)
  }

  @Test func everySocialSecurityNumberIsInTheHighGroupListAndOfOnePerson() {
    let ranks = TableText(Tables.ssnHighGroupRanks).entries(of: 2).map { TableText.number($0) }
    let specimens = Set(
      TableText(Tables.ssnSpecimens).entries(of: 9).map { String(decoding: $0, as: UTF8.self) }
    )
    let ssn = DumpReader.column("ssn")
    let numbers = Self.persons.map { $0.text(ssn) }.filter { !$0.isEmpty }
    for number in numbers {
      let parts = number.split(separator: "-").compactMap { Int($0) }
      #expect(parts.count == 3 && (1...772).contains(parts[0]) && parts[2] > 0)
      let rank = (1...99).first { SocialSecurityPool.group(ofRank: $0) == parts[1] } ?? 100
      #expect(rank <= ranks[parts[0] - 1], "\(number)")
      #expect(!specimens.contains(number.filter { $0 != "-" }))
    }
    #expect(Set(numbers).count == numbers.count)
  }

  @Test func groupsAreIssuedInTheOrderOfTheAdministration() {
    let order = (1...99).map { SocialSecurityPool.group(ofRank: $0) }
    let expected =
      Array(stride(from: 1, through: 9, by: 2)) + Array(stride(from: 10, through: 98, by: 2))
      + Array(stride(from: 2, through: 8, by: 2)) + Array(stride(from: 11, through: 99, by: 2))
    #expect(order == expected)
  }

  @Test func thePoolHasNoSpecimenAndRoomForAHundredMillionPeople() {
    let pool = TelecomTables.shared.socialSecurity
    let specimens = Set(TableText(Tables.ssnSpecimens).entries(of: 9).map { TableText.number($0) })
    #expect(pool.count > 100_000_000)
    var seen: Set<Int> = []
    for slot in stride(from: UInt64(0), to: pool.count, by: 9_973) {
      let entry = pool.entry(inSlot: slot)
      #expect(!specimens.contains(entry.digits))
      seen.insert(entry.digits)
    }
    #expect(seen.count == Int((pool.count + 9_972) / 9_973))
  }

  @Test func numbersWereIssuedWithinTheLifeOfTheirHolder() {
    let recipe = TelecomRecipe(seed: 3)
    var stream = RandomStream(seed: 3, batch: 0, lane: 7)
    for number in 0..<5_000 {
      let traits = PersonTraits(number: number, recipe: recipe, &stream)
      let slot = recipe.people(UInt64(number))
      let issued = recipe.tables.socialSecurity.entry(inSlot: slot).issueYear
      #expect((0...60).contains(issued - traits.birth.year))
      #expect((1915...2003).contains(traits.birth.year))
    }
  }

  @Test func birthsFollowMonthsAndWeekdays() {
    let calendar = BirthCalendar()
    var stream = RandomStream(seed: 1, batch: 0, lane: 9)
    var months = [Int](repeating: 0, count: 12)
    var weekdays = [Int](repeating: 0, count: 7)
    for _ in 0..<200_000 {
      let day = calendar.day(inYear: 1950 + stream.below(50), &stream)
      months[day.month - 1] += 1
      weekdays[BirthCalendar.weekday(day.year, day.month, day.day)] += 1
    }
    func agree(_ counts: [Int], _ births: [Int]) -> Bool {
      let total = births.reduce(0, +)
      return zip(counts, births).allSatisfy { count, birth in
        abs(Double(count) / 200_000 - Double(birth) / Double(total)) < 0.004
      }
    }
    #expect(agree(months, Tables.birthsByMonth))
    #expect(agree(weekdays, Tables.birthsByWeekday))
  }

  @Test func birthDatesInTheTextAvoidSundays() throws {
    var sundays = 0
    let dates = Self.persons.map { $0.text(DumpReader.column("dob")) }.filter { !$0.isEmpty }
    for date in dates {
      let parts = date.split(separator: "-").compactMap { Int($0) }
      try #require(parts.count == 3)
      #expect((1...BirthCalendar.length(ofMonth: parts[1], parts[0])).contains(parts[2]))
      if BirthCalendar.weekday(parts[0], parts[1], parts[2]) == 0 { sundays += 1 }
    }
    #expect((0.09...0.13).contains(Double(sundays) / Double(dates.count)))
  }

  @Test func areaCodesAgreeWithStatesAsOftenAsAmongMobileCustomers() {
    let pairs = Set(
      TableText(Tables.areaCodes).entries(of: 5).map { String(decoding: $0, as: UTF8.self) }
    )
    let (phone, state) = (DumpReader.column("phone"), DumpReader.column("state"))
    let both = Self.persons.filter { !$0.fields[phone].isEmpty && !$0.fields[state].isEmpty }
    let agreeing = both.count { pairs.contains($0.text(state) + $0.text(phone).prefix(3)) }
    #expect((0.85...0.91).contains(Double(agreeing) / Double(both.count)))
  }

  @Test func zipCodesAreOfTheState() {
    let pairs = Set(
      TableText(Tables.zipPrefixes).entries(of: 5).map { String(decoding: $0, as: UTF8.self) }
    )
    let (zip, state) = (DumpReader.column("zip"), DumpReader.column("state"))
    let both = Self.records.filter { !$0.fields[zip].isEmpty && !$0.fields[state].isEmpty }
    #expect(both.allSatisfy { pairs.contains($0.text(state) + $0.text(zip).prefix(3)) })
  }

  @Test func devicesHaveCurrentReportingBodiesAndRightCheckDigits() {
    let imeis = Self.values("imei")
    let bodies = Dictionary(grouping: imeis) { String($0.prefix(2)) }.mapValues(\.count)
    #expect(imeis.allSatisfy { $0.count == 15 && passesLuhn($0) })
    #expect(Set(bodies.keys) == ["01", "35", "86", "99"])
    #expect(imeis.allSatisfy { $0.dropFirst(8).prefix(6) != "000000" })
    let models = Dictionary(grouping: imeis) { $0.prefix(8) }.mapValues(\.count)
    #expect(models.count > 3_000)
    #expect((models.values.max() ?? 0) > 20 * imeis.count / models.count)
  }

  @Test func cardsAndSubscriptionsAreOfOneOperatorAndUnique() {
    let (imsis, iccids) = (Self.values("imsi"), Self.values("iccid"))
    #expect(imsis.allSatisfy { $0.count == 15 && $0.hasPrefix("310260") })
    #expect(iccids.allSatisfy { $0.count == 19 && $0.hasPrefix("8901260") && passesLuhn($0) })
    #expect(Set(imsis).count == imsis.count)
    #expect(Set(iccids).count == iccids.count)
  }

  @Test func licencesHaveTheFormatOfTheirState() throws {
    let templates = Dictionary(
      uniqueKeysWithValues: TableText(Tables.licenceTemplates).words(separator: ";").map {
        (String(decoding: $0.prefix(2), as: UTF8.self), $0.dropFirst(2).count)
      }
    )
    let (number, state) = (DumpReader.column("drivers_license"), DumpReader.column("dl_state"))
    for person in Self.persons where !person.fields[number].isEmpty {
      #expect(person.fields[number].count == templates[person.text(state)])
    }
  }

  @Test func encodedLicencesAgreeWithNameAndBirth() throws {
    let birth = CalendarDate(year: 1981, month: 3, day: 9)
    let holder = LicenceBook.Holder(
      soundex: Soundex.code(of: Array("Robert".utf8)),
      firstName: 0,
      isWoman: true,
      birth: birth
    )
    let expected = ["FL": "R16302081589", "IL": "R16302081671", "WI": "R16302081589"]
    for (code, start) in expected {
      let state = try #require(StateDirectory.codes.firstIndex(of: Array(code.utf8)))
      let memory = UnsafeMutableRawPointer.allocate(byteCount: 64, alignment: 16)
      defer { memory.deallocate() }
      var text = ByteCursor(end: memory)
      var stream = RandomStream(seed: 1, batch: 1, lane: 1)
      TelecomTables.shared.licences.write(holder, state: state, &stream, to: &text)
      let written = UnsafeRawBufferPointer(start: memory, count: text.end - memory)
      #expect(String(decoding: written, as: UTF8.self).hasPrefix(start))
    }
  }

  @Test func activationDatesRunFrom2004ToJuly2021() {
    let dates = Self.values("activated_at")
    #expect(dates.allSatisfy { ("2004-01-01"..."2021-07-31").contains($0) })
    #expect(Set(dates.map { $0.prefix(4) }).count == 18)
    #expect(Set(dates.map { $0.suffix(2) }).count == 31)
  }
}
