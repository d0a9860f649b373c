import Identifiers
import Reporting

/// The catalogue of kinds, for reading.
enum KindsText {
  /// One paragraph a kind, on 80 columns.
  static func text(_ kinds: [IdentifierKind]) -> String {
    kinds.map { kind in
      ([kind.name + "  " + kind.title] + details(kind).map { "  " + $0 }).joined(separator: "\n")
    }.joined(separator: "\n\n") + "\n"
  }

  private static func details(_ kind: IdentifierKind) -> [String] {
    let tables = kind.registries.map { "\($0.name) of \($0.date)" }.joined(separator: ", ")
    let chances = kind.chances.map { "\(percent($0.share)) of random \($0.draw)" }
    let lines =
      TextLayout.wrapped(kind.rule, 76)
      + TextLayout.wrapped("source: \(kind.source)", 76)
      + TextLayout.wrapped("by chance: " + chances.joined(separator: "; "), 76)
    return lines + (tables.isEmpty ? [] : TextLayout.wrapped("tables: \(tables)", 76))
  }

  /// `docs/identifiers.md`.
  static func markdown(_ kinds: [IdentifierKind]) -> String {
    let head = """
      # Identifier kinds

      Made from the code by `assay kinds --format markdown`; do not edit. What passes a rule is
      *well-formed*, no more: the chance baseline says how often random input of the same shape does.
      A value that a dated table lacks is `suspect`, never `invalid`. `assay check KIND` reads values
      on standard input and answers by line number, never with the value.


      """
    return head + kinds.map(section).joined(separator: "\n")
  }

  private static func section(_ kind: IdentifierKind) -> String {
    let chances = kind.chances.map { "\(percent($0.share)) of random \($0.draw)" }
    let tables = kind.registries.map { "`\($0.name)` of \($0.date) (\($0.source))" }
    let lines =
      ["## `\(kind.name)`", "", "\(kind.title). \(kind.rule)", ""]
      + ["- Source: \(kind.source)", "- By chance: \(chances.joined(separator: "; "))"]
      + (tables.isEmpty ? [] : ["- Tables: \(tables.joined(separator: "; "))"])
      + ["- Examples: \(examples(kind))"]
    return lines.joined(separator: "\n") + "\n"
  }

  /// Invented values of the first few different answers.
  private static func examples(_ kind: IdentifierKind) -> String {
    var seen: Set<String> = []
    return kind.examples.filter { example in
      let answer = example.expected
      return answer.validity != .empty && isPlain(example.input)
        && seen.insert("\(answer.validity) \(answer.reason.code)").inserted
    }.prefix(6).map { example in
      let reason = example.expected.reason.code
      return "`\(example.input)` \(example.expected.validity)"
        + (reason.isEmpty ? "" : " \(reason)")
    }.joined(separator: ", ")
  }

  private static func isPlain(_ input: String) -> Bool {
    input.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F && $0 != UInt8(ascii: "`") }
  }

  private static func percent(_ share: Double) -> String {
    share >= 0.001 ? "\(Figures.decimal(share * 100, places: 2)) %" : "1 in \(oneIn(share))"
  }

  private static func oneIn(_ share: Double) -> String {
    share > 1e-15 ? Figures.count(Int((1 / share).rounded())) : "10^15 and more"
  }
}
