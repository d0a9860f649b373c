import Foundation
import Testing

import Host

/// Whatever reads evidence binds itself first, and works as before.
@Suite(.enabled(if: Sandbox.isSupported)) struct SandboxCommandTests {
  private static let bound = "\"sandbox\" : \"landlock+seccomp\""

  @Test func scanOfAFolderToAFileSaysThatItWasBound() throws {
    let folder = try ScratchFolder()
    let dump = folder.url.appendingPathComponent("dump")
    try FileManager.default.createDirectory(at: dump, withIntermediateDirectories: true)
    try Data("ssn,zip\n219-09-9999,94105\n".utf8).write(to: dump.appendingPathComponent("a.csv"))
    let report = folder.url.appendingPathComponent("report.json")
    let outcome = try Program.run(
      ["scan", "dump", "--sandbox", "require", "--format", "json", "-o", "report.json"],
      folder: folder.url
    )
    #expect(outcome.exitCode == 0, "\(outcome.errorText)")
    let text = try String(contentsOf: report, encoding: .utf8)
    #expect(text.contains(Self.bound))
    #expect(text.contains("\"status\" : \"complete\""))
  }

  @Test(arguments: [
    ["scan", "-"], ["check", "us-ssn"],
    ["verify", "testdata/claims/t-mobile-2021.yaml", "-"],
    [
      "compare", "testdata/states/old.state", "testdata/states/new.state", "--case-key",
      "testdata/case.key",
    ],
    [
      "match", "testdata/golden/match-text/sample.tsv", "testdata/golden/match-text/ours.csv",
      "--link", "e-mail=email",
    ],
  ]) func everyReaderOfEvidenceWorksBound(_ command: [String]) throws {
    let outcome = try Program.run(
      command + ["--sandbox", "require"],
      input: Data("ssn,zip\n219-09-9999,94105\n".utf8),
      folder: Program.root
    )
    let unbound = try Program.run(
      command + ["--sandbox", "off"],
      input: Data("ssn,zip\n219-09-9999,94105\n".utf8),
      folder: Program.root
    )
    #expect(outcome.exitCode == unbound.exitCode, "\(outcome.errorText)")
    #expect(outcome.errorText == unbound.errorText)
    #expect(outcome.standardOutput.count >= unbound.standardOutput.count)
  }

  /// Dispatch would look at its workers through /proc after a second, and end where it cannot.
  @Test func manyFilesAndWorkersAreReadBound() throws {
    let folder = try ScratchFolder()
    let rows = String(repeating: "219-09-9999,94105,Ann\n", count: 300)
    for number in 0..<400 {
      try folder.write(
        "ssn,zip,name\n\(number % 10)00,94105,Ben\n\(rows)".utf8,
        to: "\(number).csv"
      )
    }
    let outcome = try Program.run(
      ["scan", ".", "--sandbox", "require", "--threads", "4", "--quiet"],
      folder: folder.url
    )
    #expect(!outcome.wasSignalled)
    #expect(outcome.exitCode == 0, "\(outcome.errorText)")
  }

  /// Between its start and the reading, an input is made to lead elsewhere.
  @Test func aLinkThatIsTurnedMeanwhileLeadsNowhere() throws {
    let folder = try ScratchFolder()
    let (inside, outside) = (try ScratchFolder(), try ScratchFolder())
    for place in [inside, outside] {
      let file = place.url.appendingPathComponent("dump.csv")
      try Data("ssn,zip\n219-09-9999,94105\n".utf8).write(to: file)
    }
    let link = folder.url.appendingPathComponent("link.csv")
    let point = { (target: ScratchFolder) in
      try FileManager.default.createSymbolicLink(
        at: link,
        withDestinationURL: target.url.appendingPathComponent("dump.csv")
      )
    }
    try point(inside)
    let process = Process()
    process.executableURL = URL(fileURLWithPath: Program.path)
    process.arguments = ["scan", "-", link.path, "--sandbox", "require", "--format", "json"]
    let (input, output) = (Pipe(), Pipe())
    (process.standardInput, process.standardOutput) = (input, output)
    try process.run()
    // More than a pipe holds: once it is taken, the first input is being read and the process bound.
    PipeEnd.pour(Data(repeating: 0x0A, count: 1 << 20), into: input.fileHandleForWriting)
    try FileManager.default.removeItem(at: link)
    try point(outside)
    try input.fileHandleForWriting.close()
    let text = String(decoding: PipeEnd.drain(output.fileHandleForReading), as: UTF8.self)
    process.waitUntilExit()
    #expect(process.terminationStatus == 2)
    #expect(text.contains("\"outcome\" : \"not read\""))
  }
}
