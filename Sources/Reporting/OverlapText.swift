public import Findings

/// Writes what two dumps share, to be read on 80 columns: records before people.
public enum OverlapText {
  /// A comparison as lines of text, each ended by a line feed.
  public static func render(_ report: OverlapReport) -> String {
    let key = "case key \(report.privacy.keyId ?? "")"
    let title = "ASSAY \(report.tool.version)  compare"
    let head =
      [Figures.left(title, TextRenderer.width - key.count) + key]
      + side("A", report.a) + side("B", report.b)
    let apart: [String] =
      only("ONLY IN A", report.onlyInA) + only("ONLY IN B", report.onlyInB) + foot(report)
    let sections: [[String]] = [head] + tables(report.overlaps, a: "in A", b: "in B") + [apart]
    return sections.filter { !$0.isEmpty }.map { $0.joined(separator: "\n") }
      .joined(separator: "\n\n") + "\n"
  }

  /// What a dump shares with an earlier one, as sections of its report.
  static func sections(_ earlier: Report.Earlier?) -> [[String]] {
    guard let earlier else { return [] }
    let part = earlier.complete ? "" : ", read in part"
    let text = "\(TextRenderer.plural(earlier.records, "row")) of the earlier dump\(part)"
    let head = TextRenderer.entry("RECYCLED?", text)
    let tables = tables(earlier.overlaps, a: "here", b: "earlier")
    let none =
      earlier.overlaps.isEmpty
      ? [TextRenderer.entry("", "nothing that both have: cannot tell")] : []
    return [[head] + none] + tables
      + [only("ONLY HERE", earlier.onlyHere)].filter { !$0.isEmpty }
  }

  private static func side(_ label: String, _ side: OverlapReport.Side) -> [String] {
    let part = side.complete ? "" : ", read in part"
    let name = side.path.split(separator: "/").last.map(String.init) ?? side.path
    return TextRenderer.labelled(
      label,
      [.text("\(name), \(TextRenderer.plural(side.records, "row"))\(part)")]
    )
  }

  private static func tables(_ overlaps: [Report.Overlap], a: String, b: String) -> [[String]] {
    let subjects: [(Report.Overlap.Subject, String)] = [
      (.record, "RECORDS       what one house gave out: in both, it is the same record"),
      (.device, "DEVICES       go along when their owners move: a few in both prove little"),
      (.person, "PEOPLE        the same people stand in many dumps: this proves nothing"),
    ]
    return subjects.compactMap { subject, head in
      let lines = overlaps.filter { $0.subject == subject }
      return lines.isEmpty
        ? nil : [head, columns("", a, b, "both", "of the smaller")] + lines.map(line)
    }
  }

  private static func line(_ overlap: Report.Overlap) -> String {
    columns(
      overlap.by,
      count(overlap.a),
      count(overlap.b),
      count(overlap.both),
      overlap.containment.map(share) ?? ""
    )
  }

  private static func columns(
    _ label: String,
    _ a: String,
    _ b: String,
    _ both: String,
    _ share: String
  ) -> String {
    let cells = [a, b, both].map { Figures.right($0, 11) }.joined()
    let line = "  " + Figures.left(label, 18) + cells + "   " + share
    return String(line.reversed().drop { $0 == " " }.reversed())
  }

  /// `1-10` where it is withheld.
  private static func count(_ count: Report.Distinct?) -> String {
    count.map { Figures.short($0.estimate) } ?? "1-10"
  }

  private static func share(_ share: Report.Containment) -> String {
    let percent = Figures.percent(share.share)
    guard share.confidence < 1 else { return percent }
    let bounds = [share.low, share.high].map { Figures.decimal($0 * 100, places: 1) }
    return "\(percent) [\(bounds[0]), \(bounds[1])]"
  }

  private static func only(_ label: String, _ names: [String]?) -> [String] {
    guard let names else { return [] }
    return TextRenderer.labelled(label, [.text(names.joined(separator: ", "))])
  }

  private static func foot(_ report: OverlapReport) -> [String] {
    let rates = Set(report.overlaps.compactMap(\.kept?.rate)).sorted()
    let parts = rates.filter { $0 > 1 }.map(Figures.count)
    let counted =
      parts.isEmpty
      ? []
      : TextRenderer.labelled(
        "COUNTED ON",
        [.text("one value in \(parts.joined(separator: ", "))")]
      )
    let isSuppressed = report.privacy.smallCells == .suppress
    let small =
      isSuppressed
      ? [TextRenderer.entry("SMALL CELLS", "1-10: withheld, and not 0; exact counts in tens")]
      : [TextRenderer.entry("SMALL CELLS", "exact small counts shown: for counsel")]
    return counted + small + [
      TextRenderer.entry("NOT SHOWN", "which dump was first, or whose it is")
    ]
  }
}
