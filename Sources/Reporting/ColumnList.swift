import Findings

/// The columns of a table that the text lists, in file order: all, or of many those that matter most.
struct ColumnList {
  /// More than this and a report is no longer read.
  static let limit = 60

  let listed: [Report.Column]
  /// How many are in the JSON alone.
  let hiddenCount: Int
  private let hasHeader: Bool

  init(_ table: Report.Table) {
    let ranked = table.columns.sorted {
      (Self.rank($0), $0.position) < (Self.rank($1), $1.position)
    }
    listed = ranked.prefix(Self.limit).sorted { $0.position < $1.position }
    hiddenCount = ranked.count - listed.count
    hasHeader = table.dialect.header
  }

  /// Checked identifiers first, then what has some other kind, then text, then what is empty.
  private static func rank(_ column: Report.Column) -> Int {
    if column.validity != nil { return 0 }
    return switch column.kind {
    case "empty": 3
    case "text": 2
    default: 1
    }
  }

  /// Position and name on 24 columns; marked where the file's own words for it are not printed.
  func label(_ column: Report.Column, nameWidth: Int = 19) -> String {
    let isWithheld = hasHeader && column.name == "column \(column.position)"
    let name = isWithheld ? "(name withheld)" : column.name
    return Figures.right(String(column.position), 4) + " " + Figures.clipped(name, nameWidth)
  }
}
