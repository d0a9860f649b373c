import Testing

@testable import Synthesis

/// Persons, breakdowns and consistency in the truth against a naive count of the text.
struct PersonTruthTests {
  private static func options(
    _ format: OutputFormat = .csv,
    rate: Double,
    threads: Int = 1
  ) -> GeneratorOptions {
    var options = GeneratorOptions(rows: 20_000, seed: 12, threads: threads, format: format)
    for defect in Defect.allCases { options.defects[defect] = rate }
    return options
  }

  private static func truth(_ options: GeneratorOptions) throws -> Truth {
    try Generator.write(options, to: "/dev/null").truth
  }

  @Test(arguments: [(OutputFormat.csv, 0), (.csv, 0.02), (.csv, 0.16), (.tsv, 0.07)])
  func personsAreAsManyAsANaiveCountFinds(_ format: OutputFormat, _ rate: Double) throws {
    let options = Self.options(format, rate: rate)
    let truth = try Self.truth(options)
    let text = Generator.plainText(options)
    let recount = PersonRecount(
      DumpReader(text, delimiter: UInt8(ascii: format == .csv ? "," : "\t"))
    )
    Self.expect(truth, recount)
  }

  @Test(arguments: [(Fraud.faker, 0.06), (.recycled, 0.06), (.templated, 0.06)])
  func personsBesideOthersAreAsManyAsANaiveCountFinds(_ fraud: Fraud, _ rate: Double) throws {
    for share in [0.3, 1] {
      var options = Self.options(rate: rate)
      options.frauds[fraud] = share
      Self.expect(try Self.truth(options), PersonRecount(DumpReader(Generator.plainText(options))))
    }
  }

  @Test(arguments: [Fraud.padded, .inflated], [0.3, 0.5, 1])
  func personsWhoComeAgainAreCountedOnce(_ fraud: Fraud, _ share: Double) throws {
    var options = Self.options(rate: 0)
    options.frauds[fraud] = share
    options.frauds[.faker] = (1 - share) / 2
    let dump = DumpReader(Generator.plainText(options))
    Self.expect(try Self.truth(options), PersonRecount(dump, comeAgain: true))
  }

  @Test func spoiledCopiesLeaveTheDistinctNumbersRight() throws {
    var options = Self.options(rate: 0.05)
    for fraud in Fraud.allCases { options.frauds[fraud] = 0.18 }
    let recount = PersonRecount(DumpReader(Generator.plainText(options)))
    let truth = try Self.truth(options)
    #expect(truth.persons.low == recount.counted.low)
    #expect(truth.breakdowns == recount.breakdowns)
    #expect(truth.consistency == recount.consistency)
  }

  private static func expect(_ truth: Truth, _ recount: PersonRecount) {
    #expect(truth.persons == recount.counted)
    #expect(truth.persons.withoutValidSSN == recount.identitiesWithoutSSN.count)
    #expect(truth.classes == recount.classes)
    #expect(truth.residence == recount.residence)
    #expect(truth.minors == recount.ages)
    #expect(truth.recordsPerPerson == recount.recordsPerPerson)
    #expect(truth.breakdowns == recount.breakdowns)
    #expect(truth.consistency == recount.consistency)
    let months = recount.rows.map { String($0["activated_at"].prefix(7)) }.filter { !$0.isEmpty }
    #expect(truth.oldestActivation == months.min())
    #expect(truth.newestActivation == months.max())
  }

  @Test func workersDoNotChangeACount() throws {
    let alone = try Self.truth(Self.options(rate: 0.1))
    for threads in 2...4 {
      #expect(try Self.truth(Self.options(rate: 0.1, threads: threads)) == alone)
    }
  }

  @Test(arguments: [0, 0.05, 0.16])
  func sumsBalance(_ rate: Double) throws {
    let truth = try Self.truth(Self.options(rate: rate))
    func filled(_ name: String) -> Int { truth.columns.first { $0.name == name }?.filled ?? -1 }
    func sum(_ counts: [String: Int]) -> Int { counts.values.reduce(0, +) }
    let (persons, breakdowns) = (truth.persons, truth.breakdowns)
    #expect(persons.high == persons.low + persons.withoutValidSSN)
    #expect(max(persons.low, persons.withoutValidSSN) <= persons.total)
    #expect(persons.total <= truth.people)
    #expect(sum(truth.residence.byState) + truth.residence.none == persons.total)
    #expect(truth.recordsPerPerson.sum == truth.recordsParsed)
    #expect(sum(truth.activatedYears) == filled("activated_at"))
    #expect(sum(breakdowns.birthDecades) == filled("dob"))
    #expect(sum(breakdowns.states) == filled("state"))
    #expect(sum(breakdowns.licenceStates) == filled("dl_state"))
    #expect(sum(breakdowns.zipStates) == filled("zip"))
    #expect(sum(breakdowns.imsiNetworks) == filled("imsi"))
    #expect(sum(breakdowns.mailDomains) == filled("email"))
    #expect(sum(breakdowns.imeiBodies) == truth.columns.first { $0.name == "imei" }?.valid)
    #expect(truth.classes.values.allSatisfy { $0.clear <= persons.total })
    #expect(truth.consistency.values.allSatisfy { 0 < $0.agreeing && $0.agreeing <= $0.records })
  }

  @Test func withoutDefectsEveryoneOfALineIsCountedOnce() throws {
    let truth = try Self.truth(Self.options(rate: 0))
    #expect(truth.persons.total == truth.people)
    #expect(truth.persons.high <= truth.people)
    #expect(truth.recordsPerPerson.max == 6)
    #expect(truth.classes["name+us-ssn"]?.masked == 0)
  }

  @Test func agesAreInWholeMonthsAtTheNewestActivation() {
    func ages(at newest: (Int, Int), births: [(Int, Int)]) -> Truth.Ages {
      var tally = PeopleTally()
      for (number, birth) in births.enumerated() {
        let date = CalendarDate(year: birth.0, month: birth.1, day: 28)
        let month = Int16(date.monthNumber - BirthCalendar.firstYear * 12)
        tally.count(.birthDate, of: PersonMarks(number: number, birthMonth: month))
      }
      tally.close()
      let date = CalendarDate(year: newest.0, month: newest.1, day: 1)
      return Truth.Ages(tally, at: date.monthNumber)
    }
    let edges = [(2003, 2), (2003, 1), (1998, 2), (1998, 1), (1916, 2), (1916, 1)]
    #expect(
      ages(at: (2016, 1), births: edges)
        == Truth.Ages(withBirthDate: 6, under13: 1, from13To17: 2, over99: 1)
    )
    #expect(
      ages(at: (2003, 6), births: [(2003, 12), (1990, 7)])
        == Truth.Ages(withBirthDate: 2, under13: 2, from13To17: 0, over99: 0)
    )
  }

  @Test func anEmptyDumpHasNoPersonsAndNoDates() throws {
    let truth = try Self.truth(GeneratorOptions(rows: 0))
    #expect(truth.persons == Truth.Persons(total: 0, low: 0, withoutValidSSN: 0, high: 0))
    #expect(truth.recordsPerPerson == Truth.RecordsPerPerson(min: 0, max: 0, sum: 0))
    #expect(
      truth.residence
        == Truth.Residence(byState: [:], unidentifiedRecords: [:], none: 0, several: 0)
    )
    #expect(truth.minors == nil && truth.oldestActivation == nil && truth.newestActivation == nil)
    let json = String(decoding: Generator.encoded(truth), as: UTF8.self)
    #expect(!json.contains("minors") && !json.contains("null"))
  }

  @Test func monthsAreWrittenAsInDates() {
    #expect(
      CalendarDate.monthText(CalendarDate(year: 2004, month: 1, day: 9).monthNumber) == "2004-01"
    )
    #expect(
      CalendarDate.monthText(CalendarDate(year: 2020, month: 12, day: 9).monthNumber) == "2020-12"
    )
  }
}
