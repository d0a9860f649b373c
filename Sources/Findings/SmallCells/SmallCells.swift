/// Disclosure control of counts by category.
///
/// The law: a solver who knows what is published, the exact total, the closed list and this code
/// cannot narrow the count of a pooled category below five possible values; nor that of any category
/// of a withheld breakdown whose total is at least 4. A total of 1 to 3 has not got five values, and
/// a closed list of one category is told by its total.
///
/// Not covered: what the reader knows from elsewhere, such as which of the pooled categories are not
/// small; two reports over sets of records that differ by a few; the same persons counted in two
/// ways; cross tables (residence by class), whose cells share the totals of both margins. Breakdowns
/// of the same records by unrelated axes are safe together: any two of equal totals are the margins
/// of some table. Breakdowns by one axis, such as the states of an address and of its ZIP code, are
/// not: `together` leaves one.
///
/// ADR 3 says why the pool is what it is.
package enum SmallCells {
  /// The smallest count that is printed: counts of 1 to 10 are withheld.
  package static let threshold = 11

  /// The breakdown that may be seen of one table.
  ///
  /// Categories below the threshold, and records outside the closed list with them, are pooled in
  /// `other` together with the smallest listed categories until the pool holds two categories and 22
  /// records and hides each of them. Where nothing would be left to list, all is withheld. Listed
  /// counts and the pool's sum are exact and add up to the table's total.
  ///
  /// - Parameters:
  ///   - table: exact counts.
  ///   - mode: `show` pools nothing.
  /// - Returns: keys in order; cost is that of sorting the table.
  package static func publish(_ table: CategoryTable, mode: SmallCellMode) -> Report.Breakdown {
    let cells = table.counts.filter { $0.value > 0 }
      .sorted { ($0.value, $0.key) < ($1.value, $1.key) }
    let pooled =
      mode == .show ? 0 : pooledCount(ascending: cells.map(\.value), unlisted: table.unlisted)
    guard let pooled else { return .withheld(by: table.by, .smallCells) }
    let pool = cells.prefix(pooled)
    let sum = pool.reduce(table.unlisted) { $0 + $1.value }
    return Report.Breakdown(
      by: table.by,
      counts: cells.dropFirst(pooled).sorted { $0.key < $1.key }
        .map { Report.CategoryCount(key: $0.key, count: $0.value) },
      // Why: sorted, because the order in which they were pooled is the order of their counts.
      other: sum == 0
        ? nil : Report.OtherCount(count: sum, keys: pool.isEmpty ? nil : pool.map(\.key).sorted())
    )
  }

  /// The breakdowns that may be seen together, of columns that say the same of the same records.
  ///
  /// State and ZIP code of an address have pools that differ by listed counts: where any of them hides
  /// something, only the first is published.
  ///
  /// - Parameter breakdowns: Of one axis and table, the one to keep first.
  /// - Returns: As many.
  package static func together(_ breakdowns: [Report.Breakdown]) -> [Report.Breakdown] {
    guard breakdowns.contains(where: \.hidesCells) else { return breakdowns }
    return breakdowns.prefix(1)
      + breakdowns.dropFirst().map { .withheld(by: $0.by, .overlap) }
  }

  /// The breakdown that may be seen of estimates, such as persons by state: rounded to 10.
  ///
  /// The law holds because rounding comes after it. It would not hold for parts rounded one by one
  /// beside their total: 15 persons and nine parts of 1 make 24, "about 20" and "about 20", and nine
  /// withheld parts share at most nine.
  package static func publishEstimates(
    _ table: CategoryTable,
    mode: SmallCellMode
  ) -> Report.Breakdown {
    let breakdown = publish(table, mode: mode)
    return mode == .show ? breakdown : breakdown.roundedToTen()
  }

  /// How many of the smallest categories are pooled; nil where none would be left to list.
  ///
  /// - Parameters:
  ///   - ascending: counts of categories with records.
  ///   - unlisted: records outside the closed list; they are in the pool from the start.
  /// - Returns: 0 where no count is below the threshold.
  package static func pooledCount(ascending: [Int], unlisted: Int) -> Int? {
    let smallest = unlisted > 0 ? min(unlisted, ascending.first ?? unlisted) : ascending.first
    guard let smallest, smallest < threshold else { return 0 }
    var pool = CellPool(unlisted: unlisted)
    for count in ascending {
      if count >= threshold && pool.hides(below: count) { return pool.categoryCount }
      pool.add(count)
    }
    return nil
  }
}
