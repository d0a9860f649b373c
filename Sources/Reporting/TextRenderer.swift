public import Findings

/// Writes a report to be read on 80 columns: what was not read comes first.
public enum TextRenderer {
  static let width = 80
  static let labelWidth = 14
  private static let doubtLimit = 20

  /// The report as lines of text, each ended by a line feed.
  public static func render(_ report: Report) -> String {
    let sections: [[String]] =
      [head(report) + marks(report) + losses(report) + notes(report)] + PeopleText.sections(report)
      + OverlapText.sections(report.earlier)
      + report.tables.enumerated().map { TableText.lines($0.element, number: $0.offset + 1) }
      + [foot(report)]
    return sections.filter { !$0.isEmpty }.map { $0.joined(separator: "\n") }
      .joined(separator: "\n\n") + "\n"
  }

  /// A label in the first 14 columns, text behind it.
  static func entry(_ label: String, _ text: String) -> String {
    Figures.left(label, labelWidth) + text
  }

  private static func head(_ report: Report) -> [String] {
    let files = report.evidence.count
    let title = "ASSAY \(report.tool.version)  scan of \(plural(files, "file"))"
    let isComplete = report.status == .complete
    let outcome = isComplete ? "COMPLETE  exit 0" : "PARTIAL  exit 2"
    let read = report.evidence.count { $0.outcome != .notRead }
    let ledger = report.ledger
    return [
      Figures.left(title, width - outcome.count) + outcome,
      entry(
        "READ",
        "\(read) of \(plural(files, "file")), \(Figures.bytes(ledger.decodedFrom)) of "
          + "\(Figures.bytes(ledger.stored)) stored,"
      ),
      entry(
        "",
        "\(Figures.bytes(ledger.decoded)) decoded, \(plural(ledger.recordsParsed, "row"))"
      ),
    ]
  }

  /// That the report is not for everyone.
  private static func marks(_ report: Report) -> [String] {
    report.privacy.smallCells == .show
      ? [entry("SMALL CELLS", "exact small counts shown: for counsel")] : []
  }

  private static func losses(_ report: Report) -> [String] { losses(report.evidence) }

  /// What of the files was not read, with remedies.
  static func losses(_ evidence: [Report.EvidenceEntry]) -> [String] {
    var lines: [ReportLine] = []
    for (index, file) in evidence.enumerated() where file.outcome != .read {
      if let problem = file.problem {
        let isNamed = file.path != "-" && file.path != "file \(index + 1)"
        lines += Remedy.lines(
          "\(Figures.bytes(file.bytes)): \(file.path): \(problem)",
          path: isNamed ? file.path : nil
        )
      }
      for loss in file.undecodable.prefix(5) {
        lines.append(
          .text(
            "\(plural(loss.bytes, "byte")) of \(file.path), from byte "
              + "\(Figures.count(loss.byteOffset)) (\(loss.reason))"
          )
        )
      }
      lines += Set(file.undecodable.map(\.reason)).sorted().compactMap(LossAdvice.text)
        .map(ReportLine.text)
      let more = file.undecodable.count - 5 + (file.unlistedLosses ?? 0)
      if more > 0 { lines.append(.text("\(plural(more, "more place")) in \(file.path)")) }
    }
    return labelled("NOT READ", lines)
  }

  private static func notes(_ report: Report) -> [String] {
    let text = report.tables.flatMap(\.columns).filter { $0.notSearched == true }
    return labelled("COUNTED ONCE", countedOnce(report))
      + labelled("REJECTED", RejectText.lines(report))
      + labelled("NOT SEARCHED", text.isEmpty ? [] : [.text(unsearched(text))])
      + labelled("DOUBTS", doubts(report))
  }

  /// Inputs that are a file which was read already.
  private static func countedOnce(_ report: Report) -> [ReportLine] {
    let names = report.countedOnce ?? []
    guard !names.isEmpty else { return [] }
    let listed = names.prefix(5).joined(separator: ", ")
    let more = names.count > 5 ? " and \(plural(names.count - 5, "other"))" : ""
    return [.text("\(plural(names.count, "input")) given again: \(listed)\(more)")]
  }

  /// The first so many; the JSON has all.
  private static func doubts(_ report: Report) -> [ReportLine] {
    let doubts = report.doubts ?? []
    let more = doubts.count - doubtLimit
    return doubts.prefix(doubtLimit).map(ReportLine.text)
      + (more > 0 ? [.text("\(Figures.count(more)) more: in the JSON")] : [])
  }

  private static func unsearched(_ columns: [Report.Column]) -> String {
    let bytes = columns.reduce(0) { $0 + ($1.length?.sum ?? 0) }
    return
      "\(plural(columns.count, "column")) that may hold text (\(Figures.bytes(bytes))): counted, not "
      + "searched for numbers inside"
  }

  private static func foot(_ report: Report) -> [String] {
    let ledger = report.ledger
    let digests = report.evidence.filter { $0.sha256 != nil }
    var lines = digests.prefix(20).flatMap { file in
      [entry("SHA-256", file.sha256 ?? ""), entry("", file.path)]
    }
    if digests.count > 20 { lines.append(entry("", "\(digests.count - 20) more: in the JSON")) }
    lines += withheld(report)
    lines += tables(report)
    lines += [
      entry(
        "LEDGER",
        "stored \(Figures.count(ledger.stored)) = decoded \(Figures.count(ledger.decodedFrom))"
          + " + skipped \(Figures.count(ledger.skipped))"
      ),
      entry("", "  + undecodable \(Figures.count(ledger.undecodable))"),
      entry(
        "",
        "decoded \(Figures.count(ledger.decoded)) = in records "
          + "\(Figures.count(ledger.inRecords))"
      ),
      entry("", "  + between records \(Figures.count(ledger.betweenRecords))"),
      entry(
        "",
        "records \(Figures.count(ledger.records)) = parsed "
          + "\(Figures.count(ledger.recordsParsed)) + rejected "
          + "\(Figures.count(ledger.recordsRejected))"
      ),
      entry("", ledger.balances ? "balances" : "DOES NOT BALANCE: please report this"),
      entry(
        "KEY",
        report.privacy.key == "case"
          ? "case key \(report.privacy.keyId ?? "")"
          : "random for this run: estimates differ a little from run to run"
      ),
    ]
    return lines + sandbox(report.privacy.sandbox) + circumstances(report.run)
  }

  /// What kept the workers from their full speed; nothing where nothing did.
  private static func circumstances(_ run: Report.Run?) -> [String] {
    guard let run else { return [] }
    let wanted = run.threadsWanted.map {
      entry("WORKERS", "\(run.threads) of \($0): --memory leaves room for no more")
    }
    let isBound = run.path?.contains("decode-bound") ?? false
    let bound = isBound ? entry("DECODE-BOUND", "one decoder, or one pipe, fed all workers") : nil
    return [wanted, bound].compactMap(\.self)
  }

  /// What bound the process that read the evidence, in words; nothing where that is not known.
  static func sandbox(_ name: String?) -> [String] {
    guard let name else { return [] }
    let text =
      switch name {
      case "landlock+seccomp": "on: no network, no other program, no file but those named"
      case "landlock": "files only: the kernel refused seccomp, which bars the network"
      case "seccomp": "no network, no other program; any file: the kernel lacks Landlock"
      case "none": "none: this kernel has neither Landlock nor seccomp filters"
      default: "off"
      }
    return [entry("SANDBOX", text)]
  }

  /// The shipped tables that were looked into, by the day they speak of, the latest first.
  private static func tables(_ report: Report) -> [String] {
    let byDate = Dictionary(grouping: report.registries, by: \.date).sorted { $0.key > $1.key }
    return labelled(
      "TABLES",
      byDate.map { .text("of \($0.key): \($0.value.map(\.name).sorted().joined(separator: ", "))") }
    )
  }

  /// What stands where a count would be, if there are such.
  private static func withheld(_ report: Report) -> [String] {
    let hasCategories = report.tables.contains { $0.columns.contains { $0.breakdowns != nil } }
    guard report.privacy.smallCells == .suppress, hasCategories || report.people != nil else {
      return []
    }
    return [
      entry(
        "SMALL CELLS",
        "1-10: withheld, and not 0; other: categories below 11, pooled with"
      ),
      entry("", "as many larger ones as hide them"),
    ]
  }

  /// The most frequent first.
  static func ranked(_ counts: [String: Int]) -> [(code: String, count: Int)] {
    counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map { ($0.key, $0.value) }
  }

  static func plural(_ count: Int, _ noun: String) -> String {
    "\(Figures.count(count)) \(noun)\(count == 1 ? "" : "s")"
  }

  /// Lines behind one label.
  static func labelled(_ label: String, _ lines: [ReportLine]) -> [String] {
    lines.flatMap { $0.laidOut(width - labelWidth) }.enumerated()
      .map { entry($0.offset == 0 ? label : "", $0.element) }
  }
}
