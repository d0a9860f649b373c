import ArgumentParser
import Assay
import Claims
import Findings
import Glibc
import Reporting

/// Where a result goes and in what form.
struct OutputOptions: ParsableArguments {
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, json
  }

  @Option(help: "text or json.")
  var format = Format.text

  @Option(
    name: [.short, .long],
    help: "Write here instead of standard output, whole or not at all.",
    completion: .file()
  )
  var output: String?

  @Flag(help: "Say nothing but the result.")
  var quiet = false

  @Flag(name: .customLong("no-progress"), help: "No progress line.")
  var noProgress = false

  var wantsProgress: Bool { !quiet && !noProgress && isatty(2) == 1 }

  /// Refuses to write over what is read.
  func spare(_ inputs: [String]) throws {
    if let output, let input = Assay.inputOverwritten(by: output, inputs) {
      throw ValidationError(
        "-o \(output) would overwrite the evidence \(input): choose another name."
      )
    }
  }

  /// Does long work with a progress line; what makes it impossible is said, with its exit code.
  func withProgress<Result>(
    _ work: (@escaping @Sendable (Assay.Progress) -> Void) throws(Assay.Failure) -> Result
  ) throws -> Result {
    let progress = ScanProgressLine(isWanted: wantsProgress)
    defer { progress.clear() }
    do throws(Assay.Failure) {
      return try work(progress.update)
    } catch {
      progress.clear()
      throw error.told
    }
  }

  /// Renders and writes; a closed pipe is silent.
  func write(_ report: Report) throws {
    try write(report, text: TextRenderer.render, json: JSONRenderer.render)
  }

  /// The same of a comparison.
  func write(_ report: MatchReport) throws {
    try write(report, text: MatchText.render, json: JSONRenderer.render)
  }

  /// The same of what two dumps share.
  func write(_ report: OverlapReport) throws {
    try write(report, text: OverlapText.render, json: JSONRenderer.render)
  }

  /// The same of verdicts.
  func write(_ verdicts: Verdicts) throws {
    try write(verdicts, text: VerdictsText.render, json: JSONRenderer.render)
  }

  private func write<Result>(
    _ result: Result,
    text: (Result) -> String,
    json: (Result) throws -> [UInt8]
  ) throws {
    let bytes =
      switch format {
      case .text: Array(text(result).utf8)
      case .json: try json(result)
      }
    try Terminal.deliver(bytes, to: output ?? "-")
  }
}
