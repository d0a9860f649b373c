import Foundation
import Testing

/// `assay verify` from the command line: the table of verdicts, saved reports, exit codes, errors.
@Suite struct VerifyTests {
  private static let designs = ["whole-dump", "random-sample", "seller-sample"]
  private static let key = Program.root.appendingPathComponent("testdata/case.key").path

  private static func dump(_ data: VerifyCase.Data, in folder: ScratchFolder) throws -> String {
    let dump = folder.path("\(data).csv")
    let faults = [
      "--defect", "ssn.masked=100%", "--defect", "row.duplicate=10%", "--defect", "field.empty=40%",
    ]
    let made = try Program.run(
      ["generate", "-o", dump, "--rows", "3k", "--seed", "7", "--quiet"]
        + (data == .faulty ? faults : [])
    )
    try #require(made.exitCode == 0, "\(made.errorText)")
    return dump
  }

  @Test(arguments: VerifyCase.Data.allCases)
  func everyMeasureHasItsVerdictUnderEveryDesign(_ data: VerifyCase.Data) throws {
    let folder = try ScratchFolder()
    let dump = try Self.dump(data, in: folder)
    let claims = try folder.write(VerifyCase.file(VerifyCase.table).utf8, to: "claims.yaml")
    for design in Self.designs {
      let outcome = try Program.run(
        ["verify", "--format", "json", "--design", design, "--case-key", Self.key, claims, dump])
      let verdicts = try ReportJSON(outcome.standardOutput)["claims"].list
      #expect(outcome.exitCode == 1, "\(outcome.errorText)")
      for (row, found) in zip(VerifyCase.table, verdicts) {
        let said = found["reason"].string ?? found["verdict"].string
        let short = String(design.prefix { $0 != "-" })
        #expect(said == row.expected(short, data), "\(short) \(data): \(row)")
      }
    }
  }

  /// Without the signs, of which a saved report shows fewer.
  private static func withoutSigns(_ text: String) -> String {
    text.components(separatedBy: "\n\n").filter { !$0.hasPrefix("INVENTED?") }
      .joined(separator: "\n\n")
  }

  @Test(arguments: ["text", "json"]) func aSavedReportGivesTheVerdictsOfTheDump(_ format: String)
    throws
  {
    let folder = try ScratchFolder()
    let dump = try Self.dump(.faulty, in: folder)
    let claims = try folder.write(VerifyCase.file(VerifyCase.table).utf8, to: "claims.yaml")
    let report = folder.path("report.json")
    let keyed = ["--case-key", Self.key, "--format"]
    #expect(try Program.run(["scan", dump, "-o", report] + keyed + ["json"]).exitCode == 0)
    let direct = try Program.run(["verify", claims, dump] + keyed + [format])
    let saved = try Program.run(["verify", claims, report, "--format", format])
    #expect(saved.exitCode == direct.exitCode)
    guard format == "json" else {
      #expect(saved.text != direct.text)
      #expect(Self.withoutSigns(saved.text) == Self.withoutSigns(direct.text))
      return
    }
    let (one, other) = (try ReportJSON(direct.standardOutput), try ReportJSON(saved.standardOutput))
    let apart = ["report", "signs"]
    #expect(try one.withoutRun(apart) == other.withoutRun(apart))
    let tests = [one, other].map { $0["signs"].list.map { $0["test"].string } }
    #expect(tests[0] == tests[1] && tests[0].count == 25)
    let lacking = other["signs"].list.filter { $0["reason"].string == "NOT_COLLECTED" }
    #expect(lacking.allSatisfy { $0["effect"].isAbsent } && !lacking.isEmpty)
    #expect(try one["report"].withoutRun() == other["report"].withoutRun())
  }

  @Test func exitCodesRankLossAboveContradiction() throws {
    let folder = try ScratchFolder()
    let dump = folder.path("dump.csv.zst")
    try Program.run(["generate", "-o", dump, "--rows", "3k", "--quiet"])
    let cut = try folder.write(
      try Data(contentsOf: URL(fileURLWithPath: dump)).dropLast(9_000),
      to: "cut.zst"
    )
    func claims(_ expect: String) throws -> String {
      try folder.write(VerifyCase.file([.init("records", expect, [:])]).utf8, to: "claims.yaml")
    }
    #expect(try Program.run(["verify", claims("exactly 3000"), dump]).exitCode == 0)
    #expect(try Program.run(["verify", claims("at most 10"), dump]).exitCode == 1)
    let partial = try Program.run(["verify", claims("at most 10"), cut])
    #expect(partial.exitCode == 2)
    #expect(partial.text.contains("CONTRADICTED") && partial.text.contains("exit 2"))
    #expect(try Program.run(["verify", claims("at most 10"), "/nowhere"]).exitCode == 66)
    #expect(try Program.run(["verify", "/nowhere.yaml", dump]).exitCode == 66)
  }

  @Test(arguments: [
    ("measure: records", "measure: recrods", ":5:14: unknown measure: did you mean records?"),
    ("expect: about 5", "expect: around 5", ":6:13: "),
    (
      "measure: records", "measure: presence(sssn)",
      ":5:23: neither a kind nor a column of the data"
    ),
    (
      "measure: records", "measure: share(imsi, oparator=x)",
      ":5:26: nothing is counted by that: did you mean operator?"
    ),
    (
      "measure: records", "measure: share(imsi, operator=T-Mobile U)",
      ":5:35: operator has no such category: did you mean T-Mobile US?"
    ),
    ("design: whole-dump", "design: whole", ":2:9: unknown design"),
  ])
  func wrongClaimsAre64WithTheirPlace(_ right: String, _ wrong: String, _ message: String) throws {
    let folder = try ScratchFolder()
    let dump = try folder.write("id,ssn\n1,219-09-9998\n".utf8, to: "dump.csv")
    let expect = wrong.contains("(") ? "about 5%" : "about 5"
    let text = """
      case: x
      design: whole-dump
      claims:
        - id: a
          measure: records
          expect: \(expect)
          says: s
      """
    let claims = try folder.write(
      text.replacingOccurrences(of: right, with: wrong).utf8,
      to: "claims.yaml"
    )
    let outcome = try Program.run(["verify", claims, dump])
    #expect(outcome.exitCode == 64)
    #expect(outcome.errorText.hasPrefix("assay: \(claims):"))
    #expect(outcome.errorText.contains(message), "\(outcome.errorText)")
    #expect(outcome.standardOutput.isEmpty)
  }

  @Test func aChallengeMakesARandomSampleOfWhatAnswersIt() throws {
    let folder = try ScratchFolder()
    let list = folder.path("rows.txt")
    let drawn = try Program.run([
      "challenge", "--of", "1M", "--count", "20", "--seed", "5", "-o", list,
    ])
    #expect(drawn.exitCode == 0 && drawn.errorText.isEmpty)
    let claims = try folder.write(
      VerifyCase.file([.init("presence(us-ssn)", "at least 60%", [:])]).utf8,
      to: "claims.yaml"
    )
    let cases = [
      (20, 20, "random-sample", "as many as were"), (19, 19, "seller-sample", "not answered"),
      (20, 10, "seller-sample", "of them different: not"),
    ]
    for (count, different, design, text) in cases {
      let numbers = (0..<count).map { $0 % different }
      let rows = "id,ssn\n" + numbers.map { "\($0),219-09-99\(10 + $0)\n" }.joined()
      let dump = try folder.write(rows.utf8, to: "rows.csv")
      let arguments = ["verify", "--challenge", list, "--of", "1M", claims, dump]
      let verdicts = try ReportJSON(Program.run(arguments + ["--format", "json"]).standardOutput)
      #expect(verdicts["design"].string == design)
      #expect(verdicts["challenge"]["asked"].int == 20)
      #expect(verdicts["challenge"]["returned"].int == count)
      #expect(try Program.run(arguments).text.contains(text))
    }
  }

  @Test(arguments: [
    ["challenge", "--of", "10", "--count", "11"], ["challenge", "--of", "0", "--count", "1"],
    ["challenge", "--count", "5"], ["verify", "x.yaml"],
    ["verify", "x.yaml", "y", "--design", "all"],
    ["verify", "x.yaml", "y", "--design", "whole-dump", "--of", "5"],
    ["verify", "x.yaml", "y", "-o", "x.yaml"],
  ])
  func wrongUsageIs64(_ arguments: [String]) throws {
    let folder = try ScratchFolder()
    try folder.write("case: x\n".utf8, to: "x.yaml")
    let outcome = try Program.run(arguments, folder: folder.url)
    #expect(outcome.exitCode == 64, "\(outcome.errorText)")
  }

  @Test func aSavedReportStandsAlone() throws {
    let folder = try ScratchFolder()
    let claims = try folder.write(
      VerifyCase.file([.init("records", "about 5", [:])]).utf8,
      to: "c.yaml"
    )
    let dump = try folder.write("a,b\n1,2\n".utf8, to: "dump.csv")
    let report = folder.path("report.json")
    try Program.run(["scan", dump, "-o", report, "--format", "json"])
    #expect(try Program.run(["verify", claims, report, dump]).exitCode == 64)
    try folder.write(
      try Data(contentsOf: URL(fileURLWithPath: report)).dropLast(40),
      to: "report.json"
    )
    let broken = try Program.run(["verify", claims, report])
    #expect(broken.exitCode == 64)
    #expect(broken.errorText.contains("not a saved report"))
  }
}
