package import Identifiers
import Records
package import Sketches

/// Persons over all tables together, as sketches that were united and nothing else.
///
/// A table in which persons can be told apart by SSN does not know those of a table that has e-mail
/// addresses alone: the low bound counts the strongest identifier that any table has, the high bound
/// adds names with a birth date of the records that lack it, none assumed to be the same person.
/// Persons of a class or a state lie between: a name and birth date that stands beside an SSN in
/// another record of it is not counted again.
package struct PeopleCount {
  /// The strongest identifier of any table.
  package let key: Role
  /// Persons by the key.
  package let low: HyperLogLog
  /// And by name and birth date, where the key is missing.
  package let high: HyperLogLog
  /// Records of all tables, and those of them that tell of a person.
  package let recordCount: Int
  package let personRecordCount: Int
  private let tallies: [PeopleTally]

  /// Counts over tables that were all read by their final plans; nil where no table tells of persons.
  package init?(_ tables: [TableProfile]) {
    let tallies = tables.map(\.tally.people).filter { $0.recordCount > 0 }
    let keys = TablePlan.keys.filter { key in
      tallies.contains { $0.key == key && !$0.keyed.isEmpty }
    }
    guard let key = keys.first else { return nil }
    self.key = key
    self.tallies = tallies
    low = Self.union(tallies.filter { $0.key == key }.map(\.keyed))
    high = Self.union([low] + tallies.map { $0.key == key ? $0.unkeyed : $0.unnumbered })
    recordCount = tables.reduce(0) { $0 + $1.tally.records.parsedCount }
    personRecordCount = tallies.reduce(0) { $0 + $1.recordCount }
  }

  private static func union(_ sketches: [HyperLogLog]) -> HyperLogLog {
    let union = HyperLogLog()
    for sketch in sketches { union.merge(sketch) }
    return union
  }

  /// Persons of the categories for which `isIn` holds, over all tables.
  private func persons(
    _ family: (PeopleTally) -> PersonFamily,
    where isIn: (Int) -> Bool
  ) -> DistinctEstimate {
    let families = tallies.map(family)
    let numbers = Self.union(families.map { $0.numbers.union(where: isIn) }).estimate()
    let names = Self.union(families.map { $0.names.union(where: isIn) })
    guard !names.isEmpty else { return numbers }
    let linked = Self.union(families.map { $0.linked.union(where: isIn) })
    let known = linked.estimate()
    let together = Self.union([names, linked]).estimate()
    let others = max(0, together.estimate - known.estimate)
    // Why: of two nested sets, the error of the difference is that of the registers in which they
    // differ.
    let part = others / max(together.estimate, 1)
    let error = together.halfWidth * (part * (2 - part)).squareRoot()
    let half = (numbers.halfWidth * numbers.halfWidth + error * error).squareRoot()
    let estimate = numbers.estimate + others
    return DistinctEstimate(
      estimate: estimate,
      low: max(0, estimate - half),
      high: estimate + half
    )
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
