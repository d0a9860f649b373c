import ArgumentParser
import Assay
import Findings

struct Scan: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "scan",
    abstract: "Profile a dump: what it holds, how good it is, what was not read.",
    discussion: """
      Records that do not fit are counted by reason, and never fail a scan.
      \(RejectAdvice.codes.map { "\($0): \(RejectAdvice.meaning($0) ?? "")." }.joined(separator: "\n"))
      """
  )

  @Argument(
    help: "Files, folders (every file below), or - for standard input.",
    completion: .file()
  )
  var inputs: [String]

  @OptionGroup var output: OutputOptions

  @OptionGroup var reading: ReadingOptions

  @OptionGroup var sandbox: SandboxOptions

  mutating func validate() throws {
    _ = try reading.request(inputs)
    try reading.check(inputs, output)
  }

  func run() throws {
    try sandbox.enter(
      reading: inputs + [reading.earlier],
      writing: [output.output, reading.state]
    )
    let found = try reading.scan(inputs, output)
    try output.write(found.report)
    try reading.keep(found.state)
    try ReadingOptions.settle(found.report)
  }
}
