public import Claims
import Findings

/// Writes verdicts to be read on 80 columns: what is contradicted comes first.
public enum VerdictsText {
  /// The verdicts as lines of text, each ended by a line feed.
  public static func render(_ verdicts: Verdicts) -> String {
    let sections =
      [head(verdicts)] + OverlapText.sections(verdicts.report.earlier) + [summary(verdicts)]
      + ClaimVerdict.Outcome.allCases.map { ClaimText.lines(verdicts.claims, $0) }
      + [SignText.lines(verdicts.signs)]
      + [foot(verdicts)]
    return sections.filter { !$0.isEmpty }.map { $0.joined(separator: "\n") }
      .joined(separator: "\n\n") + "\n"
  }

  private static func head(_ verdicts: Verdicts) -> [String] {
    let report = verdicts.report
    let title = "ASSAY \(report.tool.version)  verify \(verdicts.caseName)"
    let kind = designName(verdicts.design)
    return [Figures.left(title, TextRenderer.width - kind.count - 1) + " " + kind]
      + entry("AGAINST", "\(inputs(report)), \(TextRenderer.plural(report.ledger.records, "row"))")
      + entry("", bearing(verdicts))
      + (verdicts.challenge.map { entry("CHALLENGE", challenge($0)) } ?? [])
  }

  private static func inputs(_ report: Report) -> String {
    guard report.evidence.count == 1, let path = report.evidence.first?.path else {
      return TextRenderer.plural(report.evidence.count, "file")
    }
    let name = path == "-" ? "standard input" : path.split(separator: "/").last.map(String.init)
    return PrintableName.of(name ?? path)
  }

  private static func designName(_ design: String) -> String {
    switch design {
    case "whole-dump": "WHOLE DUMP"
    case "random-sample": "RANDOM SAMPLE"
    default: "SELLER'S SAMPLE"
    }
  }

  /// What rows so chosen can show.
  private static func bearing(_ verdicts: Verdicts) -> String {
    if verdicts.report.status == .partial {
      return
        "Read in part: what was lost is not lost at random, so the rows that were read stand for "
        + "themselves alone."
    }
    return switch verdicts.standsFor {
    case .whole: "It can bear claims out and contradict them, within counting error."
    case .drawn: "Its shares are those of the file it was drawn from; its counts are lower bounds."
    case .rowsInHand: "It can contradict the seller. It cannot size anything."
    }
  }

  private static func challenge(_ answer: ChallengeAnswer) -> String {
    let counts =
      "\(TextRenderer.plural(answer.returned, "row")) for \(TextRenderer.plural(answer.asked, "number"))"
    if answer.returned == answer.asked, !answer.answers {
      return "\(counts), at most \(Figures.count(answer.differentAtMost)) of them different: not "
        + "answered, so the rows count as a seller's sample"
    }
    return answer.answers
      ? "\(counts): as many as were asked for; that they are those rows only the file can show"
      : "\(counts): not answered, so the rows count as a seller's sample"
  }

  private static func summary(_ verdicts: Verdicts) -> [String] {
    let counts = ClaimVerdict.Outcome.allCases.map { outcome in
      "\(verdicts.claims.count { $0.verdict == outcome }) \(outcome.rawValue)"
    }
    let text = "\(verdicts.claims.count): \(counts.joined(separator: ", "))"
    let isPartial = verdicts.report.status == .partial
    let exit = "exit \(isPartial ? 2 : verdicts.contradictedCount > 0 ? 1 : 0)"
    let line = TextRenderer.entry("CLAIMS", text)
    return [Figures.left(line, TextRenderer.width - exit.count) + exit]
  }

  private static func foot(_ verdicts: Verdicts) -> [String] {
    let percent = spelled(verdicts.alpha * 100)
    let rest = verdicts.standsFor == .whole ? "that it is genuine" : "that the rest exists"
    return entry(
      "CERTAINTY",
      "a true claim is called contradicted in at most \(percent) % of cases, over all claims together"
    ) + entry("NOT SHOWN", "who took it, when, or \(rest)")
  }

  /// To as many decimals as it has, four at most.
  private static func spelled(_ value: Double) -> String {
    var text = Figures.decimal(value, places: 4)
    while text.last == "0" { text.removeLast() }
    return text.last == "." ? String(text.dropLast()) : text
  }

  /// A label and its text, broken to the lines it takes.
  static func entry(_ label: String, _ text: String) -> [String] {
    TextLayout.wrapped(text, TextRenderer.width - TextRenderer.labelWidth).enumerated()
      .map { TextRenderer.entry($0.offset == 0 ? label : "", $0.element) }
  }
}
