import Findings
import Foundation
import Testing

@testable import Claims

@Suite struct SavedReportTests {
  private static func stored() throws -> [String: Any] {
    let root = URL(fileURLWithPath: #filePath)
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    let data = try Data(
      contentsOf: root.appendingPathComponent("testdata/golden/telecom-json/stdout")
    )
    return try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
  }

  private static func decode(_ object: Any) throws -> Report {
    try SavedReport.decode(Array(try JSONSerialization.data(withJSONObject: object)))
  }

  private static let claims = """
    case: invented
    design: whole-dump
    claims:
    """

  /// Every measure of every kind of column.
  private static func everyClaim() throws -> ClaimsFile {
    let subjects = [
      "us-ssn", "imei", "date", "person-name", "us-zip", "integer", "dob", "activated_at",
    ]
    let shares = subjects.flatMap {
      ["presence(\($0))", "validity(\($0))", "unique(\($0))", "both(\($0), imsi)"]
    }
    let counts =
      ["records", "bytes", "persons", "implied-records"] + subjects.map { "distinct(\($0))" }
    let spans = subjects.map { "span(\($0))" }
    let all =
      shares.map { ($0, "at least 99%") } + counts.map { ($0, "about 1M") }
      + spans.map { ($0, "covers 2004..2021") } + [
        ("share(imsi, operator=T-Mobile US)", "at least 5%")
      ]
    let text = all.enumerated().map { index, claim in
      "  - {id: c\(index), says: \"x\", measure: \"\(claim.0)\", expect: \"\(claim.1)\"}"
    }
    return try ClaimsText.parse(([claims] + text).joined(separator: "\n")).get()
  }

  @Test func aStoredReportIsReadAndJudged() throws {
    let report = try Self.decode(try Self.stored())
    let verdicts = try Verification(try Self.everyClaim()).verdicts(report)
    #expect(verdicts.claims.count > 40)
    #expect(Set(verdicts.claims.map(\.verdict)).count == 3)
    #expect(verdicts.report == report)
  }

  /// One number after another is bent: each report is refused or judged, none ends the program.
  @Test func bentNumbersAreRefusedOrHarmless() throws {
    let file = try Self.everyClaim()
    let stored = try Self.stored()
    var refused = 0
    let paths = Self.numberPaths(stored)
    #expect(paths.count > 500)
    for (index, path) in paths.enumerated() {
      let bent: [Any] = [-1, Int.max, 1 << 46, 0]
      let object = Self.replacing(path[...], in: stored, with: bent[index % bent.count])
      guard let report = try? Self.decode(object) else {
        refused += 1
        continue
      }
      for design in Design.allCases {
        var verification = Verification(file)
        verification.design = design
        verification.population = 100
        _ = try? verification.verdicts(report)
      }
    }
    #expect(refused > 100)
  }

  @Test(arguments: [
    "", "{", "[]", "{\"schema\":\"assay.report/1\"}", "{\"evidence\": [qZ7canary]}",
  ])
  func whatIsNoReportIsRefusedWithoutAQuote(_ text: String) {
    let error = #expect(throws: SavedReport.Failure.self) {
      try SavedReport.decode(Array(text.utf8))
    }
    #expect(error?.message.contains("canary") == false)
  }

  @Test func anotherSchemaIsRefused() throws {
    var object = try Self.stored()
    object["schema"] = "assay.report/9"
    #expect(throws: SavedReport.Failure.self) { try Self.decode(object) }
  }

  @Test func reportsAreToldFromDumps() {
    #expect(SavedReport.isMeant(by: Array("{\n  \"evidence\" : [".utf8)[...]))
    #expect(!SavedReport.isMeant(by: Array("id,ssn\n1,2\n".utf8)[...]))
    #expect(!SavedReport.isMeant(by: Array("{\"ssn\": 1}\n".utf8)[...]))
  }

  // MARK: - Numbers by path

  private static func numberPaths(_ value: Any) -> [[String]] {
    if let object = value as? [String: Any] {
      return object.sorted { $0.key < $1.key }.flatMap { key, value in
        numberPaths(value).map { [key] + $0 }
      }
    }
    if let list = value as? [Any] {
      return list.enumerated().flatMap { index, value in
        numberPaths(value).map { ["\(index)"] + $0 }
      }
    }
    return value is NSNumber ? [[]] : []
  }

  private static func replacing(_ path: ArraySlice<String>, in value: Any, with new: Any) -> Any {
    guard let step = path.first else { return new }
    if var object = value as? [String: Any], let old = object[step] {
      object[step] = replacing(path.dropFirst(), in: old, with: new)
      return object
    }
    if var list = value as? [Any], let index = Int(step) {
      list[index] = replacing(path.dropFirst(), in: list[index], with: new)
      return list
    }
    return value
  }
}
