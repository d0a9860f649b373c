import Identifiers
import Testing

@testable import Claims

@Suite struct ClaimsFileTests {
  @Test func aWholeFileIsReadAsWritten() throws {
    let text = """
      # a comment
      case: t-mobile-2021
      design: seller-sample
      alpha: 0.01
      claims:
        - id: ssn-and-licence
          says: "30 million social security
            and driver licence numbers"
          source: Threatpost, 2021-08-16
          measure: distinct(us-ssn)
          expect: about 30M
        - {id: b, says: none, measure: 'share(imsi, operator=T-Mobile US)', expect: at most 2.5%}
      """
    let file = try ClaimsText.parse(text).get()
    #expect(file.caseName == "t-mobile-2021")
    #expect(file.design == .sellerSample)
    #expect(file.alpha == 0.01)
    let first = try #require(file.claims.first)
    #expect(first.id == "ssn-and-licence")
    #expect(first.says == "30 million social security and driver licence numbers")
    #expect(first.source == "Threatpost, 2021-08-16")
    #expect(first.measure == .distinct(.kind("us-ssn")))
    #expect(first.expectation == .about(30_000_000, within: 0.05))
    #expect(first.measureText == "distinct(us-ssn)")
    #expect(first.expectationText == "about 30M")
    #expect(first.wordPlaces == [SourcePlace(line: 10, column: 23)])
    let second = try #require(file.claims.last)
    #expect(second.source == nil)
    #expect(second.measure == .share(.kind("imsi"), by: "operator", value: "T-Mobile US"))
    #expect(second.expectation == .atMost(0.025))
  }

  @Test func alphaHasAUsualValue() throws {
    #expect(try ClaimsText.parse(ClaimsText.file()).get().alpha == 0.05)
  }

  @Test func theClaimsOfTheCaseThisBeganWithAreRead() throws {
    let file = try ClaimsFile(parsing: ClaimsText.stored("t-mobile-2021.yaml"))
    #expect(file.caseName == "t-mobile-2021")
    #expect(file.design == .sellerSample)
    #expect(file.claims.count == 20)
    #expect(file.claims.allSatisfy { $0.source != nil })
    let measures = Dictionary(uniqueKeysWithValues: file.claims.map { ($0.id, $0.measure) })
    #expect(measures["unique-imei"] == .unique(.kind("imei")))
    #expect(measures["history"] == .span(.column("activated_at")))
    let columns = ["customer_id", "dob", "activated_at", "pin"]
    #expect(file.unknownColumn(among: columns) == nil)
  }

  @Test func aColumnThatTheDataLacksIsNamedByItsPlace() throws {
    let text = ClaimsText.file(measure: "both(us-ssn, activated)", expect: "at least 50%")
    let file = try ClaimsText.parse(text).get()
    let error = try #require(file.unknownColumn(among: ["dob", "activated_at"]))
    #expect(error.place == SourcePlace(line: 6, column: 27))
    #expect(error.remedy == "name a kind or a column of the data")
    #expect(file.unknownColumn(among: ["activated"]) == nil)
    let near = try #require(file.unknownColumn(among: ["activate"]))
    #expect(near.remedy == "did you mean activate?")
  }

  @Test func everyKindOfTheCatalogueCanBeClaimed() {
    for kind in IdentifierKind.all {
      #expect(KindName.all.contains(kind.name), "\(kind.name)")
    }
  }
}
