import Identifiers
import Profiling
import Sketches

/// Turns counts of persons into numbers that may be seen.
struct PeopleGate {
  let count: PeopleCount
  let tables: [TableProfile]
  let mode: SmallCellMode

  /// The section.
  var section: Report.People {
    let low = Figure.distinct(count.low, atMost: count.mentionCount)
    let high = Figure.distinct(count.high, atMost: count.mentionCount)
    return Report.People(
      low: low,
      high: high,
      method: method,
      records: count.personRecordCount,
      recordsWithoutPerson: count.recordCount - count.personRecordCount,
      recordsPerPerson: high.estimate == 0
        ? nil
        : Figure.rounded(Double(count.personRecordCount) / Double(high.estimate), places: 2),
      byClass: DataClass.allCases.compactMap(classCount),
      byResidence: residence,
      ages: ages
    )
  }

  private var method: String {
    guard let key = count.key else {
      return "distinct name + birth date, all tables joined; the same: no identifier of persons"
    }
    return "distinct \(key.keyName), all tables joined; plus name + birth date, else another "
      + "identifier, without it, none assumed to be the same person"
  }

  private func classCount(_ dataClass: DataClass) -> Report.ClassCount? {
    let parts = [count.clear(dataClass), count.masked(dataClass), count.failing(dataClass)]
    guard parts.contains(where: { $0.estimate >= 0.5 }) else { return nil }
    return Report.ClassCount(
      name: dataClass.name,
      clear: published(parts[0]),
      masked: published(parts[1]),
      failing: published(parts[2])
    )
  }

  private func published(_ persons: DistinctEstimate) -> PublishedCount {
    published(min(Int(persons.rounded().estimate), count.personRecordCount))
  }

  private func published(_ persons: Int) -> PublishedCount {
    PublishedCount(estimate: persons, mode: mode)
  }

  /// To the unit, to calculate with.
  private func persons(_ persons: DistinctEstimate) -> Int {
    Int(persons.estimate.rounded())
  }

  private var residence: Report.Residence? {
    let states = count.byState.map { (state: $0.state, persons: persons($0.persons)) }
    guard !states.isEmpty else { return nil }
    let table = CategoryTable(
      by: "state",
      counts: Dictionary(
        uniqueKeysWithValues: states.filter { !$0.state.isAbroad }.map {
          ($0.state.code, $0.persons)
        }
      )
    )
    let abroad = states.filter(\.state.isAbroad).reduce(0) { $0 + $1.persons }
    return Report.Residence(
      states: SmallCells.publishEstimates(table, mode: mode),
      abroad: published(abroad),
      none: stateless,
      several: several(states.map(\.persons))
    )
  }

  /// Those of whom no record has a state: all but the residents.
  ///
  /// Of two nested sets, the error of the difference is that of the registers in which they differ.
  private var stateless: PublishedCount {
    let (all, limit) = (count.all, persons(count.withoutState))
    let difference = min(max(0, persons(all) - persons(count.resident)), limit)
    let share = min(1, Double(limit) / max(all.estimate, 1))
    let error = Int((all.halfWidth * (share * (2 - share)).squareRoot()).rounded(.up))
    return PublishedCount(estimate: difference, error: min(error, limit), mode: mode)
  }

  /// Those counted in more than one state: what the states are more than their union.
  private func several(_ states: [Int]) -> PublishedCount {
    guard states.count > 1 else { return .exact(0) }
    let resident = count.resident
    let surplus = max(0, states.reduce(0, +) - persons(resident))
    let error = Int((1.5 * resident.halfWidth).rounded(.up))
    return PublishedCount(estimate: surplus, error: error, mode: mode)
  }

  private var ages: Report.Ages? {
    guard let newest = MonthCounts.of(.activity, tables)?.range(margin: margin)?.last,
      let births = MonthCounts.of(.birth, tables)
    else { return nil }
    let under13 = bornAfter(newest, years: 13, births)
    let under18 = bornAfter(newest, years: 18, births)
    let centenarians = born(through: newest, years: 100, births)
    return Report.Ages(
      asOf: newest.spelled,
      under13: published(under13),
      from13to17: published(max(0, under18 - under13)),
      over99: published(centenarians),
      birthsFallOffAfter: births.fallOffYear
    )
  }

  /// Persons younger than so many years in a month.
  ///
  /// Those born in the year that decides are split by the months of their records.
  private func bornAfter(_ newest: MonthCounts.Month, years: Int, _ births: MonthCounts) -> Int {
    let year = newest.year - years
    let later = persons(count.born { $0 > year })
    let share = 1 - (births.share(of: year, through: newest.month) ?? 1)
    return later + Int((share * Double(persons(count.born { $0 == year }))).rounded())
  }

  /// Persons of so many years or more in a month.
  private func born(through newest: MonthCounts.Month, years: Int, _ births: MonthCounts) -> Int {
    let year = newest.year - years
    let earlier = persons(count.born { $0 < year })
    let share = births.share(of: year, through: newest.month) ?? 0
    return earlier + Int((share * Double(persons(count.born { $0 == year }))).rounded())
  }

  private var margin: Int { mode == .show ? 1 : SmallCells.threshold }
}

extension MonthCounts {
  /// The dates of a role over all tables; nil where none has it.
  static func of(_ role: Role, _ tables: [TableProfile]) -> MonthCounts? {
    let counts = tables.flatMap(\.tally.columns).filter { $0.plan.role == role }.map(\.codeCounts)
      .filter { !$0.isEmpty }
    guard let first = counts.first else { return nil }
    return MonthCounts(
      counts.dropFirst().reduce(first) { sum, more in zip(sum, more).map { $0 + $1 } }
    )
  }
}

extension MonthCounts.Month {
  /// `2004-02`.
  var spelled: String { "\(year)-\(month < 10 ? "0" : "")\(month)" }
}

extension Role {
  /// How reports call an identifier of persons.
  var keyName: String {
    switch self {
    case .socialSecurity: "SSN"
    case .licence: "licence"
    case .email: "e-mail address"
    case .phone: "telephone number"
    case .subscriber: "IMSI"
    case .paymentCard: "payment card"
    case .bankAccount: "IBAN"
    default: "account"
    }
  }
}
