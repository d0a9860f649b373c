import Findings

/// One table of the text report.
enum TableText {
  /// Head, one line a column, then what its checks say.
  static func lines(_ table: Report.Table, number: Int) -> [String] {
    let records = table.records
    let head =
      "TABLE \(number)  \(table.name) (\(TextRenderer.plural(table.files.count, "file"))), "
      + "\(TextRenderer.plural(table.columns.count, "column")), \(spelled(table.dialect))"
    return TextLayout.wrapped(head, TextRenderer.width) + [
      TextRenderer.entry(
        "rows",
        "\(Figures.count(records.parsed)) parsed, distinct \(about(table.distinctRecords))"
      ),
      "",
      header,
    ] + table.columns.map { line($0, in: table) } + details(table)
  }

  private static let header =
    Figures.left("  # column", 24) + Figures.left("kind", 9) + Figures.right("filled", 13)
    + Figures.right("share", 9) + Figures.right("distinct, about", 25)

  private static func line(_ column: Report.Column, in table: Report.Table) -> String {
    let name = isWithheld(column, in: table) ? "(name withheld)" : column.name
    return Figures.right(String(column.position), 3) + " " + Figures.left(name, 19) + " "
      + Figures.left(column.kind, 9) + Figures.right(Figures.count(column.filled), 13)
      + Figures.right(Figures.percent(column.filled, of: column.records), 9)
      + Figures.right(range(column.distinct), 25)
  }

  private static func details(_ table: Report.Table) -> [String] {
    table.columns.flatMap { column -> [String] in
      guard let validity = column.validity, let evidence = column.kindEvidence else { return [] }
      let name = column.name + (isWithheld(column, in: table) ? " (name withheld)" : "")
      return ["", "\(name): \(column.kind)"] + [
        answers(validity, of: column.filled),
        TextRenderer.entry(
          "  by chance",
          "\(share(evidence.chance)) of random digits pass; here \(share(evidence.share))"
        ),
      ] + coded("  reasons", column.reasons) + coded("  flags", column.flags)
    }
  }

  /// Whether the file names the column in words that are not printed.
  private static func isWithheld(_ column: Report.Column, in table: Report.Table) -> Bool {
    table.dialect.header && column.name == "column \(column.position)"
  }

  private static func answers(_ validity: Report.Validity, of filled: Int) -> String {
    let parts = [
      ("valid", validity.valid), ("invalid", validity.invalid), ("suspect", validity.suspect),
      ("masked", validity.masked), ("other kind", validity.otherKind),
    ]
    let shown = parts.filter { $0.1 > 0 || $0.0 == "valid" }
      .map { "\($0.0) \(Figures.count($0.1))" }.joined(separator: ", ")
    return TextRenderer.entry("  fields", shown)
  }

  private static func coded(_ label: String, _ counts: [String: Int]?) -> [String] {
    guard let counts, !counts.isEmpty else { return [] }
    var lines: [String] = []
    var line = ""
    for part in TextRenderer.codes(counts).split(separator: ", ") {
      if line.count + part.count > TextRenderer.width - 17 {
        lines.append(line + ",")
        line = ""
      }
      line += (line.isEmpty ? "" : ", ") + part
    }
    return (lines + [line]).enumerated().map {
      TextRenderer.entry($0.offset == 0 ? label : "", $0.element)
    }
  }

  private static func share(_ value: Double) -> String {
    "\(Figures.decimal(value * 100, places: 1)) %"
  }

  private static func about(_ distinct: Report.Distinct) -> String {
    "about \(range(distinct))"
  }

  private static func range(_ distinct: Report.Distinct) -> String {
    distinct.low == distinct.high
      ? Figures.count(distinct.estimate)
      : "\(Figures.count(distinct.low))-\(Figures.count(distinct.high))"
  }

  private static func spelled(_ dialect: Report.Dialect) -> String {
    let delimiter = dialect.delimiter == "\t" ? "tab" : "\"\(dialect.delimiter)\""
    return "\(dialect.format) by \(delimiter), \(dialect.header ? "header" : "no header")"
  }
}
