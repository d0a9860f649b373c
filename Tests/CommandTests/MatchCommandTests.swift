import Foundation
import Testing

/// `assay match` as a user runs it.
@Suite struct MatchCommandTests {
  private static let canary = "qZ7canaryXw"

  private static func row(_ number: Int) -> String {
    "\(1_000_000 + number * 17),\(canary)\(number),\(canary)\(number)@mail.example,19\(40 + number % 60)-01-02"
  }

  private static func table(_ numbers: Range<Int>) -> Data {
    let rows = numbers.map(row).joined(separator: "\n")
    return Data("customer_id,\(canary),email,dob\n\(rows)\n".utf8)
  }

  private static let options = ["--link", "customer_id,email", "--agree", "dob,2"]

  private func files() throws -> (folder: ScratchFolder, sample: String, ours: String) {
    let folder = try ScratchFolder()
    return (
      folder, try folder.write(Self.table(0..<400), to: "sample.csv"),
      try folder.write(Self.table(100..<2_000), to: "ours.csv")
    )
  }

  private func expectSilence(
    _ outcome: Program.Outcome,
    exitCode: Int32,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let written = outcome.standardOutput + outcome.standardError
    #expect(outcome.exitCode == exitCode, "\(outcome.errorText)", sourceLocation: sourceLocation)
    #expect(!written.isEmpty, sourceLocation: sourceLocation)
    #expect(written.range(of: Data(Self.canary.utf8)) == nil, sourceLocation: sourceLocation)
  }

  @Test func textReportSaysHowMuchIsOurs() throws {
    let files = try files()
    defer { withExtendedLifetime(files.folder) {} }
    let (sample, ours) = (files.sample, files.ours)
    let outcome = try Program.run(["match", sample, ours, "--redact-paths"] + Self.options)
    expectSilence(outcome, exitCode: 0)
    #expect(outcome.text.contains("customer_id in ours"))
    #expect(outcome.text.contains("300    75.0 % [70.5, 79.0]"))
    #expect(outcome.text.split(separator: "\n").allSatisfy { $0.count <= 80 })
  }

  @Test func jsonFollowsItsSchema() throws {
    let files = try files()
    defer { withExtendedLifetime(files.folder) {} }
    let (sample, ours) = (files.sample, files.ours)
    let outcome = try Program.run(["match", sample, ours, "--format", "json"] + Self.options)
    expectSilence(outcome, exitCode: 0)
    let json = try #require(
      try JSONSerialization.jsonObject(with: outcome.standardOutput) as? [String: Any]
    )
    #expect(json["schema"] as? String == "assay.match/1")
    let links = try #require(json["links"] as? [[String: Any]])
    #expect(links.map { $0["inOurs"] as? Int } == [300, 300])
    #expect((links[0]["agreeing"] as? [String: Int])?["dob"] == 300)
    #expect((links[0]["disagreeing"] as? [String: Int])?["dob"] == 0)
    let all = try #require(links[0]["agreeingInAll"] as? [String: Any])
    #expect(all["values"] as? Int == 300 && (all["chance"] as? Double ?? 1) < 0.05)
    #expect((json["sample"] as? [String: Any])?["records"] as? Int == 400)
  }

  @Test func sampleComesThroughAPipe() throws {
    let files = try files()
    defer { withExtendedLifetime(files.folder) {} }
    let (sample, ours) = (files.sample, files.ours)
    let file = try Program.run(["match", sample, ours, "--redact-paths"] + Self.options)
    let pipe = try Program.run(
      ["match", "-", ours, "--redact-paths"] + Self.options,
      input: Self.table(0..<400)
    )
    expectSilence(pipe, exitCode: 0)
    let counts = { (text: String) in text.split(separator: "\n").filter { $0.contains("in ours") } }
    #expect(counts(pipe.text).map { $0.prefix(60) } == counts(file.text).map { $0.prefix(60) })
    let other = try Program.run(
      ["match", sample, "-"] + Self.options,
      input: Self.table(100..<2_000)
    )
    expectSilence(other, exitCode: 0)
  }

  @Test func redactedPathsAreInNoDoubtEither() throws {
    let (folder, sample, ours) = try files()
    let bare = (100..<2_000).map { "\(1_000_000 + $0 * 17)" }.joined(separator: "\n")
    let lacking = try folder.write(Data("customer_id\n\(bare)\n".utf8), to: "confidential.csv")
    let command = ["match", sample, ours, lacking, "--link", "customer_id", "--agree", "dob"]
    for format in ["text", "json"] {
      let shown = try Program.run(command + ["--format", format]).text
      let hidden = try Program.run(command + ["--format", format, "--redact-paths"]).text
      #expect(shown.contains("confidential.csv"), "\(format)")
      #expect(!hidden.contains("confidential"), "\(format)")
      for text in [shown, hidden] {
        let words = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        #expect(words.contains("no column for dob"), "\(format)")
      }
    }
  }

  /// The same rows, each side in a form of its own.
  @Test func eachSideIsReadInItsOwnDialect() throws {
    let (folder, sample, ours) = try files()
    let bare = String(decoding: Self.table(0..<400), as: UTF8.self).split(separator: "\n")
      .dropFirst()
    let quoted = bare.map { row in
      row.split(separator: ",").map { "'\($0)'" }.joined(separator: "~")
    }
    let odd = try folder.write(Data(quoted.joined(separator: "\n").utf8), to: "odd.txt")
    let links = ["--link", "1=customer_id,3=email", "--agree", "4=dob"]
    let plain = try Program.run(["match", sample, ours] + links + ["--format", "json"])
    let told = try Program.run(
      ["match", odd, ours, "--format", "json", "--sample-header", "no", "--sample-delimiter", "~"]
        + ["--sample-quote", "'", "--header", "yes", "--delimiter", ","] + links
    )
    expectSilence(told, exitCode: 0)
    let found = [plain, told].map { outcome in
      ((try? JSONSerialization.jsonObject(with: outcome.standardOutput)) as? [String: Any])
        .flatMap { $0["links"] as? [[String: Any]] }?.map { $0["inOurs"] as? Int }
    }
    #expect(found == [[300, 300], [300, 300]])
  }

  @Test func smallSampleIsRefused() throws {
    let (folder, _, ours) = try files()
    let few = try folder.write(Self.table(0..<99), to: "few.csv")
    let outcome = try Program.run(["match", few, ours] + Self.options)
    expectSilence(outcome, exitCode: 64)
    #expect(outcome.errorText.contains("SAMPLE_TOO_SMALL"))
    #expect(outcome.standardOutput.isEmpty)
  }

  @Test func damagedOursIsPartial() throws {
    let (folder, sample, _) = try files()
    let data = Data(
      try Program.run([
        "generate", "-o", folder.path("x.csv.zst"), "--rows", "20000",
        "--frame-size", "65536",
      ]).errorText.utf8
    )
    #expect(!data.isEmpty)
    var bytes = try Data(contentsOf: folder.url.appendingPathComponent("x.csv.zst"))
    for place in stride(from: bytes.count / 2, to: bytes.count / 2 + 4_000, by: 7) {
      bytes[place] ^= 0x5A
    }
    let ours = try folder.write(bytes, to: "damaged.zst")
    let outcome = try Program.run(["match", sample, ours, "--link", "customer_id"])
    expectSilence(outcome, exitCode: 2)
    #expect(outcome.text.contains("PARTIAL  exit 2") && outcome.text.contains("NOT READ"))
  }

  @Test func cutSamplesAreSilent() throws {
    let (folder, sample, ours) = try files()
    let bytes = try Data(contentsOf: URL(fileURLWithPath: sample))
    for cut in stride(from: 0, to: bytes.count, by: 3_001) {
      let part = try folder.write(bytes.prefix(cut), to: "part.csv")
      let outcome = try Program.run(["match", part, ours] + Self.options)
      #expect([0, 64, 66].contains(outcome.exitCode))
      expectSilence(outcome, exitCode: outcome.exitCode)
    }
  }

  /// A frame that asks for a window of 2^28 bytes: a table in one block as it is stored, and 9 MiB of
  /// blank lines behind it, because the window of a small frame does not matter.
  private static func wideFrame(_ content: Data) -> Data {
    func header(_ size: Int, _ kind: Int) -> [UInt8] {
      let word = size << 3 | kind
      return [0, 8, 16].map { UInt8(word >> $0 & 0xFF) }
    }
    let (stored, run, lastRun) = (0, 2, 3)
    let blank = header(1 << 17, run) + [0x0A]
    return Data([0x28, 0xB5, 0x2F, 0xFD, 0x00, (28 - 10) << 3] + header(content.count, stored))
      + content + Data((0..<72).flatMap { _ in blank } + header(1, lastRun) + [0x0A])
  }

  @Test func whatAScanReadsAMatchReads() throws {
    let (folder, sample, ours) = try files()
    let wide = try folder.write(Self.wideFrame(Self.table(100..<1_500)), to: "w.zst")
    let command = ["--link", "customer_id"]
    for (left, right) in [(sample, wide), (wide, ours)] {
      let refused = try Program.run(["match", left, right] + command)
      expectSilence(refused, exitCode: 66)
      #expect(refused.errorText.contains("WINDOW_TOO_LARGE"), "\(refused.errorText)")
      #expect(refused.errorText.contains("--max-window 31"))
      #expect(!refused.errorText.contains("no column"))
      let read = try Program.run(["match", left, right, "--max-window", "28"] + command)
      expectSilence(read, exitCode: 0)
    }
    let limits = ["--max-record-bytes", "64k", "--max-columns", "8", "--max-ratio", "100"]
    expectSilence(try Program.run(["match", sample, ours] + command + limits), exitCode: 0)
    let narrow = try Program.run(["match", sample, ours] + command + ["--max-columns", "2"])
    #expect(narrow.exitCode != 0)
  }

  @Test(arguments: [
    (["nowhere.csv"], 66), (["--link", "iccid"], 64), (["--agree", "iccid"], 64),
    (["--agree", "a="], 64), (["--snapshot-from", "dob"], 64), (["--memory", "1MiB"], 0),
    (["--snapshot-from", "dob", "--snapshot-to", "nothing"], 64), (["--decoys", "nowhere"], 66),
    (["-o", "ours.csv"], 64), (["--delimiter", "'", "--quote", "'"], 64),
    (["--sample-quote", ","], 64), (["--sample-delimiter", "ab"], 64),
  ])
  func exitCodesSayWhoseTurnItIs(_ more: [String], _ exitCode: Int) throws {
    let (folder, _, _) = try files()
    let link = more.contains("--link") ? [] : ["--link", "email"]
    let outcome = try Program.run(
      ["match", "sample.csv", "ours.csv"] + link + more,
      folder: folder.url
    )
    expectSilence(outcome, exitCode: Int32(exitCode))
  }

  @Test func helpFitsEightyColumns() throws {
    let outcome = try Program.run(["match", "--help"], environment: ["COLUMNS": "80"])
    #expect(outcome.text.split(separator: "\n").allSatisfy { $0.count <= 80 })
  }
}
