import Synthesis
import Testing

struct DefectRatesTests {
  @Test func ratesAreReadAsPercentOrShare() throws {
    var rates = DefectRates()
    try rates.set("imei.luhn=3%")
    try rates.set("ssn.masked=0.25")
    #expect(rates[.imeiLuhn] == 0.03)
    #expect(rates[.ssnMasked] == 0.25)
    #expect(rates[.rowRagged] == 0)
  }

  @Test func allSetsEveryDefect() throws {
    var rates = DefectRates()
    try rates.set("all=1%")
    #expect(Defect.allCases.allSatisfy { rates[$0] == 0.01 })
    try rates.validate()
  }

  @Test func unknownNamesListTheKnownOnes() throws {
    var rates = DefectRates()
    let error = #expect(throws: SynthesisError.self) { try rates.set("imei.lunh=1%") }
    let message = try #require(error?.message)
    #expect(message.contains("imei.lunh") && message.contains("imei.luhn"))
  }

  @Test(arguments: ["imei.luhn", "imei.luhn=", "imei.luhn=150%", "imei.luhn=-1", "imei.luhn=x"])
  func badRatesAreRefused(_ argument: String) {
    var rates = DefectRates()
    #expect(throws: SynthesisError.self) { try rates.set(argument) }
  }

  @Test func ratesOfOneFieldMayNotExceedOne() {
    var rates = DefectRates()
    rates[.ssnMasked] = 0.6
    rates[.ssnGroup00] = 0.4
    #expect(throws: Never.self) { try rates.validate() }
    rates[.ssnSerial0000] = 0.01
    #expect(throws: SynthesisError.self) { try rates.validate() }
  }

  @Test(arguments: Defect.allCases)
  func aRateOfOneHalfStrikesHalfTheRecords(_ defect: Defect) throws {
    var options = GeneratorOptions(rows: 8_000, seed: 11)
    options.defects[defect] = 0.5
    let truth = try Generator.write(options, to: "/dev/null").truth
    let count = try #require(truth.defects[defect.rawValue])
    #expect((3_800...4_200).contains(count))
    #expect(truth.defects.count == 1)
  }
}
