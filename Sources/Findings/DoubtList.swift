import Identifiers
import Profiling

/// What may be wrong with a table's numbers, in words: what was believed and not proved.
struct DoubtList {
  let table: TableProfile
  let report: Report.Table
  /// From 1.
  let number: Int

  /// One sentence a doubt, with the place of what it is about and never a name.
  var sentences: [String] {
    [report.dialect.doubt, rejected].compactMap(\.self).map { "table \(number): \($0)" } + columns
  }

  /// What to do where more than a tenth of the records was refused.
  private var rejected: String? {
    let records = report.records
    let refused = records.total - records.parsed
    let worst = records.rejected.min { ($1.value, $0.key) < ($0.value, $1.key) }
    guard refused * 10 > records.total, let code = worst?.key else { return nil }
    let remedy = RejectAdvice.remedy(code).map { ": \($0)" } ?? ""
    return "\(refused * 100 / records.total) % of the records rejected, most by \(code)\(remedy)"
  }

  /// Columns of which the same is in doubt share a sentence.
  private var columns: [String] {
    var order: [Doubt] = []
    var places: [Doubt: [Int]] = [:]
    let changed = changedColumns
    for (index, kind) in table.kinds.enumerated() {
      let doubt = Doubt(
        kind,
        isChanged: changed.contains(index),
        isRounded: isRounded(kind, table.tally.columns[index]),
        isGuessedBirth: table.finding.header(index) == nil
          && table.wanted.columns[index].role == .birth
      )
      guard let doubt else { continue }
      if places[doubt] == nil { order.append(doubt) }
      places[doubt, default: []].append(index + 1)
    }
    return order.map { doubt in
      let these = places[doubt] ?? []
      let noun = these.count == 1 ? "column" : "columns"
      let what = doubt.spelled(isPlural: these.count > 1)
      return "table \(number), \(noun) \(Self.spelled(these)): \(what)"
    }
  }

  /// Whether most check digits of SIM cards fail: a number of 19 digits does not survive floating point,
  /// and nine in ten of its remains fail.
  private func isRounded(_ kind: ColumnKind, _ column: ColumnTally) -> Bool {
    guard kind.name == ICCID.kind, let counts = column.outcomeCounts(ICCID.kind) else {
      return false
    }
    return (counts.byReason[.iccidLuhn] ?? 0) * 2 > column.filledCount
  }

  /// Places of columns of which something was not counted that their whole calls for.
  private var changedColumns: Set<Int> {
    guard !table.isFinal else { return [] }
    let wanted = table.wanted.columns
    return Set(
      zip(wanted, table.tally.plan.columns).enumerated().filter { _, plans in
        let (wanted, counted) = plans
        return wanted.leader != counted.leader || wanted.role != counted.role
          || wanted.facet != counted.facet || wanted.searchesText != counted.searchesText
          || !Set(wanted.rules).isSubset(of: counted.rules)
      }.map(\.offset)
    )
  }

  /// `1, 3-7, 9`; of many stretches the first few.
  private static func spelled(_ places: [Int]) -> String {
    var stretches: [ClosedRange<Int>] = []
    for place in places {
      if let last = stretches.last, last.upperBound + 1 == place {
        stretches[stretches.count - 1] = last.lowerBound...place
      } else {
        stretches.append(place...place)
      }
    }
    let listed = stretches.prefix(12)
    let more = places.count - listed.reduce(0) { $0 + $1.count }
    return listed.map { $0.count == 1 ? "\($0.lowerBound)" : "\($0.lowerBound)-\($0.upperBound)" }
      .joined(separator: ", ") + (more > 0 ? " and \(more) more" : "")
  }
}

/// Why a column may be something else than its kind.
private struct Doubt: Hashable {
  private let kind: String
  private let isFromHeader: Bool
  private let other: String?
  private let isOrderOpen: Bool
  private let parts: [String]
  private let isChanged: Bool
  private let isRounded: Bool
  private let isGuessedBirth: Bool

  /// Nil where nothing is in doubt.
  init?(_ kind: ColumnKind, isChanged: Bool, isRounded: Bool, isGuessedBirth: Bool) {
    self.kind = kind.name
    isFromHeader = kind.evidence?.fromHeader ?? false
    other = kind.otherKind?.name
    isOrderOpen = kind.runnerUp != nil && kind.otherKind == nil
    parts = kind.mixture.map(\.name)
    self.isChanged = isChanged
    self.isRounded = isRounded
    self.isGuessedBirth = isGuessedBirth
    guard
      isFromHeader || isChanged || isRounded || isGuessedBirth || kind.isUnsure || !parts.isEmpty
    else {
      return nil
    }
  }

  /// `us-ssn, may be integer`.
  func spelled(isPlural: Bool) -> String {
    [
      kind,
      isFromHeader ? (isPlural ? "from their headers only" : "from its header only") : nil,
      other.map { "may be \($0)" },
      isOrderOpen ? "the order of day and month is open" : nil,
      isGuessedBirth ? "taken for births by their years" : nil,
      parts.isEmpty ? nil : "a mixture of \(mixture)",
      isRounded ? "last digits lost to floating point (ICCID_FLOAT_DAMAGE)" : nil,
      isChanged
        ? "not settled, the first records are other than the rest (ROLE_CHANGED)" : nil,
    ].compactMap(\.self).joined(separator: ", ")
  }

  private var mixture: String {
    parts.dropLast().joined(separator: ", ") + " and " + (parts.last ?? "")
  }
}
