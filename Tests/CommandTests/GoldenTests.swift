import Foundation
import Testing

/// Every folder of `testdata/golden` is one run.
///
/// `command` holds the arguments, `stdout`, `stderr` and `exit` what must come of it. `must-fail-*`
/// cases may not end with 0.
///
/// `RECORD_GOLDEN=1` writes what came instead, and fails all the same: a recording never passes.
@Suite struct GoldenTests {
  private static let root = Program.root.appendingPathComponent("testdata/golden")

  static let cases =
    (try? FileManager.default.contentsOfDirectory(atPath: root.path))?
    .filter { !$0.hasPrefix(".") }.sorted() ?? []

  @Test func thereAreCases() {
    #expect(Self.cases.count >= 8)
  }

  @Test(arguments: cases) func runEqualsItsRecord(_ name: String) throws {
    let folder = Self.root.appendingPathComponent(name)
    let command = try text(folder, "command").split(whereSeparator: \.isWhitespace).map(String.init)
    let outcome = try Program.run(command, folder: folder)
    let found = [
      "stdout": withoutRun(outcome.text), "stderr": outcome.errorText,
      "exit": "\(outcome.exitCode)\n",
    ]
    for (file, content) in found {
      let expected = try? text(folder, file)
      if content != expected, ProcessInfo.processInfo.environment["RECORD_GOLDEN"] != nil {
        try Data(content.utf8).write(to: folder.appendingPathComponent(file))
        Issue.record("recorded \(name)/\(file): look at it and run again")
        continue
      }
      #expect(content == expected, "\(name)/\(file)")
    }
    #expect(!name.hasPrefix("must-fail") || outcome.exitCode != 0)
  }

  /// A JSON report without the one section that may differ, a text without what it says of that.
  private func withoutRun(_ text: String) -> String {
    let text = text.split(separator: "\n", omittingEmptySubsequences: false)
      .filter { !$0.hasPrefix("WORKERS ") }.joined(separator: "\n")
    guard text.hasPrefix("{"), let start = text.range(of: "  \"run\" : {"),
      let end = text.range(of: "  },\n", range: start.upperBound..<text.endIndex)
    else { return text }
    return String(text[..<start.lowerBound] + text[end.upperBound...])
  }

  private func text(_ folder: URL, _ file: String) throws -> String {
    String(decoding: try Data(contentsOf: folder.appendingPathComponent(file)), as: UTF8.self)
  }
}
