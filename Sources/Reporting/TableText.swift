import Findings

/// One table of the text report.
enum TableText {
  /// Head, one line a column, what the rules say of them, what hangs together.
  static func lines(_ table: Report.Table, number: Int) -> [String] {
    let records = table.records
    let head =
      "TABLE \(number)  \(table.name) (\(TextRenderer.plural(table.files.count, "file"))), "
      + "\(TextRenderer.plural(table.columns.count, "column")), \(spelled(table.dialect))"
    let rows = TextRenderer.entry(
      "rows",
      "\(Figures.count(records.parsed)) parsed, distinct about \(range(table.distinctRecords))"
    )
    let top = TextLayout.wrapped(head, TextRenderer.width) + [rows]
    guard records.parsed > 0 || records.total == 0 else {
      return top + ["", "  no record fits the table: nothing can be said of its columns"]
    }
    return top + dates(table) + ["", header] + columns(table)
  }

  private static func columns(_ table: Report.Table) -> [String] {
    let list = ColumnList(table)
    let details = DetailText(list: list)
    return list.listed.map { line($0, list) }
      + (list.hiddenCount == 0
        ? [] : ["     \(TextRenderer.plural(list.hiddenCount, "more column")): in the JSON"])
      + ValidityText(list).lines + details.reasons
      + details.searched + details.models + details.breakdowns + consistency(table)
  }

  /// Of its records.
  private static func dates(_ table: Report.Table) -> [String] {
    guard let dates = table.dates else { return [] }
    return [TextRenderer.entry("dates", "\(dates.oldest) to \(dates.newest)")]
  }

  private static let header =
    Figures.left("   # column", 25) + Figures.left("kind", 17) + Figures.right("filled", 13)
    + Figures.right("share", 8) + Figures.right("distinct, about", 17)

  private static func line(_ column: Report.Column, _ list: ColumnList) -> String {
    list.label(column) + " " + Figures.left(column.kind, 17)
      + Figures.right(Figures.count(column.filled), 13)
      + Figures.right(Figures.percent(column.filled, of: column.records), 8)
      + Figures.right(range(column.distinct), 17)
  }

  private static func consistency(_ table: Report.Table) -> [String] {
    let pairs = (table.consistency ?? []).flatMap { pair in
      TextLayout.wrapped(
        "\(pair.columns.joined(separator: " and ")) agree in "
          + "\(Figures.percent(pair.agreeing, of: pair.records)) of "
          + "\(TextRenderer.plural(pair.records, "record")), "
          + "\(Figures.percent(pair.chance)) by chance",
        TextRenderer.width - 2
      )
    }
    return pairs.isEmpty ? [] : [""] + pairs.map { "  " + $0 }
  }

  private static func range(_ distinct: Report.Distinct) -> String {
    Figures.range(distinct.low, distinct.high)
  }

  private static func spelled(_ dialect: Report.Dialect) -> String {
    "\(dialect.format) by \(spelled(dialect.delimiter)), "
      + (dialect.header ? "header" : "no header")
  }

  /// As `--delimiter` takes it.
  private static func spelled(_ delimiter: String) -> String {
    guard delimiter != "\t" else { return "tab" }
    guard let byte = delimiter.utf8.first, byte < 0x20 else { return "\"\(delimiter)\"" }
    return "\"\\x\(byte < 0x10 ? "0" : "")\(String(byte, radix: 16))\""
  }
}
