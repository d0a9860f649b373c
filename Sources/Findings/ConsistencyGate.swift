import Profiling

/// Turns counts of records whose columns say the same into numbers that may be seen.
struct ConsistencyGate {
  let table: TableProfile

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
      return pair([subject.roles.0], [subject.roles.1], counts, pairs.chance)
    }
    let licences = people.licences
    let counts = (licences.agreeingCount, licences.recordCount)
    if let forms = pair([.licence], [.licenceState, .state], counts, licences.chance) {
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
    return pair([.licence], [.birth], counts, births.chance(months))
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
