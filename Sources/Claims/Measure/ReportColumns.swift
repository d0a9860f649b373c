import Findings

/// The columns of a report that a subject means.
struct ReportColumns {
  /// Tables that have such a column, each with those it has, in order.
  let tables: [(place: Int, table: Report.Table, columns: [Report.Column])]
  private let isOnlyTable: Bool

  init(_ subject: Subject, in report: Report) {
    isOnlyTable = report.tables.count == 1
    tables = report.tables.enumerated().compactMap { place, table in
      let columns = table.columns.filter { $0.isMeant(by: subject) }
      return columns.isEmpty ? nil : (place, table, columns)
    }
  }

  var isEmpty: Bool { tables.isEmpty }

  var all: [Report.Column] { tables.flatMap(\.columns) }

  /// Whether there are values, and all of them are hidden.
  var isMasked: Bool {
    all.contains { ($0.validity?.masked ?? 0) > 0 } && all.allSatisfy { $0.validCount == 0 }
  }

  /// Their names, with their tables' where there are several.
  var names: [String] {
    tables.flatMap { _, table, columns in
      columns.map { isOnlyTable ? $0.name : "\(table.name): \($0.name)" }
    }
  }

  /// Records of the tables that have one, whether in clear or not.
  var recordCount: Int { tables.reduce(0) { $0 + $1.table.records.parsed } }
}

extension Report.Column {
  fileprivate func isMeant(by subject: Subject) -> Bool {
    switch subject {
    case .kind(let kind): self.kind == kind
    case .column(let name): self.name == name
    }
  }

  /// Values that pass the kind's rule; all of them where the kind has none.
  var validCount: Int { validity?.valid ?? filled }

  /// Fields that would be valid if they were random; none where the header or the user says what the
  /// column holds, and not the rule.
  var chanceCount: Double {
    guard let evidence = kindEvidence, !evidence.fromHeader, !evidence.given else { return 0 }
    return evidence.chance * Double(checkedCount)
  }

  /// Values that could be checked.
  var checkedCount: Int { filled - (validity?.masked ?? 0) }
}

extension Report.Distinct {
  /// As an estimate with its error; the report's bounds hold in 95 %.
  var normal: NormalEstimate {
    NormalEstimate(Double(estimate), deviation: Double(high - low) / (2 * 1.959_963_984_540_054))
  }
}
