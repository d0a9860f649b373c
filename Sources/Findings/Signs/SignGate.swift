import Identifiers
package import Profiling
import Records
import Sketches

/// Turns the figures of a record sample into numbers from which signs may be read.
package struct SignGate {
  private let profile: Profile
  private let mode: SmallCellMode

  /// Of the tables of a profile; `show` leaves small counts as they are.
  package init(_ profile: Profile, _ mode: SmallCellMode) {
    self.profile = profile
    self.mode = mode
  }

  /// The figures of the table with the most records; nil where no records were sampled, or where
  /// columns turned out other than they were counted.
  package var figures: SignFigures? {
    let records = profile.tables.map(\.tally.records.parsedCount)
    guard let most = records.max(), let place = records.firstIndex(of: most) else { return nil }
    let table = profile.tables[place]
    guard table.isFinal, let sample = table.tally.sampleFigures else { return nil }
    var figures = SignFigures(table: place)
    figures.recordsPerPerson = Self.recordsPerPerson(table.tally)
    figures.sampledPerPerson = 1 + (figures.recordsPerPerson - 1) * sample.rate
    take(sample, &figures)
    takeMonths(table.tally, &figures)
    return figures
  }

  private func take(_ sample: SampleFigures, _ figures: inout SignFigures) {
    let copies = sample.copies
    let copied = copies.records - copies.values
    let more = blurred(copied, of: copies.records)
    figures.copies = SignFigures.Copies(
      values: copies.values,
      records: copies.values + more,
      // Why: each copy of a record that occurs twice adds three.
      squares: more == copied ? copies.squares : copies.values + 3 * more,
      atOneDistance: part(copies.atOneDistance)
    )
    figures.incomplete = part(sample.incomplete)
    figures.aboveHighGroupOfAdults = part(sample.coherence.aboveHighGroupOfAdults)
    figures.issuedBeforeBirth = part(sample.coherence.issuedBeforeBirth)
    let issue = sample.coherence.issue
    figures.issueState = agreement(
      Part(issue.agreeingCount, of: issue.recordCount),
      chance: issue.chance()
    )
    figures.neighbours = agreement(sample.order.sameState, chance: sample.order.chance)
    figures.halves = sample.coherence.halves.map {
      SignFigures.Halves(first: part($0[0]), second: part($0[1]))
    }
    take(sample.births, &figures)
    let devices = sample.devices
    figures.devices = SignFigures.Devices(
      total: devices.total,
      alikePairs: devices.alikePairs,
      near: agreement(
        devices.near,
        chance: devices.near.total == 0 ? 0 : devices.nearByChance / Double(devices.near.total)
      )
    )
  }

  private func take(_ births: BirthFigures, _ figures: inout SignFigures) {
    figures.onOneDate = part(Part(births.onOneDate, of: births.total))
    figures.weekdays = cells(
      births.byWeekday,
      real: BirthCounts.byWeekday,
      flat: Array(repeating: 1.0 / 7, count: 7)
    )
  }

  /// Months and years of births, of all records.
  private func takeMonths(_ tally: TableTally, _ figures: inout SignFigures) {
    guard let column = tally.columns.first(where: { $0.plan.role == .birth }),
      column.plan.facet == .month
    else { return }
    let counts = column.codeCounts
    let byMonth = (0..<12).map { month in
      stride(from: month, to: counts.count, by: 12).reduce(0) { $0 + counts[$1] }
    }
    let days = [31, 28.2425, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    figures.months = cells(byMonth, real: BirthCounts.byMonth, flat: days.map { $0 / 365.2425 })
    let byYear = stride(from: 0, to: counts.count, by: 12).map { year in
      counts[year..<min(year + 12, counts.count)].reduce(0, +)
    }
    figures.oldestTenth = oldestTenth(byYear)
  }

  /// Of the years that hold all births but the lowest and highest half per cent, 20 at least.
  private func oldestTenth(_ byYear: [Int]) -> SignFigures.Agreement? {
    let edge = byYear.reduce(0, +) / 200
    guard let first = Self.place(byYear, behind: edge),
      let fromEnd = Self.place(byYear.reversed(), behind: edge)
    else { return nil }
    let years = first..<byYear.count - fromEnd
    guard years.count >= 20 else { return nil }
    let width = years.count / 10
    let oldest = byYear[first..<first + width].reduce(0, +)
    return agreement(
      Part(oldest, of: byYear[years].reduce(0, +)),
      chance: Double(width) / Double(years.count)
    )
  }

  /// The place of the first count that more than `edge` come up to.
  private static func place(_ counts: some Sequence<Int>, behind edge: Int) -> Int? {
    var sum = 0
    for (place, count) in counts.enumerated() {
      sum += count
      if sum > edge { return place }
    }
    return nil
  }

  private static func recordsPerPerson(_ tally: TableTally) -> Double {
    guard let key = tally.people.key, let values = tally.roles.values(key) else { return 1 }
    var (records, squares) = (0, 0)
    values.forEachCount { count in
      records += count
      squares += count * count
    }
    return records == 0 ? 1 : Double(squares) / Double(records)
  }

  private func cells(_ counts: [Int], real: [Int], flat: [Double]) -> SignFigures.Cells {
    let sum = Double(real.reduce(0, +))
    let total = counts.reduce(0, +)
    return SignFigures.Cells(
      counts.map { blurred($0, of: total) },
      real: real.map { Double($0) / sum },
      flat: flat
    )
  }

  private func agreement(_ part: Part, chance: Double) -> SignFigures.Agreement {
    SignFigures.Agreement(self.part(part), chance: chance)
  }

  private func part(_ part: Part) -> SignFigures.Part {
    SignFigures.Part(blurred(part.count, of: part.total), of: part.total)
  }

  /// A count that cannot be told from others below 11, nor what is left of the total.
  private func blurred(_ count: Int, of total: Int) -> Int {
    guard mode == .suppress, total >= 2 * SmallCells.threshold else { return count }
    let small = 1..<SmallCells.threshold
    let middle = (SmallCells.threshold + 1) / 2
    if small.contains(count) { return middle }
    return small.contains(total - count) ? total - middle : count
  }
}
