import Findings

/// One breakdown on a few lines: the largest categories, or time in its order.
struct BreakdownText {
  private let breakdown: Report.Breakdown
  private let label: String

  /// Lines for categories by size, and for years and decades in their order.
  private static let (lineLimit, timeLimit) = (2, 4)
  /// Years beyond are listed by size.
  private static let yearLimit = 40

  init(_ breakdown: Report.Breakdown, _ kind: String) {
    self.breakdown = breakdown
    label =
      switch (breakdown.by, kind) {
      case ("decade", _): "births by decade"
      case ("state", "phone-nanp"): "by state of the area code"
      default: "by \(breakdown.by.split(separator: "-").joined(separator: " "))"
      }
  }

  /// The breakdown on lines of so many columns.
  func lines(_ width: Int) -> [String] {
    if let reason = breakdown.withheld {
      return TextLayout.wrapped("\(label): withheld (\(reason.rawValue))", width)
    }
    return inTime(width) ?? bySize(width)
  }

  /// Years as a range with their counts, decades with theirs; nil where that is too long.
  private func inTime(_ width: Int) -> [String]? {
    let lines: [String]
    switch breakdown.by {
    case "year":
      guard let years else { return nil }
      lines = TextLayout.listed(years.counts, after: "\(label) \(years.range): ", by: " ", width)
    case "decade":
      lines = TextLayout.listed(spelled(breakdown.counts) + rest, after: "\(label): ", width)
    default: return nil
    }
    return lines.count <= Self.timeLimit ? lines : nil
  }

  /// Every year from the first to the last; `*` for those in the pool.
  private var years: (range: String, counts: [String])? {
    let pooled = Set((breakdown.other?.keys ?? []).compactMap { Int($0) })
    let counts = Dictionary(
      breakdown.counts.compactMap { cell in Int(cell.key).map { ($0, cell.count) } },
      uniquingKeysWith: +
    )
    let all = pooled.union(counts.keys)
    guard let first = all.min(), let last = all.max(), last - first < Self.yearLimit else {
      return nil
    }
    var cells = (first...last).map {
      pooled.contains($0) ? "*" : Figures.count(counts[$0] ?? 0)
    }
    if let other = breakdown.other {
      cells[cells.count - 1] += ";"
      cells.append("other \(Figures.count(other.count))" + (pooled.isEmpty ? "" : " (*)"))
    }
    return (first == last ? "\(first)" : "\(first)-\(last)", cells)
  }

  /// As many of the largest categories as the lines hold, and how many the others have.
  private func bySize(_ width: Int) -> [String] {
    let cells = breakdown.counts.sorted { ($1.count, $0.key) < ($0.count, $1.key) }
    var lines: [String] = []
    // Why: a category takes five columns at least, as `A 1, ` does.
    let most = Self.lineLimit * (width + 2) / 5
    for listed in (0...min(cells.count, most)).reversed() {
      let more = cells.dropFirst(listed)
      let sum = more.reduce(0) { $0 + $1.count }
      let tail = more.isEmpty ? [] : ["\(more.count) more \(Figures.count(sum))"]
      lines = TextLayout.listed(
        spelled(Array(cells.prefix(listed))) + tail + rest,
        after: "\(label): ",
        width
      )
      if lines.count <= Self.lineLimit { break }
    }
    return lines
  }

  private func spelled(_ cells: [Report.CategoryCount]) -> [String] {
    cells.map { "\($0.key) \(Figures.count($0.count))" }
  }

  /// What is not listed one by one: `other 42 (3 pooled)`.
  private var rest: [String] {
    guard let other = breakdown.other else { return [] }
    let pooled = other.keys.map { " (\($0.count) pooled)" } ?? ""
    return ["other \(Figures.count(other.count))\(pooled)"]
  }
}
