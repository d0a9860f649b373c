import Identifiers
import Profiling

/// Turns counts of records whose columns say the same into numbers that may be seen.
struct ConsistencyGate {
  let table: TableProfile
  let mode: SmallCellMode

  /// The pairs of columns that a table has; nil where there are none.
  ///
  /// Nil too where columns turned out other than their first records show: the pairs were chosen by
  /// those.
  var pairs: [Report.Consistency]? {
    guard table.isFinal else { return nil }
    let people = table.tally.people
    var found = PairTable.Subject.allCases.compactMap { subject in
      let pairs = people.pairs[subject.rawValue]
      let counts = (pairs.agreeingCount, pairs.recordCount)
      return pair([subject.roles.0], [subject.roles.1], counts, listedChance(subject, pairs))
    }
    let licences = people.licences
    let counts = (licences.agreeingCount, licences.recordCount)
    let chance = coarse(licences.chance, licences.recordCount)
    if let forms = pair([.licence], [.licenceState, .state], counts, chance) {
      found.append(forms)
    }
    if let births = encodedBirths { found.append(births) }
    return found.isEmpty ? nil : found
  }

  /// Licences that encode a birth, beside the birth of their record.
  private var encodedBirths: Report.Consistency? {
    let births = table.tally.people.encodedBirths
    let months = table.tally.columns.first { $0.plan.role == .birth }?.codeCounts ?? []
    let counts = (births.agreeingCount, births.recordCount)
    // Why: exact, because no breakdown is by month.
    return pair([.licence], [.birth], counts, births.chance(months))
  }

  /// Of the listed categories alone, where some are withheld.
  ///
  /// Squares of withheld counts would give them away; what is left out is little, since they are small.
  private func listedChance(_ subject: PairTable.Subject, _ pairs: PairTable) -> Double {
    guard mode == .suppress else { return pairs.chance() }
    let listed = [subject.roles.0, subject.roles.1].map(listedCodes)
    return pairs.chance { code in listed.allSatisfy { $0.contains(code) } }
  }

  /// Categories that the breakdown of a role's column would list.
  private func listedCodes(_ role: Role) -> Set<Int> {
    guard let column = place(role).map({ table.tally.columns[$0] }) else { return [] }
    let cells = column.codeCounts.enumerated().filter { $0.element > 0 }
      .sorted { ($0.element, $0.offset) < ($1.element, $1.offset) }
    let valid = column.plan.leader.flatMap { column.outcomeCounts($0.name)?[.valid] } ?? 0
    let unlisted = max(0, valid - cells.reduce(0) { $0 + $1.element })
    let pooled = SmallCells.pooledCount(ascending: cells.map(\.element), unlisted: unlisted)
    return Set(cells.dropFirst(pooled ?? cells.count).map(\.offset))
  }

  /// So rounded that some records more or less in a category do not show.
  private func coarse(_ chance: Double, _ records: Int) -> Double {
    guard mode == .suppress, records > 0 else { return chance }
    let step = max(0.01, 20 / Double(records))
    return min(1, (chance / step).rounded() * step)
  }

  /// One pair of columns: each the first that plays one of the roles.
  private func pair(
    _ one: [Role],
    _ other: [Role],
    _ counts: (agreeing: Int, records: Int),
    _ chance: Double
  ) -> Report.Consistency? {
    let places = [one, other].compactMap { roles in roles.lazy.compactMap(place).first }
    guard counts.records > 0, places.count == 2 else { return nil }
    let share = Proportion(counts.agreeing, of: counts.records)
    func excess(_ rate: Double) -> Double {
      Figure.rounded(Proportion.excess(rate, over: chance), places: 4)
    }
    return Report.Consistency(
      columns: places.map(table.columnName),
      records: counts.records,
      agreeing: counts.agreeing,
      chance: Figure.rounded(chance, places: 6),
      excess: excess(share.share),
      low: excess(share.low),
      high: excess(share.high)
    )
  }

  private func place(_ role: Role) -> Int? {
    table.tally.columns.firstIndex { $0.plan.role == role }
  }
}
