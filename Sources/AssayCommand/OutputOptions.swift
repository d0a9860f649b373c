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

  /// Renders and writes; a closed pipe is silent.
  func write(_ report: Report) throws {
    let bytes =
      switch format {
      case .text: Array(TextRenderer.render(report).utf8)
      case .json: try JSONRenderer.render(report)
      }
    try Terminal.deliver(bytes, to: output ?? "-")
  }

  /// The same of a comparison.
  func write(_ report: MatchReport) throws {
    let bytes =
      switch format {
      case .text: Array(MatchText.render(report).utf8)
      case .json: try JSONRenderer.render(report)
      }
    try Terminal.deliver(bytes, to: output ?? "-")
  }

  /// The same of what two dumps share.
  func write(_ report: OverlapReport) throws {
    let bytes =
      switch format {
      case .text: Array(OverlapText.render(report).utf8)
      case .json: try JSONRenderer.render(report)
      }
    try Terminal.deliver(bytes, to: output ?? "-")
  }

  /// Renders and writes verdicts.
  func write(_ verdicts: Verdicts) throws {
    let bytes =
      switch format {
      case .text: Array(VerdictsText.render(verdicts).utf8)
      case .json: try JSONRenderer.render(verdicts)
      }
    try Terminal.deliver(bytes, to: output ?? "-")
  }

  /// Refuses to write over what is to be read.
  func keepOff(_ inputs: [String]) throws {
    if let path = output, let input = Assay.inputOverwritten(by: path, inputs) {
      throw ValidationError(
        "-o \(path) would overwrite the evidence \(input): choose another name."
      )
    }
  }
}
