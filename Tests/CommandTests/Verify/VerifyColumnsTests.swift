import Foundation
import Testing

/// Claims of several columns, several tables, and columns that are filled in part, each against what the
/// rows were made of.
@Suite struct VerifyColumnsTests {
  /// A claim's verdict, or the code of why there is none, and the claim as it is told.
  private func verdict(
    _ measure: String,
    _ expect: String,
    _ files: [String: String],
    _ options: [String] = []
  ) throws -> (said: String?, json: ReportJSON, text: String) {
    let folder = try ScratchFolder()
    let paths = try files.sorted { $0.key < $1.key }.map { name, content in
      try folder.write(content.utf8, to: name)
    }
    let row = VerifyCase(measure, expect, [:])
    let claims = try folder.write(VerifyCase.file([row]).utf8, to: "claims.yaml")
    let command = ["verify", claims] + paths + options
    let outcome = try Program.run(command + ["--format", "json"])
    let claim = try ReportJSON(outcome.standardOutput)["claims"][0]
    let words = try Program.run(command).text.split(whereSeparator: \.isWhitespace)
    return (
      claim["reason"].string ?? claim["verdict"].string, claim, words.joined(separator: " ")
    )
  }

  private static func ssn(_ number: Int) -> String {
    let (area, group) = (1 + number / 9_000 % 600, 10 + number / 100 % 90)
    let serial = 1_000 + number % 100 * 7
    return [(area, 3), (group, 2), (serial, 4)].map { value, width in
      String(repeating: "0", count: width - "\(value)".count) + "\(value)"
    }.joined(separator: "-")
  }

  private static func phone(_ number: Int) -> String { "212" + "\(2_000_000 + number * 37)" }

  private static func table(_ header: String, _ count: Int, _ row: (Int) -> String) -> String {
    header + "\n" + (0..<count).map { row($0) + "\n" }.joined()
  }

  /// 40,000 rows with 20,000 different numbers on every second one, of which each tenth row is drawn.
  @Test func rowsWithoutAValueCountAsDrawn() throws {
    let drawn = Self.table("customer_id,ssn", 4_000) { row in
      "\(row),\(row.isMultiple(of: 2) ? Self.ssn(row) : "")"
    }
    let options = ["--design", "random-sample", "--of", "40k"]
    let right = try verdict("distinct(us-ssn)", "about 20k", ["a.csv": drawn], options)
    #expect(right.said == "CI_STRADDLES", "\(right.text)")
    #expect(abs((right.json["estimate"].double ?? 0) - 20_000) < 1_000)
    #expect((right.json["low"].double ?? 0) < 20_000)
    // A tenth of the values, each on one row, was seen.
    #expect(right.json["comparedWith"]["covered"].double == 0.1)
    #expect(right.text.contains("values seen cover about 10.0 % of the records"))
    let false1 = try verdict("distinct(us-ssn)", "at least 38k", ["a.csv": drawn], options)
    #expect(false1.said == "CI_STRADDLES")
    let false2 = try verdict("distinct(us-ssn)", "at most 10k", ["a.csv": drawn], options)
    #expect(false2.said == "contradicted")
    let low = right.json["low"].double ?? 0.5
    #expect(low.truncatingRemainder(dividingBy: 10) == 0)
  }

  @Test func whatStandsInDifferentTablesIsNotTestable() throws {
    let files = [
      "ids.csv": Self.table("customer_id,ssn", 500) { "\($0),\(Self.ssn($0))" },
      "people.csv": Self.table("customer_id,name,birth_date", 500) { row in
        "\(row),Ann Stone,19\(40 + row % 60)-01-1\(row % 10)"
      },
    ]
    for design in ["whole-dump", "random-sample", "seller-sample"] {
      let found = try verdict("both(us-ssn, date)", "at least 90%", files, ["--design", design])
      #expect(found.said == "NOT_TESTABLE", "\(found.text)")
      #expect(found.text.contains("they stand in different tables"))
    }
    let absent = try verdict("both(us-ssn, iban)", "at least 90%", files)
    #expect(absent.said == "contradicted")
  }

  /// Every record has a telephone number, in the one column or in the other.
  @Test func anyOfSeveralColumnsIsPresence() throws {
    let phones = Self.table("customer_id,home_phone,mobile_phone", 600) { row in
      let number = Self.phone(row)
      return row.isMultiple(of: 2) ? "\(row),\(number)," : "\(row),,\(number)"
    }
    let files = ["two.csv": phones]
    for (expect, said) in [
      ("at least 90%", ["consistent", "CI_STRADDLES"]),
      ("exactly 100%", ["consistent", "CI_STRADDLES"]),
      ("at most 40%", ["contradicted"]), ("at least 40%", ["consistent"]),
    ] {
      let found = try verdict("presence(phone-nanp)", expect, files)
      #expect(said.contains(found.said ?? ""), "\(expect): \(found.text)")
    }
    let one = try verdict("presence(\"home_phone\")", "at least 90%", files)
    #expect(one.said == "contradicted")
  }

  /// Numbers of 45 in 100 records in clear, the others masked or missing: masks are no random numbers.
  @Test func masksRaiseNoBaseline() throws {
    for hidden in ["***-**-1234", ""] {
      let dump = Self.table("customer_id,ssn", 2_000) { row in
        "\(row),\(row % 100 < 45 ? Self.ssn(row) : hidden)"
      }
      let found = try verdict("presence(us-ssn)", "at least 40%", ["a.csv": dump])
      #expect(found.said == "consistent", "\(found.text)")
      #expect(found.text.contains("45.0 % (900 of 2,000 records)"))
    }
  }

  @Test func anAbsentColumnIsNoneOfAllRecords() throws {
    let dump = Self.table("customer_id,ssn", 2_000) { "\($0),\(Self.ssn($0))" }
    let whole = try verdict("presence(iban)", "at least 50%", ["a.csv": dump])
    #expect(whole.text.contains("presence(iban): 0 % (0 of 2,000 records)"), "\(whole.text)")
    let options = ["--design", "seller-sample"]
    let sample = try verdict("presence(iban)", "at least 50%", ["a.csv": dump], options)
    #expect(sample.text.contains("0 % [0, 0.2] (0 of 2,000 records)"), "\(sample.text)")
  }

  /// Rows of 20 bytes, and a claim of 150 or 101 times as many as such bytes hold.
  @Test func aWholeDumpIsNotMissingAPart() throws {
    let folder = try ScratchFolder()
    let dump = try folder.write(
      Self.table("customer_id,ssn", 1_000) { "\(100_000 + $0),\(Self.ssn($0))" }.utf8,
      to: "a.csv"
    )
    let claims = try folder.write(
      VerifyCase.file([
        .init("bytes", "about 18k", [:]), .init("implied-records", "about 1500", [:]),
      ]).utf8,
      to: "claims.yaml"
    )
    let text = try Program.run(["verify", claims, dump]).text
      .split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(!text.contains("the part that was not read"), "\(text)")
    #expect(text.contains("would decide: a claim of the rows (records)"), "\(text)")
  }

  @Test func rowsOfTheWholeMustFit() throws {
    let folder = try ScratchFolder()
    let dump = try folder.write(
      Self.table("customer_id,ssn", 200) { "\($0),\(Self.ssn($0))" }.utf8,
      to: "a.csv"
    )
    let list = folder.path("rows.txt")
    try Program.run(["challenge", "--of", "1M", "--count", "200", "--seed", "5", "-o", list])
    let whole = VerifyCase.file([.init("records", "about 5", [:])])
    let claims = try folder.write(whole.utf8, to: "claims.yaml")
    let cases: [([String], String)] = [
      (["--design", "random-sample", "--of", "100"], "--of gives 100 rows, and 200 are here"),
      (["--challenge", list, "--of", "5000"], "and --of gives 5000 rows"),
      (["--of", "5000"], "the file says whole-dump"),
      (["--design", "seller-sample", "--challenge", list, "--of", "1M"], "random sample"),
    ]
    for (options, message) in cases {
      let outcome = try Program.run(["verify", claims, dump] + options)
      #expect(outcome.exitCode == 64, "\(options)")
      #expect(outcome.errorText.contains(message), "\(outcome.errorText)")
      #expect(outcome.standardOutput.isEmpty)
    }
    let good = ["--design", "random-sample", "--of", "200"]
    #expect(try Program.run(["verify", claims, dump] + good).exitCode != 64)
  }

  /// Values that all stand in the earlier leak, and belong to people.
  @Test func peopleInManyLeaksAreNamedAsSuch() throws {
    let folder = try ScratchFolder()
    let dump = try folder.write(
      Self.table("ssn,birth_date", 400) { row in
        "\(Self.ssn(row)),19\(40 + row % 60)-01-1\(row % 10)"
      }.utf8,
      to: "a.csv"
    )
    let keyed = ["--case-key", Program.root.appendingPathComponent("testdata/case.key").path]
    let state = folder.path("old.state")
    try Program.run(["scan", dump, "--state", state] + keyed)
    let claims = try folder.write(
      VerifyCase.file([.init("novelty", "exactly 100%", [:])]).utf8,
      to: "claims.yaml"
    )
    let text = try Program.run(["verify", claims, dump, "--earlier", state] + keyed).text
    #expect(text.contains("BASELINE_TOO_HIGH: the same people stand in many leaks"), "\(text)")
  }

  @Test func aReportOfImpossibleOverlapIsRefused() throws {
    let folder = try ScratchFolder()
    let dump = try folder.write(
      Self.table("customer_id,ssn", 400) { "\($0),\(Self.ssn($0))" }.utf8,
      to: "a.csv"
    )
    let keyed = ["--case-key", Program.root.appendingPathComponent("testdata/case.key").path]
    let (state, report) = (folder.path("old.state"), folder.path("report.json"))
    try Program.run(["scan", dump, "--state", state] + keyed)
    let saved = ["--earlier", state, "--format", "json", "-o", report]
    try Program.run(["scan", dump] + saved + keyed)
    var object = try #require(
      try JSONSerialization.jsonObject(with: Data(contentsOf: URL(fileURLWithPath: report)))
        as? [String: Any]
    )
    var earlier = try #require(object["earlier"] as? [String: Any])
    var overlaps = try #require(earlier["overlaps"] as? [[String: Any]])
    #expect(!overlaps.isEmpty)
    for place in overlaps.indices {
      overlaps[place]["kept"] = ["a": 10, "b": 10, "both": 50, "rate": 1]
    }
    earlier["overlaps"] = overlaps
    object["earlier"] = earlier
    try folder.write(try JSONSerialization.data(withJSONObject: object), to: "report.json")
    let claims = try folder.write(
      VerifyCase.file([
        .init("novelty", "exactly 100%", [:]), .init("overlap(us-ssn)", "at most 1%", [:]),
      ])
      .utf8,
      to: "claims.yaml"
    )
    for format in ["text", "json"] {
      let outcome = try Program.run(["verify", claims, report, "--format", format])
      #expect(outcome.exitCode == 64 && !outcome.wasSignalled, "\(outcome.errorText)")
    }
  }
}
