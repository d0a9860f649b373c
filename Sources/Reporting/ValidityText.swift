import Findings

/// What the issuers' rules say of a table's columns: one line a column.
struct ValidityText {
  private let columns: [(label: Report.Column, cells: [String])]
  private let list: ColumnList
  private let widths: [Int]

  private static let titles = ["valid", "invalid", "suspect", "masked", "other kind", "chance"]
  private static let legend = """
    chance: the share of random input of the same shape that would speak for the kind too: evidence \
    for the kind, never a share of genuine values
    """

  init(_ list: ColumnList) {
    self.list = list
    columns = list.listed.compactMap { column in
      column.validity.map { (column, Self.cells($0, column.kindEvidence)) }
    }
    let rows = [Self.titles] + columns.map(\.cells)
    widths = Self.titles.indices.map { place in rows.map { $0[place].count + 2 }.max() ?? 0 }
  }

  /// Empty where no column has such a rule.
  var lines: [String] {
    guard !columns.isEmpty else { return [] }
    let nameWidth = min(19, max(0, TextRenderer.width - 5 - widths.reduce(0, +)))
    let head = Figures.left("   # column", 5 + nameWidth)
    return ["", head + row(Self.titles)]
      + columns.map { list.label($0.label, nameWidth: nameWidth) + row($0.cells) }
      + TextLayout.wrapped(Self.legend, TextRenderer.width - 2).map { "  " + $0 }
  }

  private func row(_ cells: [String]) -> String {
    zip(cells, widths).map { Figures.right($0, $1) }.joined()
  }

  private static func cells(
    _ validity: Report.Validity,
    _ evidence: Report.KindEvidence?
  ) -> [String] {
    [validity.valid, validity.invalid, validity.suspect, validity.masked, validity.otherKind]
      .map(Figures.count) + [evidence.map { Figures.percent($0.chance) } ?? "-"]
  }
}
