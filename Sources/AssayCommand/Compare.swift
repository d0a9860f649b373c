import ArgumentParser
import Assay
import Findings

/// `assay compare`: what two dumps share, from their saved states.
struct Compare: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "compare",
    abstract: "Say how much two dumps share, per kind, from the states saved of them.",
    discussion: """
      Both states must have been saved by assay scan --state under the same case key. Records are \
      compared by what one house gave out, persons by what is theirs: the same people stand in many \
      dumps, so persons shared prove nothing (docs/compare.md).
      """
  )

  @Argument(help: "A state file.", completion: .file())
  var a: String

  @Argument(help: "The state file to compare it with.", completion: .file())
  var b: String

  @Option(
    help: "The key file under which both were saved.",
    completion: .file(),
    transform: CaseKeyFile.read
  )
  var caseKey: [UInt8]?

  @OptionGroup var output: OutputOptions

  @Option(
    name: .customLong("small-cells"),
    help: "suppress or show counts below 11 that may point at persons; show is for counsel."
  )
  var smallCells = SmallCellChoice.suppress

  @Flag(help: "Leave file names out of the report.")
  var redactPaths = false

  @OptionGroup var sandbox: SandboxOptions

  mutating func validate() throws {
    guard caseKey != nil else {
      throw ValidationError(
        "compare needs --case-key FILE: the key under which both states were saved."
      )
    }
    try output.spare([a, b])
  }

  func run() throws {
    try sandbox.enter(reading: [a, b], writing: [output.output])
    var request = OverlapRequest(a, b, caseKey: caseKey ?? [])
    request.smallCells = smallCells.mode
    request.redactsPaths = redactPaths
    let report: OverlapReport
    do throws(Assay.Failure) {
      report = try Assay.compare(request)
    } catch {
      throw error.told
    }
    try output.write(report)
  }
}
