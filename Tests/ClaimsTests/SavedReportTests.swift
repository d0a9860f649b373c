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

  /// With what it shares with an earlier leak, of which the golden report says nothing.
  private static func storedWithEarlier() throws -> [String: Any] {
    func overlap(_ by: String, _ subject: String) -> [String: Any] {
      let count: [String: Any] = [
        "estimate": 900, "low": 890, "high": 910, "confidence": 0.95, "method": "none",
      ]
      return [
        "by": by, "subject": subject, "a": count, "b": count, "both": count, "smaller": "a",
        "containment": ["share": 0.3, "low": 0.2, "high": 0.4, "confidence": 0.95],
        "kept": ["a": 60, "b": 70, "both": 20, "rate": 16],
      ]
    }
    var object = try stored()
    object["earlier"] = [
      "records": 1_000, "complete": true,
      "overlaps": [overlap("imei", "device"), overlap("account+name", "record")],
    ]
    return object
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
        ("share(imsi, operator=T-Mobile US)", "at least 5%"), ("novelty", "at least 60%"),
        ("overlap(imei)", "at most 10%"),
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
    let stored = try Self.storedWithEarlier()
    #expect(try Self.decode(stored).earlier?.overlaps.count == 2)
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
    ("both", 61), ("both", -1), ("a", 19), ("b", 1 << 50), ("rate", 0), ("rate", -16),
  ])
  func keptHashesThatContradictEachOtherAreRefused(_ key: String, _ value: Int) throws {
    let path = ["earlier", "overlaps", "1", "kept", key]
    let object = Self.replacing(path[...], in: try Self.storedWithEarlier(), with: value)
    #expect(throws: SavedReport.Failure.self) { try Self.decode(object) }
  }

  /// Whatever a report holds, its verdicts can be written: no number in them is none.
  @Test func bentOverlapsGiveNumbers() throws {
    let file = try Self.everyClaim()
    let stored = try Self.storedWithEarlier()
    for path in Self.numberPaths(stored["earlier"] ?? 0).map({ ["earlier"] + $0 }) {
      for bent in [-1, 0, 1, 50, 1 << 46, Int.max] {
        let object = Self.replacing(path[...], in: stored, with: bent)
        guard let report = try? Self.decode(object) else { continue }
        #expect(throws: Never.self) {
          try JSONEncoder().encode(try Verification(file).verdicts(report))
        }
      }
    }
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
