import Identifiers
import Profiling

/// Turns a column's counts by category into breakdowns that may be seen.
struct BreakdownGate {
  let mode: SmallCellMode

  /// The breakdowns of a column; nil where its kind has none, or nothing in it is valid.
  ///
  /// Nil too where it was counted apart by another kind's rule than it turned out to follow.
  func breakdowns(
    _ column: ColumnTally,
    _ kind: ColumnKind,
    validCount: Int
  ) -> [Report.Breakdown]? {
    guard let facet = column.plan.facet, facet != .licenceForm, validCount > 0,
      column.plan.leader?.name == kind.rule
    else { return nil }
    let counts = column.codeCounts
    guard facet != .month else { return [dates(MonthCounts(counts), column.plan.role, validCount)] }
    let labelled = counts.enumerated().reduce(into: [String: Int]()) { sum, entry in
      guard entry.element > 0, let label = facet.label(entry.offset) else { return }
      sum[label, default: 0] += entry.element
    }
    return [publish(facet.name, labelled, validCount)]
  }

  /// Births by decade, other dates by year.
  private func dates(
    _ months: MonthCounts,
    _ role: Role?,
    _ validCount: Int
  ) -> Report.Breakdown {
    let isBirth = role == .birth
    let counts = months.byYear.reduce(into: [String: Int]()) { sum, year in
      let label = isBirth ? "\(year.key / 10 * 10)s" : String(year.key)
      sum[label, default: 0] += year.value
    }
    return publish(isBirth ? "decade" : "year", counts, validCount)
  }

  private func publish(_ name: String, _ counts: [String: Int], _ valid: Int) -> Report.Breakdown {
    let listed = counts.values.reduce(0, +)
    let table = CategoryTable(by: name, counts: counts, unlisted: max(0, valid - listed))
    return SmallCells.publish(table, mode: mode)
  }
}

extension Facet {
  /// What reports call it.
  var name: String {
    switch self {
    case .month: "year"
    case .state, .postalState, .areaState, .licenceForm: "state"
    case .subscriberOperator, .cardOperator: "operator"
    case .reportingBody: "reporting-body"
    case .mailProvider: "mail-domain"
    case .hashKind: "hash-kind"
    }
  }

  /// The name of a category, from a closed list.
  func label(_ code: Int) -> String? {
    switch self {
    case .month, .licenceForm: nil
    case .state, .postalState, .areaState:
      USState(rawValue: UInt8(truncatingIfNeeded: code))?.code
    case .subscriberOperator, .cardOperator:
      MobileOperator(rawValue: UInt8(truncatingIfNeeded: code))?.name
    case .reportingBody:
      IMEI.reportingBody(digits: UInt64(code) * 10_000_000_000_000, count: 15)
    case .mailProvider:
      MailProvider.all.indices.contains(code) ? MailProvider.all[code].domain : nil
    case .hashKind: HashKind(rawValue: UInt8(truncatingIfNeeded: code))?.name
    }
  }
}
