import Testing

@testable import Synthesis

/// Each fraud makes its share of the records, and they are what its name says.
struct FraudTests {
  private static func options(
    _ fraud: Fraud,
    _ share: Double,
    rows: Int = 20_000
  ) -> GeneratorOptions {
    var options = GeneratorOptions(rows: rows, seed: 21, recycledSeed: 8)
    options.frauds[fraud] = share
    return options
  }

  private static func records(_ options: GeneratorOptions) -> [DumpReader.Record] {
    DumpReader(Generator.plainText(options)).records
  }

  private static func values(_ records: [DumpReader.Record], _ column: String) -> [String] {
    records.map { $0.text(DumpReader.column(column)) }
  }

  private static func share(_ count: Int, of whole: Int) -> Double {
    Double(count) / Double(whole)
  }

  @Test(arguments: Fraud.allCases, [0.1, 0.25, 0.5, 1])
  func aFraudMakesItsShare(_ fraud: Fraud, _ share: Double) throws {
    for rows in [1_000, 10_000] {
      let options = Self.options(fraud, share, rows: rows)
      let made = try Generator.write(options, to: "/dev/null").truth.frauds?[fraud.rawValue] ?? 0
      // Why: one record in sixteen is no copy; four standard errors of 450 persons.
      let goal = fraud.copies ? min(share, 15.0 / 16) : share
      let error = rows == 1_000 ? 0.1 : 0.03
      #expect(abs(Self.share(made, of: rows) - goal) <= error, "\(made) of \(rows)")
    }
  }

  @Test func withoutFraudTheTruthSaysNothingOfIt() throws {
    var options = GeneratorOptions(rows: 100, recycledSeed: 7)
    options.frauds[.faker] = 0
    let json = Generator.encoded(try Generator.write(options, to: "/dev/null").truth)
    #expect(!String(decoding: json, as: UTF8.self).contains("fraud"))
    #expect(!String(decoding: json, as: UTF8.self).contains("recycled"))
  }

  @Test func recycledRecordsStandInTheEarlierDump() throws {
    let options = Self.options(.recycled, 0.4)
    let truth = try Generator.write(options, to: "/dev/null").truth
    let earlier = Set(Self.records(GeneratorOptions(rows: 20_000, seed: 8)).map(\.raw))
    let own = Set(Self.records(GeneratorOptions(rows: 20_000, seed: 21)).map(\.raw))
    let records = Self.records(options)
    #expect(records.count { earlier.contains($0.raw) } == truth.frauds?["recycled"])
    #expect(records.allSatisfy { earlier.contains($0.raw) || own.contains($0.raw) })
    #expect(truth.recycledSeed == 8)
  }

  @Test func allRecycledIsTheEarlierDump() {
    let earlier = Generator.plainText(GeneratorOptions(rows: 20_000, seed: 8))
    #expect(Generator.plainText(Self.options(.recycled, 1)) == earlier)
  }

  @Test(arguments: [0.1, 0.5, 1])
  func inflatedRecordsAreRepetitionsInBlocks(_ share: Double) throws {
    let options = Self.options(.inflated, share)
    let truth = try Generator.write(options, to: "/dev/null").truth
    let records = Self.records(options).map(\.raw)
    #expect(records.count - Set(records).count == truth.frauds?["inflated"])
    #expect(truth.duplicateRecords == zip(records, records.dropFirst()).count { $0 == $1 })
    var places: [[UInt8]: Int] = [:]
    var inOrder = 0
    for (place, record) in records.enumerated() {
      if place > 0, let before = places[record], before > 0 {
        inOrder += records[before - 1] == records[place - 1] ? 1 : 0
      }
      places[record] = place
    }
    #expect(Self.share(inOrder, of: truth.frauds?["inflated"] ?? 0) > 0.85)
  }

  @Test(arguments: [0.25, 0.5]) func paddedRecordsAreTheSamePeopleChanged(_ share: Double) throws {
    let padded = Self.options(.padded, share)
    let truth = try Generator.write(padded, to: "/dev/null").truth
    let records = Self.records(padded)
    let genuine = Set(Self.records(GeneratorOptions(rows: 20_000, seed: 21)).map(\.raw))
    let changed = records.filter { !genuine.contains($0.raw) }
    #expect(changed.count == truth.frauds?["padded"])
    let devices = Set(
      records.filter { genuine.contains($0.raw) }.map { [$0.text(4), $0.text(8), $0.text(10)] }
    )
    #expect(changed.allSatisfy { devices.contains([$0.text(4), $0.text(8), $0.text(10)]) })
    #expect(changed.allSatisfy { $0.fields.count == 18 && $0.text(0).count == 10 })
    #expect(Double(truth.people) < 0.5 * Double(records.count) * (1 - share) + 400)
  }

  @Test func fakedRecordsKnowNothingOfOneAnother() throws {
    let records = Self.records(Self.options(.faker, 1))
    #expect(records.allSatisfy { record in record.fields.allSatisfy { !$0.isEmpty } })
    let imeis = Self.values(records, "imei")
    #expect(imeis.allSatisfy { passesLuhn($0) })
    #expect(Set(imeis.map { $0.prefix(8) }).count > 19_000)
    let truth = try Generator.write(Self.options(.faker, 1), to: "/dev/null").truth
    for pair in ["zip+state", "phone+state", "dl_state+state"] {
      let counts = try #require(truth.consistency[pair])
      #expect((0.01...0.03).contains(Self.share(counts.agreeing, of: counts.records)), "\(pair)")
    }
    #expect(truth.consistency["drivers_license+dob"]?.agreeing == 0)
    #expect(truth.people == 20_000)
  }

  @Test func fakedNumbersFailTheHighGroupListAsOftenAsChanceDoes() {
    let ranks = TableText(Tables.ssnHighGroupRanks).entries(of: 2).map { TableText.number($0) }
    let numbers = Self.values(Self.records(Self.options(.faker, 1)), "ssn")
    let issued = numbers.count { number in
      let parts = number.split(separator: "-").compactMap { Int($0) }
      let rank = (1...99).first { SocialSecurityPool.group(ofRank: $0) == parts[1] } ?? 100
      return parts[0] <= ranks.count && rank <= ranks[parts[0] - 1]
    }
    #expect(numbers.allSatisfy { ssnFault($0) == nil })
    #expect((0.51...0.54).contains(Self.share(issued, of: numbers.count)))
  }

  @Test func fakedBirthsAreFlat() {
    let dates = Self.values(Self.records(Self.options(.faker, 1)), "dob").map { date in
      date.split(separator: "-").compactMap { Int($0) }
    }
    let sundays = dates.count { BirthCalendar.weekday($0[0], $0[1], $0[2]) == 0 }
    let september = dates.count { $0[1] == 9 }
    #expect((0.133...0.153).contains(Self.share(sundays, of: dates.count)))
    #expect((0.075...0.09).contains(Self.share(september, of: dates.count)))
  }

  @Test func templatedNumbersCountOn() throws {
    let records = Self.records(Self.options(.templated, 1))
    #expect(records.allSatisfy { record in record.fields.allSatisfy { !$0.isEmpty } })
    for (column, digits) in [("ssn", 9), ("imsi", 15), ("phone", 10), ("customer_id", 10)] {
      let numbers = Self.values(records, column).compactMap { Int($0.filter(\.isNumber)) }
      #expect(numbers.count == 20_000 && numbers.allSatisfy { "\($0)".count >= digits - 3 })
      let steps = zip(numbers, numbers.dropFirst()).count { $1 - $0 == 1 }
      #expect(Self.share(steps, of: 20_000) > 0.99, "\(column)")
    }
    let imeis = Self.values(records, "imei")
    #expect(imeis.allSatisfy { passesLuhn($0) } && Set(imeis.map { $0.prefix(8) }).count == 4)
    #expect(Set(records.map { $0.text(1) + $0.text(2) }).count <= 2 * 11 * 13)
    let truth = try Generator.write(Self.options(.templated, 1), to: "/dev/null").truth
    #expect(truth.consistency.values.allSatisfy { $0.agreeing == $0.records })
  }

  @Test func sharesAreReadAsPercentOrFraction() throws {
    var shares = FraudShares()
    try shares.set("faker=25%")
    try shares.set("padded=0.5")
    #expect(shares[.faker] == 0.25 && shares[.padded] == 0.5)
    try shares.set("faker")
    #expect(shares[.faker] == 1)
    #expect(throws: SynthesisError.self) { try shares.validate() }
  }

  @Test(arguments: [
    ("forged", "known are faker, padded, recycled, inflated, templated"),
    ("faker=", "give a share of the records from 0 to 1, such as faker=0.5 or faker=50%"),
    ("padded=1.5", "such as padded=0.5"), ("padded=-1", "such as"), ("padded=nan", "such as"),
    ("=0.5", "known are"), ("", "known are"), ("recycled=101%", "such as recycled=0.5"),
  ])
  func wrongSharesAreRefusedWithARemedy(_ argument: String, _ remedy: String) {
    var shares = FraudShares()
    let error = #expect(throws: SynthesisError.self) { try shares.set(argument) }
    #expect(error?.message.contains(remedy) == true, "\(error?.message ?? "-")")
  }

  @Test func aDumpIsNotRecycledFromItself() {
    var options = Self.options(.recycled, 0.5)
    options.recycledSeed = options.seed
    #expect(throws: SynthesisError.self) { try options.validate() }
    #expect(GeneratorOptions(seed: 0).recycledSeed == .max)
  }
}
