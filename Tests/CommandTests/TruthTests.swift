import Foundation
import Testing

/// A scan finds every count that the generator wrote down.
@Suite(.serialized) struct TruthTests {
  #if DEBUG
    static let rows = "6k"
    static let workers = [1, 3]
  #else
    /// Under a sanitizer a million take half an hour.
    static let rows = ProcessInfo.processInfo.environment["ASSAY_TEST_ROWS"] ?? "1M"
    static let workers = [1, 2, 3, 4]
  #endif

  @Test(arguments: ["16KiB", "64KiB", "1MiB", "4MiB", "0"])
  func scanAgreesWithTheTruthForAnyWorkerCount(_ frameSize: String) throws {
    let folder = try ScratchFolder()
    let dump = folder.path("dump.csv.zst")
    try generate(["--frame-size", frameSize], to: dump, folder)
    let truth = try ReportJSON(Data(contentsOf: folder.url.appendingPathComponent("truth.json")))
    for workers in Self.workers {
      let outcome = try Program.run(
        ["scan", "--format", "json", "--threads", "\(workers)", dump])
      #expect(outcome.exitCode == 0, "\(outcome.errorText)")
      let report = try ReportJSON(outcome.standardOutput)
      expect(report, agreesWith: truth, "\(frameSize), \(workers) workers")
    }
  }

  /// Under one key, so that estimates are the same in every run.
  private static let scan = [
    "scan", "--format", "json", "--case-key",
    Program.root.appendingPathComponent("testdata/case.key").path,
  ]

  @Test func plainFileAndPipeAgreeWithTheTruth() throws {
    let folder = try ScratchFolder()
    let dump = folder.path("dump.csv")
    try generate([], to: dump, folder)
    let truth = try ReportJSON(Data(contentsOf: folder.url.appendingPathComponent("truth.json")))
    let file = try Program.run(Self.scan + [dump])
    expect(try ReportJSON(file.standardOutput), agreesWith: truth, "plain")
    let bytes = try Data(contentsOf: URL(fileURLWithPath: dump))
    let pipe = try Program.run(Self.scan + ["-"], input: bytes)
    expect(try ReportJSON(pipe.standardOutput), agreesWith: truth, "pipe")
  }

  @Test func tabsAgreeWithTheTruth() throws {
    let folder = try ScratchFolder()
    let dump = folder.path("dump.tsv.zst")
    try generate(["--output-format", "tsv"], to: dump, folder)
    let truth = try ReportJSON(Data(contentsOf: folder.url.appendingPathComponent("truth.json")))
    let outcome = try Program.run(Self.scan + [dump])
    let report = try ReportJSON(outcome.standardOutput)
    #expect(report["tables"][0]["dialect"]["delimiter"].string == "\t")
    expect(report, agreesWith: truth, "tsv")
  }

  @Test(arguments: ["faker", "padded", "recycled", "inflated", "templated"])
  func fraudsAgreeWithTheTruth(_ fraud: String) throws {
    let folder = try ScratchFolder()
    for share in ["50%", "100%"] {
      let dump = folder.path("dump\(share).csv.zst")
      try generate(["--fraud", "\(fraud)=\(share)", "--force"], to: dump, folder)
      let truth = try ReportJSON(Data(contentsOf: folder.url.appendingPathComponent("truth.json")))
      #expect((truth["frauds"][fraud].int ?? 0) > 0)
      let outcome = try Program.run(Self.scan + [dump])
      expect(try ReportJSON(outcome.standardOutput), agreesWith: truth, "\(fraud) \(share)")
    }
  }

  private func generate(
    _ arguments: [String],
    to dump: String,
    _ folder: ScratchFolder
  ) throws {
    let outcome = try Program.run(
      [
        "generate", "-o", dump, "--rows", Self.rows, "--seed", "7", "--defect", "all=1%",
        "--truth", folder.path("truth.json"), "--quiet",
      ] + arguments
    )
    try #require(outcome.exitCode == 0, "\(outcome.errorText)")
  }

  private func expect(_ report: ReportJSON, agreesWith truth: ReportJSON, _ what: Comment) {
    let table = report["tables"][0]
    #expect(report["status"].string == "complete", what)
    #expect(report["ledger"]["decoded"].int == truth["decodedBytes"].int, what)
    #expect(table["records"]["total"].int == truth["rows"].int, what)
    #expect(table["records"]["parsed"].int == truth["recordsParsed"].int, what)
    #expect(table["records"]["rejected"].counts == truth["recordsRejected"].counts, what)
    #expect(table["columns"].list.count == truth["columns"].list.count, what)
    for (column, expected) in zip(table["columns"].list, truth["columns"].list) {
      expectColumn(column, agreesWith: expected, what)
    }
    PeopleTruth(report: report, truth: truth, what: what).check()
  }

  private func expectColumn(
    _ column: ReportJSON,
    agreesWith truth: ReportJSON,
    _ what: Comment
  ) {
    let name = truth["name"].string ?? "?"
    for key in ["name", "filled", "empty"] {
      #expect("\(column[key].value)" == "\(truth[key].value)", "\(what): \(name) \(key)")
    }
    #expect(column["length"]["min"].int == truth["lengthMin"].int, "\(what): \(name)")
    #expect(column["length"]["max"].int == truth["lengthMax"].int, "\(what): \(name)")
    let mean = Double(truth["lengthSum"].int ?? 0) / Double(max(1, truth["filled"].int ?? 0))
    #expect(abs((column["length"]["mean"].double ?? 0) - mean) <= 0.005_001, "\(what): \(name)")
    guard let kind = truth["kind"].string else { return }
    #expect(column["kind"].string == kind, "\(what)")
    #expect(column["reasons"].counts == truth["reasons"].counts, "\(what): \(name)")
    for key in ["valid", "invalid", "masked"] {
      #expect(column["validity"][key].int == truth[key].int, "\(what): \(name) \(key)")
    }
    #expect(column["validity"]["suspect"].int == 0, "\(what): \(name)")
  }
}
