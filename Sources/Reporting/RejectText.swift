import Findings

/// What the text report says of refused records.
enum RejectText {
  /// How many of all, then each reason with its meaning.
  static func lines(_ report: Report) -> [ReportLine] {
    let ledger = report.ledger
    guard ledger.recordsRejected > 0 else { return [] }
    let counts = report.tables.flatMap(\.records.rejected).reduce(into: [String: Int]()) {
      $0[$1.key, default: 0] += $1.value
    }
    let share = Figures.percent(ledger.recordsRejected, of: ledger.records)
    return [
      .text("\(Figures.count(ledger.recordsRejected)) of \(records(ledger.records)) (\(share))")
    ]
      + TextRenderer.ranked(counts).map { code, count in
        let meaning = RejectAdvice.meaning(code).map { ": \($0)" } ?? ""
        return .text("\(code) \(Figures.count(count))\(meaning)")
      }
  }

  private static func records(_ count: Int) -> String { TextRenderer.plural(count, "record") }
}
