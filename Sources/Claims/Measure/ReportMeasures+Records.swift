import Findings

extension ReportMeasures {
  /// Records with a valid value, of the tables that have such a column.
  ///
  /// Of several columns in one table a record need not have all: any of them counts.
  func presence(_ subject: Subject) -> Finding {
    let found = columns(subject)
    guard !found.isEmpty else { return absent }
    let all = found.recordCount
    if found.isMasked { return masked(found) }
    let chance = all > 0 ? min(1, found.all.reduce(0) { $0 + $1.chanceCount } / Double(all)) : 0
    var finding = records(
      found.tables.map(\.columns.anyValid),
      of: all,
      chance: chance > 0 ? chance : nil,
      found.names
    )
    let isByHeader = found.all.contains { $0.kindEvidence?.fromHeader == true }
    finding.compared?.byHeader = isByHeader ? true : nil
    return finding
  }

  /// Records with valid values of both, of the tables that have both.
  func both(_ one: Subject, _ other: Subject) -> Finding {
    let (ones, others) = (columns(one), columns(other))
    guard !ones.isEmpty, !others.isEmpty else { return absent }
    if let hidden = [ones, others].first(where: \.isMasked) { return masked(hidden) }
    let joint = ones.tables.compactMap { place, table, columns in
      others.tables.first { $0.place == place }.map { (table, columns.valid(with: $0.columns)) }
    }
    guard !joint.isEmpty else { return Finding(.apart) }
    return records(
      joint.map(\.1),
      of: joint.reduce(0) { $0 + $1.0.records.parsed },
      chance: nil,
      ones.names + others.names
    )
  }

  /// So many records of all, over several tables.
  private func records(
    _ tables: [RecordBounds],
    of all: Int,
    chance: Double?,
    _ names: [String]
  ) -> Finding {
    let bounds = tables.reduce(RecordBounds(0...0, nil), +)
    let (least, most) = (bounds.range.lowerBound, bounds.range.upperBound)
    var compared = Compared(what: "records", part: least, of: all, columns: names)
    guard let gap = bounds.gap else {
      return Finding(.share(least, of: all, chance: chance), compared)
    }
    compared.partAtMost = most
    return Finding(.shareBetween(bounds.range, of: all, chance: chance, gap), compared)
  }

  /// Values that are all hidden: no record has one in clear.
  private func masked(_ found: ReportColumns) -> Finding {
    let all = found.recordCount
    return Finding(
      .masked(records: all),
      Compared(what: "records", part: 0, of: all, columns: found.names)
    )
  }

  /// First and last year of the valid dates.
  ///
  /// Births stand by decade, and years of few records without their count: then the years that can
  /// only bear the claim out, or only break it, decide; between the two nothing does.
  func span(_ subject: Subject, _ expectation: Expectation) -> Finding {
    let found = columns(subject)
    guard !found.isEmpty, case .covers(let first, let last) = expectation else { return absent }
    let tables = found.all.compactMap { column in
      column.breakdowns?.first { $0.by == "year" || $0.by == "decade" }
    }
    guard !tables.isEmpty else { return Finding(.notTestable) }
    let listed = tables.flatMap(\.counts).compactMap { YearCategory($0.key) }
    let known =
      listed + tables.compactMap(\.other?.keys).flatMap(\.self).compactMap(YearCategory.init)
    guard tables.allSatisfy({ $0.withheld == nil }), let widest = YearCategory.hull(known) else {
      return Finding(.suppressed, Compared(what: "years", columns: found.names))
    }
    let surest = YearCategory.core(listed)
    if let surest, surest.first <= first, surest.last >= last { return years(surest, found) }
    if widest.first > first || widest.last < last { return years(widest, found) }
    let compared = Compared(
      what: "years",
      from: widest.first,
      to: widest.last,
      columns: found.names
    )
    return Finding(.suppressed, compared)
  }

  private func years(_ years: YearCategory, _ found: ReportColumns) -> Finding {
    Finding(
      .years(years.first, years.last),
      Compared(what: "years", from: years.first, to: years.last, columns: found.names)
    )
  }
}

/// The years that a category of dates may stand for: one, or ten.
private struct YearCategory {
  let first: Int
  let last: Int

  /// Reads `2004` or `1980s`.
  init?(_ key: String) {
    guard let year = Int(key.hasSuffix("s") ? String(key.dropLast()) : key) else { return nil }
    (first, last) = (year, key.hasSuffix("s") ? year + 9 : year)
  }

  private init(_ first: Int, _ last: Int) { (self.first, self.last) = (first, last) }

  /// From the earliest possible year to the latest.
  static func hull(_ years: [YearCategory]) -> YearCategory? {
    guard let first = years.map(\.first).min(), let last = years.map(\.last).max() else {
      return nil
    }
    return YearCategory(first, last)
  }

  /// The years that are certainly between the first and the last date; nil where that may be none.
  static func core(_ years: [YearCategory]) -> YearCategory? {
    guard let first = years.map(\.last).min(), let last = years.map(\.first).max() else {
      return nil
    }
    return first <= last ? YearCategory(first, last) : nil
  }
}
