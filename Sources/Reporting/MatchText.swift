public import Findings

/// Writes a comparison to be read on 80 columns.
public enum MatchText {
  /// The report as lines of text, each ended by a line feed.
  public static func render(_ report: MatchReport) -> String {
    let sections = [
      head(report), answers(report), snapshot(report) + decoys(report),
      [TextRenderer.entry("NOT SHOWN", "who took it, when, or that the rest exists")]
        + TextRenderer.sandbox(report.sandbox),
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
    ["OURS?         on this host; counts are of distinct values"] + report.links.flatMap(lines)
  }

  private static func lines(_ link: MatchReport.Link) -> [String] {
    let chance = max(link.chance ?? 0, link.control.share)
    let share = share(link.share, link.low, link.high, chance)
    return line("  \(link.by) in ours", link.inOurs, share)
      + line("  of the sample's", link.sampleValues, "")
      + agreement(link)
      + TextLayout.wrapped(chances(link), TextRenderer.width - 2).map { "  \($0)" }
  }

  private static func agreement(_ link: MatchReport.Link) -> [String] {
    guard let all = link.agreeingInAll, let agreeing = link.agreeing else { return [] }
    return line("  + all fields agree", all.values, share(all.share, all.low, all.high, all.chance))
      + agreeing.keys.sorted().flatMap { field in
        let differing = link.disagreeing?[field] ?? 0
        return line("    \(field)", agreeing[field] ?? 0, "differs in \(Figures.count(differing))")
      }
  }

  private static func chances(_ link: MatchReport.Link) -> String {
    let control = link.control
    let near =
      control.values > 0
      ? "\(percent(control.share)) % of values made up near the sample's" : "not measured"
    return "chance: " + (link.chance.map { "\(percent($0)) % of random values, " } ?? "") + near
  }

  /// A label too long for its place stands on a line of its own.
  private static func line(_ label: String, _ count: Int, _ rest: String) -> [String] {
    let place = 26
    let isShort = label.count < place
    let head = isShort ? [] : TextLayout.wrapped(label, TextRenderer.width)
    let text =
      Figures.left(isShort ? label : "", place) + Figures.right(Figures.count(count), 12)
    return head + [rest.isEmpty ? text : "\(text)   \(rest)"]
  }

  private static func share(
    _ share: Double,
    _ low: Double,
    _ high: Double,
    _ chance: Double
  ) -> String {
    "\(Figures.right(percent(share), 5)) % [\(percent(low)), \(percent(high))]"
      + "   chance \(percent(chance)) %"
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
