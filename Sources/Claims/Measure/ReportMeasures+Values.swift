import Findings

extension ReportMeasures {
  /// Different values: counted where all were kept, estimated elsewhere.
  func distinct(_ subject: Subject) -> Finding {
    let found = columns(subject)
    guard !found.isEmpty else { return absent }
    var compared = Compared(what: "different values", columns: found.names)
    if found.isMasked { return Finding(.masked(records: found.recordCount), compared) }
    if found.all.count == 1, let values = found.all[0].multiplicity, values.exact {
      guard circumstances.basis == .drawn else { return Finding(.count(values.values), compared) }
      let drawn = drawn(values)
      compared.covered = covered(drawn)
      return Finding(.abundance(drawn), compared)
    }
    if case .kind(let kind) = subject,
      let united = report.identifiers.first(where: { $0.kind == kind })
    {
      return Finding(.estimate(united.distinct.normal), compared)
    }
    let estimates = found.all.map(\.distinct)
    guard let largest = estimates.max(by: { $0.estimate < $1.estimate }) else { return absent }
    guard estimates.count > 1 else { return Finding(.estimate(largest.normal), compared) }
    // Why: what several columns have in common is not known without their sketches.
    let sum = estimates.map(\.normal).reduce(NormalEstimate(0, deviation: 0)) { sum, next in
      NormalEstimate(sum.value + next.value, deviation: sum.deviation + next.deviation)
    }
    return Finding(.range(EstimateRange(largest.normal, sum)), compared)
  }

  private func drawn(_ values: Report.Multiplicity) -> Abundance {
    Abundance(
      sampleSize: values.records,
      distinct: values.values,
      once: values.once,
      twice: values.twice,
      rowCount: report.ledger.records
    )
  }

  /// The share of the file's records whose value was seen, to three decimals: the rows drawn, and of the
  /// others what the sample's coverage says.
  private func covered(_ values: Abundance) -> Double {
    let population = circumstances.population ?? .max
    let drawn = min(1, Double(values.rowCount) / Double(population))
    let share = drawn + (1 - drawn) * SampleCoverage(values).chaoJost
    return (share * 1_000).rounded() / 1_000
  }

  /// Values that pass their rule, of those that can be checked.
  func validity(_ subject: Subject) -> Finding {
    let found = columns(subject)
    guard !found.isEmpty else { return absent }
    let checked = found.all.filter { $0.validity != nil }
    guard !checked.isEmpty else { return Finding(.notTestable) }
    let all = checked.reduce(0) { $0 + $1.checkedCount }
    guard all > 0 else {
      return found.isMasked ? Finding(.masked(records: found.recordCount)) : absent
    }
    let valid = checked.reduce(0) { $0 + $1.validCount }
    let chance = checked.compactMap { $0.kindEvidence?.chance }.max()
    return Finding(
      .share(valid, of: all, chance: chance),
      Compared(what: "values", part: valid, of: all, columns: found.names)
    )
  }

  /// Values that occur once, each column by itself.
  func unique(_ subject: Subject) -> Finding {
    let found = columns(subject)
    guard !found.isEmpty else { return absent }
    if found.isMasked { return Finding(.masked(records: found.recordCount)) }
    let counts = found.all.compactMap(\.multiplicity)
    guard !counts.isEmpty else { return Finding(.notTestable) }
    let all = counts.reduce(0) { $0 + $1.values }
    let once = counts.reduce(0) { $0 + $1.once }
    return Finding(
      .unique(once: once, of: all, everyHashKept: counts.allSatisfy(\.exact)),
      Compared(what: "different values occur once", part: once, of: all, columns: found.names)
    )
  }

  /// Values of one category of a breakdown.
  func share(_ subject: Subject, _ dimension: String, _ key: String) -> Finding {
    let found = columns(subject)
    guard !found.isEmpty else { return absent }
    if found.isMasked { return Finding(.masked(records: found.recordCount)) }
    let breakdowns = found.all.compactMap { column in
      column.breakdowns?.first { $0.by == dimension }
    }
    guard !breakdowns.isEmpty else { return Finding(.notTestable) }
    let isHidden = breakdowns.contains { breakdown in
      breakdown.withheld != nil || breakdown.other?.keys?.contains(key) == true
    }
    let compared = Compared(what: "values", columns: found.names)
    if isHidden { return Finding(.suppressed, compared) }
    let all = breakdowns.reduce(0) { $0 + $1.total }
    let part = breakdowns.flatMap(\.counts).filter { $0.key == key }.reduce(0) { $0 + $1.count }
    return Finding(
      .share(part, of: all, chance: nil),
      Compared(what: "values", part: part, of: all, columns: found.names)
    )
  }
}

extension Report.Breakdown {
  fileprivate var total: Int { counts.reduce(other?.count ?? 0) { $0 + $1.count } }
}
