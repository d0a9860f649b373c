import Testing

@testable import Synthesis

/// What the writers take for granted about room.
struct BoundsTests {
  @Test func everyColumnHasAPlaceAmongTheLengths() {
    #expect(Column.allCases.count == Column.count)
    #expect(Column.allCases.map(\.name) == Truth.columnNames)
  }

  @Test func talliesHaveAPlaceForEveryCategory() {
    #expect(StateDirectory.count == StateDirectory.codes.count)
    #expect(NameBook.mailDomainCount == TelecomTables.shared.names.mailDomains.count)
    #expect(Holding.allCases.count <= HoldingCounts.places)
    #expect(Column.count <= RecordContents.maskedSSN.rawValue.trailingZeroBitCount)
  }

  @Test(arguments: [Lexicon.women, Lexicon.men, Lexicon.surnames, Lexicon.mailDomains])
  func wordsFitIntoSixteenBytes(_ list: StaticString) {
    #expect(TableText(list).words().allSatisfy { (1...16).contains($0.count) })
  }

  @Test(arguments: [Lexicon.streets, Lexicon.cities])
  func namesOfPlacesFitIntoSixteenBytes(_ list: StaticString) {
    #expect(TableText(list).words(separator: ",").allSatisfy { (1...16).contains($0.count) })
  }

  @Test func licencesFitIntoSixteenBytesAndEveryStateHasOne() {
    let templates = TableText(Tables.licenceTemplates).words(separator: ";")
    #expect(templates.map { Array($0.prefix(2)) } == StateDirectory.codes)
    #expect(templates.allSatisfy { (7...16).contains($0.count - 2) })
  }

  @Test func theLongestPossibleRecordFits() {
    // Why: 18 delimiters and the line end, two names, licence, city and mail domain of 16 bytes, a
    // mail name of 37, an address of 22 with 10 more in quotes, 114 digits and marks, two more fields.
    let longest = 19 + 5 * 16 + 37 + 22 + 10 + 114 + 6
    #expect(longest < BatchWriter.mostRecordBytes)
    var options = GeneratorOptions(rows: 20_000, seed: 8)
    for defect in Defect.allCases { options.defects[defect] = 0.1 }
    let records = DumpReader(Generator.plainText(options)).records
    #expect(records.allSatisfy { $0.raw.count < longest })
  }
}
