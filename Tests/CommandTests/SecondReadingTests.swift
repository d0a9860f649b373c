import Foundation
import TestSupport
import Testing

/// Columns that turn out other than their first records show.
@Suite(.serialized) struct SecondReadingTests {
  /// More than the plan looks at.
  private static let rowCount = 12_000

  private static func words() -> [String] {
    (0..<rowCount).map { "\($0),word\(String(UnicodeScalar(UInt8(0x61 + $0 % 26)))) and more\n" }
  }

  /// Three times as many invented social security numbers.
  private static func numbers() -> [String] {
    (0..<3 * rowCount).map {
      "\($0),219-\(10 + $0 / 9_000 % 80)-\(1_000 + $0 % 9_000)\n"
    }
  }

  private func scan(_ lines: [String], _ folder: ScratchFolder, _ name: String) throws -> ReportJSON
  {
    let path = folder.path(name)
    try Data(("id,value\n" + lines.joined()).utf8).write(to: URL(fileURLWithPath: path))
    let key = folder.path("key")
    if !FileManager.default.fileExists(atPath: key) { _ = try Program.run(["keygen", "-o", key]) }
    let outcome = try Program.run([
      "scan", "--format", "json", "--no-digest", "--redact-paths", "--case-key", key, path,
    ])
    #expect(outcome.exitCode == 0, "\(outcome.errorText)")
    return try ReportJSON(outcome.standardOutput)
  }

  @Test func wholeColumnDecidesWhateverComesFirst() throws {
    let folder = try ScratchFolder()
    let wordsFirst = try scan(Self.words() + Self.numbers(), folder, "one.csv")
    let numbersFirst = try scan(Self.numbers() + Self.words(), folder, "two.csv")
    let column = wordsFirst["tables"][0]["columns"][1]
    #expect(column["kind"].string == "us-ssn")
    #expect(column["validity"]["valid"].int == 3 * Self.rowCount)
    #expect(column["validity"]["invalid"].int == Self.rowCount)
    #expect(try wordsFirst.withoutRun() == numbersFirst.withoutRun())
  }

  @Test func streamSaysThatPersonsWereNotCounted() throws {
    let lines = "id,value\n" + (Self.words() + Self.numbers()).joined()
    let outcome = try Program.run(["scan", "--format", "json", "-"], input: Data(lines.utf8))
    let report = try ReportJSON(outcome.standardOutput)
    #expect(report["people"].isAbsent)
    #expect(report["peopleWithheld"].string == "ROLE_CHANGED")
  }

  @Test func textIsSearchedUnlessSwitchedOff() throws {
    let folder = try ScratchFolder()
    let path = folder.path("notes.csv")
    let lines = (0..<50).map { row in
      row % 5 == 0
        ? "\(row),called (206) 555-43\(10 + row) about 219-09-9998 again"
        : "\(row),nothing to be seen here but words; \(row) of them"
    }
    try Data(("id,note\n" + lines.joined(separator: "\n")).utf8)
      .write(to: URL(fileURLWithPath: path))
    let found = try ReportJSON(Program.run(["scan", "--format", "json", path]).standardOutput)
    let hits = found["tables"][0]["columns"][1]["searched"].list.reduce(into: [String: Int]()) {
      $0[$1["kind"].string ?? "?"] = $1["records"].int
    }
    #expect(hits["us-ssn"] == 10)
    #expect(hits["phone-nanp"] == 10)
    #expect(hits["email"] == 0)
    let silent = try Program.run(["scan", "--no-search", path])
    #expect(silent.text.contains("NOT SEARCHED"))
  }

  /// Keys are drawn anew for every run, and what a column is does not depend on them.
  @Test func kindsDoNotDependOnTheKey() throws {
    let folder = try ScratchFolder()
    let rows = (0..<2000).map { row in
      "\(10_001 + row % 1900 * 7),plan \(row % 65),plan \(row % 64),\(101 + row % 17)\n"
    }
    let path = folder.path("near.csv")
    try Data(rows.joined().utf8).write(to: URL(fileURLWithPath: path))
    let kinds = try (0..<12).map { _ in
      let outcome = try Program.run(["scan", "--format", "json", "--no-digest", path])
      return try ReportJSON(outcome.standardOutput)["tables"][0]["columns"].list.map {
        $0["kind"].string
      }
    }
    #expect(Set(kinds) == [["us-zip", "text", "category", "integer"]])
  }
}
