import ArgumentParser
import Host
import Identifiers
import Reporting

/// `assay kinds`: what each identifier kind is, by the rules' own words.
struct Kinds: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "kinds",
    abstract: "List the identifier kinds: rule, source, chance baseline, table date."
  )

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, markdown
  }

  @Option(help: "text or markdown.")
  var format = Format.text

  func run() throws {
    let text =
      switch format {
      case .text: KindsText.text(IdentifierKind.all)
      case .markdown: KindsText.markdown(IdentifierKind.all)
      }
    try Terminal.deliver(Array(text.utf8), to: "-")
  }
}
