package import Identifiers
import Records
package import Sketches

/// Persons over all tables together, as sketches that were united and nothing else.
///
/// A table in which persons can be told apart by SSN does not know those of a table that has e-mail
/// addresses alone: the low bound counts the strongest identifier with a value in any table. The high
/// bound adds the records that lack it, by name and birth date, else by the strongest identifier that
/// they have, none assumed to be the same person.
/// Persons of a class or a state lie between: a name and birth date that stands beside an SSN in
/// another record of it is not counted again, nor are the many of other identifiers that stand in
/// other records of their table.
package struct PeopleCount {
  /// The strongest identifier of any table; nil where there are only names and birth dates.
  package let key: Role?
  /// Persons by the key; by name and birth date without one.
  package let low: HyperLogLog
  /// And by what else there is, where the key is missing.
  package let high: HyperLogLog
  /// Records of all tables, and those of them that tell of a person.
  package let recordCount: Int
  package let personRecordCount: Int
  /// Persons named in all of them, with repetition.
  package let mentionCount: Int
  private let tallies: [PeopleTally]
  /// Of persons by neither number nor name, the share that no other record knows.
  private let unknownShare: Double

  /// Counts over tables that were all read by their final plans; nil where no table tells of persons.
  package init?(_ tables: [TableProfile]) {
    let tallies = tables.map(\.tally.people).filter { $0.recordCount + $0.relatedCount > 0 }
    guard !tallies.isEmpty else { return nil }
    let unknown = tables.map {
      (
        persons: $0.tally.people.keys.namelessCount,
        share: $0.tally.people.unknownShare($0.tally.roles)
      )
    }
    let nameless = unknown.reduce(0) { $0 + $1.persons }
    unknownShare =
      nameless == 0 ? 1 : unknown.reduce(0) { $0 + $1.persons * $1.share } / nameless
    let key = TablePlan.keys.first { key in tallies.contains { $0.key == key } }
    let others = tallies.flatMap { $0.keys.unkeyed(key) }
    self.key = key
    self.tallies = tallies
    let keyed = key.map { key in tallies.compactMap { $0.keys.keyed(key) } } ?? others
    low = HyperLogLog.union(keyed) ?? HyperLogLog()
    high = HyperLogLog.union([low] + others) ?? low
    recordCount = tables.reduce(0) { $0 + $1.tally.records.parsedCount }
    personRecordCount = tallies.reduce(0) { $0 + $1.recordCount }
    mentionCount = tallies.reduce(personRecordCount) { $0 + $1.relatedCount }
  }

  private static func estimate(_ sketches: [HyperLogLog]) -> DistinctEstimate {
    HyperLogLog.union(sketches)?.estimate() ?? .none
  }

  /// Persons of the categories for which `isIn` holds, over all tables.
  private func persons(
    _ family: (PeopleTally) -> PersonFamily,
    where isIn: (Int) -> Bool
  ) -> DistinctEstimate {
    let families = tallies.map(family)
    let numbers = Self.estimate(families.flatMap { $0.numbers.occurring(where: isIn) })
    let nameless = Self.estimate(families.flatMap { $0.nameless.occurring(where: isIn) })
    let others = unlinked(families, where: isIn)
    let estimate = numbers.estimate + others.estimate + unknownShare * nameless.estimate
    let errors = [numbers.halfWidth, others.error, unknownShare * nameless.halfWidth]
    let half = errors.reduce(0) { $0 + $1 * $1 }.squareRoot()
    return DistinctEstimate(
      estimate: estimate,
      low: max(0, estimate - half),
      high: estimate + half
    )
  }

  /// Persons by name and birth date that stand beside no number.
  private func unlinked(
    _ families: [PersonFamily],
    where isIn: (Int) -> Bool
  ) -> (estimate: Double, error: Double) {
    let names = families.flatMap { $0.names.occurring(where: isIn) }
    guard !names.isEmpty else { return (0, 0) }
    let linked = families.flatMap { $0.linked.occurring(where: isIn) }
    let known = Self.estimate(linked)
    let together = Self.estimate(names + linked)
    let others = max(0, together.estimate - known.estimate)
    // Why: of two nested sets, the error of the difference is that of the registers in which they
    // differ.
    let part = others / max(together.estimate, 1)
    return (others, together.halfWidth * (part * (2 - part)).squareRoot())
  }

  /// Persons with a record that shows a class in clear.
  package func clear(_ dataClass: DataClass) -> DistinctEstimate {
    persons(\.classes) { UInt16($0) & dataClass.bit != 0 }
  }

  /// Persons with a record in which the class's sensitive value is hidden.
  package func masked(_ dataClass: DataClass) -> DistinctEstimate {
    persons(\.masked) { $0 == dataClass.rawValue }
  }

  /// Persons with a record in which it fails its rule.
  package func failing(_ dataClass: DataClass) -> DistinctEstimate {
    persons(\.failing) { $0 == dataClass.rawValue }
  }

  /// Persons by state of residence; a person with records of several counts in each.
  package var byState: [(state: USState, persons: DistinctEstimate)] {
    USState.allCases.compactMap { state in
      let place = Int(state.rawValue)
      let occurs = tallies.contains {
        $0.residence.numbers[place] != nil || $0.residence.names[place] != nil
          || $0.residence.nameless[place] != nil
      }
      return occurs ? (state, persons(\.residence) { $0 == place }) : nil
    }
  }

  /// Persons with a record of any state.
  package var resident: DistinctEstimate {
    persons(\.residence) { $0 != PeopleTally.noState }
  }

  /// Persons with a record of no state; they may have others.
  package var withoutState: DistinctEstimate {
    persons(\.residence) { $0 == PeopleTally.noState }
  }

  /// All persons that a record tells of.
  package var all: DistinctEstimate { persons(\.classes) { _ in true } }

  /// Persons born in the years for which `isIn` holds.
  package func born(where isIn: (Int) -> Bool) -> DistinctEstimate {
    persons(\.births) { isIn(BirthYears.first + $0) }
  }
}
