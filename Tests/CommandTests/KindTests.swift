import Foundation
import Identifiers
import Testing

/// `assay kinds` and `assay check` say what the catalogue says, and never a value.
@Suite struct KindTests {
  @Test func everyKindIsListedWithItsChance() throws {
    let outcome = try Program.run(["kinds"])
    #expect(outcome.exitCode == 0)
    for kind in IdentifierKind.all {
      #expect(outcome.text.contains("\(kind.name)  \(kind.title)\n"), "\(kind)")
    }
    let widest = outcome.text.split(separator: "\n").map(\.count).max() ?? 0
    #expect(widest <= 80)
  }

  @Test func documentIsNotStale() throws {
    let document = try Program.text("docs/identifiers.md")
    let made = try Program.run(["kinds", "--format", "markdown"]).text
    #expect(document == made, "assay kinds --format markdown > docs/identifiers.md")
  }

  @Test(arguments: IdentifierKind.all.map(\.name)) func everyExampleIsAnsweredByLine(
    _ name: String
  ) throws {
    let kind = try #require(IdentifierKind.named(name))
    let examples = kind.examples.filter { !$0.input.contains { $0.isNewline } }
    let input = examples.map { $0.input + "\n" }.joined()
    let outcome = try Program.run(["check", name], input: Data(input.utf8))
    let expected = examples.enumerated().map {
      "\($0.offset + 1)\t\($0.element.expected.validity)\t\($0.element.expected.reason.code)\n"
    }
    #expect(outcome.exitCode == 0)
    #expect(outcome.text == expected.joined(), "\(name)")
    #expect(outcome.standardError.isEmpty)
  }

  @Test func lineOverTheLimitIsCountedAndSaid() throws {
    let canary = "qZ7canaryXw"
    let long = String(repeating: "9", count: (1 << 20) + 1)
    let input = "490154203237518\n\(long)\(canary)\n490154203237517"
    let outcome = try Program.run(["check", "imei"], input: Data(input.utf8))
    #expect(outcome.exitCode == 2)
    #expect(outcome.text == "1\tvalid\t\n3\tinvalid\tIMEI_LUHN\n")
    #expect(!outcome.errorText.contains(canary))
  }

  @Test func keyboardIsAnsweredLineByLine() throws {
    let terminal = try PseudoTerminal()
    let process = Process()
    process.executableURL = URL(fileURLWithPath: Program.path)
    process.arguments = ["check", "imei"]
    let input = Pipe()
    process.standardInput = input
    process.standardOutput = terminal.program
    try process.run()
    PipeEnd.pour(Data("490154203237518\n".utf8), into: input.fileHandleForWriting)
    #expect(terminal.line(seconds: 20) == "1\tvalid\t", "no answer before the input ends")
    try input.fileHandleForWriting.close()
    process.waitUntilExit()
  }

  @Test func unknownKindListsTheKnown() throws {
    let outcome = try Program.run(["check", "shoe-size"])
    #expect(outcome.exitCode == 64)
    #expect(outcome.errorText.contains("us-ssn"))
  }
}
