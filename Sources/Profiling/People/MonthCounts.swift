/// Valid dates of a column by month.
package struct MonthCounts: Sendable {
  /// From January of `Facet.firstYear`.
  private let counts: [Int]

  package init(_ counts: [Int]) {
    self.counts = counts
  }

  /// A month: year and 1 to 12.
  package struct Month: Sendable, Comparable {
    package let index: Int
    package var year: Int { Facet.firstYear + index / 12 }
    package var month: Int { index % 12 + 1 }

    package static func < (one: Month, other: Month) -> Bool { one.index < other.index }
  }

  package var total: Int { counts.reduce(0, +) }

  /// Dates by year.
  package var byYear: [Int: Int] {
    counts.enumerated().reduce(into: [:]) { years, month in
      guard month.element > 0 else { return }
      years[Month(index: month.offset).year, default: 0] += month.element
    }
  }

  /// Whether they spread as births do: over forty years at least, a tenth of them before 1970, when few
  /// records were kept on computers.
  package var areBirths: Bool {
    let early = counts.prefix((1970 - Facet.firstYear) * 12).reduce(0, +)
    guard early * 10 >= total, let range = range(margin: max(1, total / 100)) else { return false }
    return range.last.year - range.first.year >= 40
  }

  /// The first and last month, so that at least `margin` dates lie in it or before it, and in it or
  /// behind it: the extreme dates are values of one record.
  package func range(margin: Int) -> (first: Month, last: Month)? {
    guard let first = place(counts, margin), let last = place(counts.reversed(), margin) else {
      return nil
    }
    return (Month(index: first), Month(index: counts.count - 1 - last))
  }

  private func place(_ counts: some Sequence<Int>, _ margin: Int) -> Int? {
    var sum = 0
    for (index, count) in counts.enumerated() {
      sum += count
      if sum >= max(margin, 1) { return index }
    }
    return nil
  }

  /// Of the dates of a year, the share that lies in this month or before it; nil where there are none.
  package func share(of year: Int, through month: Int) -> Double? {
    let start = (year - Facet.firstYear) * 12
    guard counts.indices.contains(start), counts.indices.contains(start + 11) else { return nil }
    let total = counts[start...start + 11].reduce(0, +)
    return total == 0 ? nil : Double(counts[start..<start + month].reduce(0, +)) / Double(total)
  }

  /// The last year before births become few: the last that has half of what the median of the twenty
  /// busiest years has.
  package var fallOffYear: Int? {
    let years = byYear
    let busiest = years.values.sorted(by: >).prefix(20)
    guard busiest.count == 20, let median = busiest.dropFirst(10).first else { return nil }
    return years.filter { $0.value * 2 >= median }.keys.max()
  }
}
