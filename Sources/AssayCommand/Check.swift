import ArgumentParser
import Glibc
import Host
import Identifiers

/// `assay check KIND`: answers by line number, never with the value.
struct Check: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Check values, one a line, on standard input.",
    discussion: """
      Answers LINE, validity (valid, invalid, suspect, masked, otherKind, empty) and reason for each \
      line, with tabs between, and never the value. Lines over 1 MiB are counted and not checked \
      (exit code 2).
      """
  )

  @Argument(
    help: "A kind that assay kinds lists.",
    completion: .list(IdentifierKind.all.map(\.name))
  )
  var kind: String

  @OptionGroup var sandbox: SandboxOptions

  func validate() throws {
    guard IdentifierKind.named(kind) != nil else {
      let known = IdentifierKind.all.map(\.name).joined(separator: " ")
      throw ValidationError("\(kind) is no kind with a rule; there are: \(known)")
    }
  }

  func run() throws {
    guard let kind = IdentifierKind.named(kind) else { return }
    try sandbox.enter(reading: [], writing: [])
    var answers = LineAnswers()
    let reader = LineReader(descriptor: STDIN_FILENO)
    let isWatched = isatty(STDOUT_FILENO) == 1
    while let line = reader.next() {
      switch line {
      case .whole(let bytes): answers.add(kind.check(RawSpan(_unsafeBytes: bytes)))
      case .tooLong: answers.skip()
      }
      if isWatched || answers.isFull, try !answers.flush() { return }
    }
    guard try answers.flush() else { return }
    if let reason = reader.failure {
      Terminal.complain("standard input: cannot read it: \(reason): answers end here")
      throw ExitCode(2)
    }
    guard answers.skippedCount == 0 else {
      let noun = answers.skippedCount == 1 ? "line" : "lines"
      Terminal.complain(
        "standard input: \(answers.skippedCount) \(noun) over 1 MiB not checked: shorten what is long"
      )
      throw ExitCode(2)
    }
  }
}

/// Answers on their way to standard output.
private struct LineAnswers {
  private var text: [UInt8] = []
  private var lineNumber = 0
  private(set) var skippedCount = 0

  var isFull: Bool { text.count >= 1 << 16 }

  mutating func add(_ result: CheckResult) {
    lineNumber += 1
    text += Array("\(lineNumber)\t\(result.validity)\t\(result.reason.code)\n".utf8)
  }

  mutating func skip() {
    lineNumber += 1
    skippedCount += 1
  }

  /// `false` when nobody reads the answers any more.
  mutating func flush() throws -> Bool {
    defer { text.removeAll(keepingCapacity: true) }
    return try Terminal.deliver(text, to: "-")
  }
}
