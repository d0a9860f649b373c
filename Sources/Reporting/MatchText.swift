public import Findings

/// Writes a comparison to be read on 80 columns.
public enum MatchText {
  /// The report as lines of text, each ended by a line feed.
  public static func render(_ report: MatchReport) -> String {
    let sections = [
      head(report), answers(report), snapshot(report) + decoys(report),
      [TextRenderer.entry("NOT SHOWN", "who took it, when, or that the rest exists")],
    ]
    return sections.filter { !$0.isEmpty }.map { $0.joined(separator: "\n") }
      .joined(separator: "\n\n") + "\n"
  }

  private static func head(_ report: MatchReport) -> [String] {
    let outcome = report.status == .complete ? "COMPLETE  exit 0" : "PARTIAL  exit 2"
    let title = "ASSAY \(report.tool.version)  match"
    return [Figures.left(title, TextRenderer.width - outcome.count) + outcome]
      + side("SAMPLE", report.sample) + side("OURS", report.ours)
      + TextRenderer.losses(report.sample.evidence + report.ours.evidence)
      + TextRenderer.labelled("DOUBTS", (report.doubts ?? []).map(ReportLine.text))
  }

  private static func side(_ label: String, _ side: MatchReport.Side) -> [String] {
    let files = side.evidence
    let name =
      files.count == 1 ? files[0].path : TextRenderer.plural(files.count, "file")
    let refused = files.reduce(0) { $0 + $1.records } - side.records
    let rest = refused > 0 ? ", \(Figures.count(refused)) rejected" : ""
    let text = "\(name), \(TextRenderer.plural(side.records, "row"))\(rest)"
    return TextRenderer.labelled(label, [.text(text)])
  }

  /// Behind the label: what, then a count, its share and the bounds of that.
  private static func answers(_ report: MatchReport) -> [String] {
    report.links.enumerated().flatMap { place, link in
      [place == 0 ? "OURS?" : ""] + lines(link)
    }.enumerated().filter { $0.offset == 0 || !$0.element.isEmpty }.map(\.element)
  }

  private static func lines(_ link: MatchReport.Link) -> [String] {
    let bounds = "[\(percent(link.low)), \(percent(link.high))]"
    var lines = [
      line(
        "  \(link.by) in ours",
        Figures.count(link.inOurs),
        "\(percent(link.share)) % \(bounds)"
      ),
      line("    of the sample's", Figures.count(link.sampleValues), ""),
    ]
    if let all = link.agreeingInAll {
      let fields = (link.agreeing ?? [:]).keys.sorted()
      lines.append(
        line(
          "    all fields agree",
          Figures.count(all),
          Figures.percent(all, of: link.sampleValues)
        )
      )
      for field in fields {
        let (agree, differ) = (link.agreeing?[field] ?? 0, link.disagreeing?[field] ?? 0)
        lines.append(
          line("      \(field) agrees", Figures.count(agree), "differs \(Figures.count(differ))")
        )
      }
    }
    return lines + [line("    by chance", "", chance(link))]
  }

  private static func chance(_ link: MatchReport.Link) -> String {
    let control = link.control
    let near =
      control.values > 0
      ? "\(Figures.percent(control.inOurs, of: control.values)) of near values" : "no near values"
    let random = link.chance.map { "\(percent($0)) % of random values, " } ?? ""
    return random + near
  }

  private static func line(_ label: String, _ count: String, _ rest: String) -> String {
    let text = Figures.left(label, 30) + Figures.right(count, 12) + "   " + rest
    return String(text.reversed().drop { $0 == " " }.reversed())
  }

  /// A share in hundredths, to a tenth.
  private static func percent(_ share: Double) -> String {
    share > 0 && share < 0.001 ? "<0.1" : Figures.decimal(share * 100, places: 1)
  }

  private static func snapshot(_ report: MatchReport) -> [String] {
    guard let snapshot = report.snapshot else { return [] }
    let days =
      switch (snapshot.from, snapshot.to) {
      case (let from?, let to?): "\(from) to \(to)"
      case (let from?, nil): "\(from) or later"
      case (nil, let to?): "\(to) or earlier"
      case (nil, nil): "any day"
      }
    let text = "\(days): \(TextRenderer.plural(snapshot.records, "matching row")) valid then"
    return TextRenderer.labelled("SNAPSHOT", [.text(text)])
  }

  private static func decoys(_ report: MatchReport) -> [String] {
    guard let decoys = report.decoys else { return [] }
    let text =
      "\(Figures.count(decoys.found)) of \(Figures.count(decoys.planted)) planted in the sample"
    return TextRenderer.labelled("DECOYS", [.text(text)])
  }
}
