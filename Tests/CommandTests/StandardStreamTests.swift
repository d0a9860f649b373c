import Foundation
import Testing

/// Standard input and output as scripts leave them: closed, limited, or of a kind that is not read.
@Suite struct StandardStreamTests {
  private static let dump = "name,zip\nAnn,00501\nBo,00544\n"

  @Test(arguments: [
    ("generate --rows 10 --quiet -o out.csv", ["out.csv"]),
    ("generate --rows 10 --quiet -o out.zst --truth truth", ["out.zst", "truth"]),
    ("scan dump.csv -o out", ["out"]),
    ("scan dump.csv -o out --state kept --case-key key", ["kept", "out"]),
    ("keygen -o out", ["out"]),
  ])
  func resultsAreWrittenWhateverIsClosed(_ command: String, _ results: [String]) throws {
    for closed in [">&-", "<&-", "2>&-", "<&- >&-", "<&- >&- 2>&-"] {
      let folder = try ScratchFolder()
      try folder.write(Self.dump.utf8, to: "dump.csv")
      try folder.write(Data(count: 32), to: "key")
      let outcome = try Program.shell("\"$0\" \(command) \(closed)", folder: folder)
      #expect(outcome.exitCode == 0, "\(command) \(closed)")
      #expect(
        try folder.names() == (results + ["dump.csv", "key"]).sorted(),
        "\(command) \(closed)"
      )
      for result in results {
        let written = try Data(contentsOf: folder.url.appendingPathComponent(result))
        #expect(!written.isEmpty, "\(command) \(closed)")
        #expect(!written.starts(with: "assay:".utf8), "a message in place of a result")
      }
    }
  }

  @Test func closedOutputIsNoSuccess() throws {
    let folder = try ScratchFolder()
    try folder.write(Self.dump.utf8, to: "dump.csv")
    let written = try Program.shell("\"$0\" scan dump.csv >&-", folder: folder)
    #expect(written.exitCode == 74)
    #expect(written.errorText.contains("standard output: cannot write"))
    let read = try Program.shell("\"$0\" scan - <&-", folder: folder)
    #expect(read.exitCode == 2)
    #expect(read.text.contains("cannot read it"))
  }

  /// The thread sanitizer's own runtime maps a file beyond the limit, and ends by SIGBUS.
  private static let isThreadSanitized = dlsym(nil, "__tsan_init") != nil

  @Test(
    .enabled(if: !isThreadSanitized),
    arguments: ["generate --rows 9k --quiet -o out.csv", "scan dump.csv -o out"]
  )
  func limitOnFileSizesIsSaidAndLeavesNothing(_ command: String) throws {
    let folder = try ScratchFolder()
    try folder.write(Self.dump.utf8, to: "dump.csv")
    // Why: bash counts in KiB, other shells in half of that; both give less than a report.
    let outcome = try Program.shell("ulimit -f 1; \"$0\" \(command)", folder: folder)
    #expect(outcome.exitCode == 74)
    #expect(!outcome.wasSignalled)
    #expect(outcome.errorText.contains("(ulimit -f)"), "\(outcome.errorText)")
    #expect(try folder.names() == ["dump.csv"])
  }

  @Test(arguments: ["scan - -", "scan - dump.csv -", "verify claims.yaml - -"])
  func standardInputIsReadOnce(_ command: String) throws {
    let folder = try ScratchFolder()
    try folder.write(Self.dump.utf8, to: "dump.csv")
    try folder.write("case: x\nclaims: []\n".utf8, to: "claims.yaml")
    let outcome = try Program.shell("echo a,b | \"$0\" \(command)", folder: folder)
    #expect(outcome.exitCode == 64)
    #expect(outcome.errorText.contains("standard input can be read once"))
  }

  private static func zeros(_ count: Int) -> [UInt8] { [UInt8](repeating: 0, count: count) }

  private static let refused: [String: [UInt8]] = [
    "gzip": [0x1F, 0x8B, 8] + zeros(700_000),
    "zip": [0x50, 0x4B, 5, 6] + zeros(18),
    "pdf": Array("%PDF-1.7 ".utf8),
    "lzma": [0x5D, 0, 0, 0, 4, 9] + zeros(9),
    "bzip2": Array("BZh11AY&SYxxxxxx".utf8),
    "utf-16": Array("a\0,\0b\0\n\01\0,\02\0\n\0".utf8),
    "binary": zeros(3_000_000),
    "sql": Array("INSERT INTO people VALUES (1);\n".utf8),
    "tar": Array("a.csv".utf8) + zeros(252) + Array("ustar\0a,b\n".utf8),
  ]

  @Test(arguments: refused.keys.sorted())
  func refusedStreamIsAccountedForAsAFile(_ type: String) throws {
    let bytes = try #require(Self.refused[type])
    let folder = try ScratchFolder()
    let path = try folder.write(bytes, to: "dump")
    let file = try ReportJSON(Program.run(["scan", "--format", "json", path]).standardOutput)
    let outcome = try Program.run(["scan", "--format", "json", "-"], input: Data(bytes))
    let pipe = try ReportJSON(outcome.standardOutput)
    #expect(outcome.exitCode == 2)
    for report in [file, pipe] {
      #expect(report["evidence"][0]["type"].string == type)
      #expect(report["evidence"][0]["bytes"].int == bytes.count)
      #expect(report["ledger"]["undecodable"].int == bytes.count)
    }
    let digest = try #require(file["evidence"][0]["sha256"].string)
    #expect(pipe["evidence"][0]["sha256"].string == digest)
    let short = try Program.run(
      ["scan", "--format", "json", "--no-digest", "-"],
      input: Data(bytes)
    )
    #expect(try ReportJSON(short.standardOutput)["evidence"][0]["sha256"].isAbsent)
  }

  /// A device may have no end.
  @Test func deviceThatIsRefusedIsNotReadOn() throws {
    let outcome = try Program.run(["scan", "/dev/zero"])
    #expect(outcome.exitCode == 2)
    #expect(outcome.text.contains("binary content"))
  }

  @Test(arguments: ["\\x01", "\u{01}", "\\x1F", "\\x1f"]) func controlCharacterDelimits(
    _ delimiter: String
  ) throws {
    let folder = try ScratchFolder()
    let byte = delimiter.lowercased().hasSuffix("f") ? "\u{1F}" : "\u{01}"
    let rows = (1...300).map { "\($0)\(byte)219-09-9998\(byte)94105" }
    let text = (["id\(byte)ssn\(byte)zip"] + rows).joined(separator: "\n") + "\n"
    let dump = try folder.write(text.utf8, to: "dump.txt")
    let outcome = try Program.run(["scan", "--format", "json", "--delimiter", delimiter, dump])
    let table = try ReportJSON(outcome.standardOutput)["tables"][0]
    #expect(outcome.exitCode == 0, "\(outcome.errorText)")
    #expect(table["columns"].list.compactMap { $0["name"].string } == ["id", "ssn", "zip"])
    #expect(table["columns"].list.compactMap { $0["filled"].int } == [300, 300, 300])
    let shown = try Program.run(["scan", "--delimiter", delimiter, dump]).text
    #expect(shown.contains("by \"\\x\(byte == "\u{01}" ? "01" : "1f")\""))
    #expect(!shown.contains(byte))
  }

  @Test func hiveTableIsToldItsDelimiter() throws {
    let folder = try ScratchFolder()
    let rows = (1...300).map { "\($0)\u{01}Ann\u{01}94105\n" }.joined()
    let outcome = try Program.run(["scan", folder.write(rows.utf8, to: "hive.txt")])
    #expect(outcome.exitCode == 2)
    #expect(outcome.text.contains("--delimiter '\\x01'"))
  }
}
