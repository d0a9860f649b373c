import Findings

extension ReportMeasures {
  /// Records with a valid value, of the tables that have such a column.
  ///
  /// Of several columns in one table the fullest speaks: a record need not have all of them.
  func presence(_ subject: Subject) -> Finding {
    let found = columns(subject)
    guard !found.isEmpty else { return absent }
    let all = found.recordCount
    let fullest = found.tables.compactMap { $0.columns.max { $0.validCount < $1.validCount } }
    let part = fullest.reduce(0) { $0 + $1.validCount }
    var compared = Compared(what: "records", part: part, of: all, columns: found.names)
    compared.byHeader = fullest.contains { $0.kindEvidence?.fromHeader == true } ? true : nil
    if found.isMasked { return Finding(.masked(records: all), compared) }
    let chance = all > 0 ? fullest.reduce(0) { $0 + $1.chanceCount } / Double(all) : 0
    return Finding(.share(part, of: all, chance: chance > 0 ? chance : nil), compared)
  }

  /// Records with valid values of both, of the tables that have both.
  func both(_ one: Subject, _ other: Subject) -> Finding {
    let (ones, others) = (columns(one), columns(other))
    guard !ones.isEmpty, !others.isEmpty else { return absent }
    if ones.isMasked || others.isMasked {
      return Finding(.masked(records: (ones.isMasked ? ones : others).recordCount))
    }
    var (part, all) = (0, 0)
    for (place, table, columns) in ones.tables {
      guard let partner = others.tables.first(where: { $0.place == place }) else { continue }
      switch together(columns, partner.columns) {
      case .records(let count): part += count
      case .withheld: return Finding(.suppressed)
      case .unknown: return Finding(.notTestable)
      }
      all += table.records.parsed
    }
    guard all > 0 else { return absent }
    return Finding(
      .share(part, of: all, chance: nil),
      Compared(what: "records", part: part, of: all, columns: ones.names + others.names)
    )
  }

  private enum Together {
    case records(Int)
    case withheld
    case unknown
  }

  /// The pair of columns that stands together most often.
  private func together(_ ones: [Report.Column], _ others: [Report.Column]) -> Together {
    var best: Int?
    var isWithheld = false
    for one in ones {
      for other in others {
        switch together(one, other) {
        case .records(let count): best = max(best ?? 0, count)
        case .withheld: isWithheld = true
        case .unknown: continue
        }
      }
    }
    if let best { return .records(best) }
    return isWithheld ? .withheld : .unknown
  }

  private func together(_ one: Report.Column, _ other: Report.Column) -> Together {
    if one.position == other.position { return .records(one.validCount) }
    let (first, second) = one.position < other.position ? (one, other) : (other, one)
    if let counts = first.together, second.together != nil {
      return counts["\(second.position)"].map { .records($0) } ?? .withheld
    }
    // Why: a column that every record or none has valid leaves nothing open.
    let (least, most) = (
      min(one.validCount, other.validCount), max(one.validCount, other.validCount)
    )
    return least == 0 || most == one.records ? .records(least) : .unknown
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
