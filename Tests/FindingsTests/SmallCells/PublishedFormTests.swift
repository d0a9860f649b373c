import Foundation
import Testing

@testable import Findings

/// The JSON that scripts read.
@Suite struct PublishedFormTests {
  @Test(arguments: [
    (0, PublishedCount.exact(0), #"{"count":0}"#),
    (1, .withheld, #"{"withheld":true}"#),
    (10, .withheld, #"{"withheld":true}"#),
    (11, .about(10), #"{"about":10}"#),
    (305, .about(310), #"{"about":310}"#),
  ])
  func countsAreObjects(_ estimate: Int, _ count: PublishedCount, _ json: String) throws {
    #expect(PublishedCount(estimate: estimate, mode: .suppress) == count)
    #expect(try encoded(count) == json)
    #expect(try JSONDecoder().decode(PublishedCount.self, from: Data(json.utf8)) == count)
  }

  @Test func shownEstimatesKeepTheirUnits() {
    #expect(PublishedCount(estimate: 7, mode: .show) == .about(7))
  }

  @Test func whatItsErrorMayBeAllOfHasALimitOnly() throws {
    let count = PublishedCount(estimate: 60, error: 61, mode: .suppress)
    #expect(count == .atMost(130))
    #expect(try encoded(count) == #"{"atMost":130}"#)
    let json = Data(#"{"atMost":130}"#.utf8)
    #expect(try JSONDecoder().decode(PublishedCount.self, from: json) == count)
    #expect(PublishedCount(estimate: 60, error: 59, mode: .suppress) == .about(60))
    #expect(PublishedCount(estimate: 0, error: 0, mode: .suppress) == .exact(0))
  }

  @Test(arguments: ["{}", #"{"withheld":false}"#, "3"])
  func otherFormsAreNoCounts(_ json: String) {
    #expect(throws: DecodingError.self) {
      try JSONDecoder().decode(PublishedCount.self, from: Data(json.utf8))
    }
  }

  @Test(arguments: [
    #"{"by":"state","counts":[{"count":500,"key":"CA"}]}"#,
    #"{"by":"state","counts":[{"count":500,"key":"CA"}],"other":{"count":24,"keys":["TX","WY"]}}"#,
    #"{"by":"domain","counts":[],"other":{"count":70}}"#,
    #"{"by":"state","counts":[],"withheld":"SMALL_CELLS"}"#,
  ])
  func breakdownsLeaveOutWhatIsAbsent(_ json: String) throws {
    let breakdown = try JSONDecoder().decode(Report.Breakdown.self, from: Data(json.utf8))
    #expect(try encoded(breakdown) == json)
  }

  private func encoded(_ value: some Encodable) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    return String(decoding: try encoder.encode(value), as: UTF8.self)
  }
}
