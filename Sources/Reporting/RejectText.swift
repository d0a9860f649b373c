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

  /// What to do where more than a tenth was refused.
  static func doubt(_ records: Report.Records) -> String? {
    let refused = records.total - records.parsed
    guard refused * 10 > records.total, let worst = TextRenderer.ranked(records.rejected).first
    else {
      return nil
    }
    let remedy = RejectAdvice.remedy(worst.code).map { ": \($0)" } ?? ""
    return "\(Figures.count(refused)) of \(Self.records(records.total)) rejected, most by "
      + worst.code + remedy
  }

  private static func records(_ count: Int) -> String { TextRenderer.plural(count, "record") }
}
