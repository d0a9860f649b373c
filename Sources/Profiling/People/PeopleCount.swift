package import Identifiers
import Records
package import Sketches

/// Persons over all tables together, as sketches that were united and nothing else.
///
/// A table in which persons can be told apart by SSN does not know those of a table that has e-mail
/// addresses alone: the low bound counts the strongest identifier that any table has, the high bound
/// adds names with a birth date of the records that lack it, none assumed to be the same person.
package struct PeopleCount {
  /// The strongest identifier of any table.
  package let key: Role
  /// Persons by the key.
  package let low: HyperLogLog
  /// And by name and birth date, where the key is missing.
  package let high: HyperLogLog
  /// Records of all tables, and those of them that tell of a person.
  package private(set) var recordCount = 0
  package private(set) var personRecordCount = 0
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
    let named = tallies.map { $0.key == key ? $0.unkeyed : $0.withoutSocialSecurity }
    high = Self.union([low] + named)
    recordCount = tables.reduce(0) { $0 + $1.tally.records.parsedCount }
    personRecordCount = tallies.reduce(0) { $0 + $1.recordCount }
  }

  private static func union(_ sketches: [HyperLogLog]) -> HyperLogLog {
    let union = HyperLogLog()
    for sketch in sketches { union.merge(sketch) }
    return union
  }

  /// Persons with a record that shows a class in clear.
  package func clear(_ dataClass: DataClass) -> HyperLogLog {
    Self.union(tallies.map { $0.classes.union { UInt16($0) & dataClass.bit != 0 } })
  }

  /// Persons with a record in which the class's sensitive value is hidden.
  package func masked(_ dataClass: DataClass) -> HyperLogLog {
    Self.union(tallies.compactMap { $0.masked[dataClass.rawValue] })
  }

  /// Persons with a record in which it fails its rule.
  package func failing(_ dataClass: DataClass) -> HyperLogLog {
    Self.union(tallies.compactMap { $0.failing[dataClass.rawValue] })
  }

  /// Persons by state of residence; a person with records of several counts in each.
  package var byState: [(state: USState, persons: HyperLogLog)] {
    USState.allCases.compactMap { state in
      let sketches = tallies.compactMap { $0.residence[Int(state.rawValue)] }
      return sketches.isEmpty ? nil : (state, Self.union(sketches))
    }
  }

  /// Persons of any state.
  package var resident: HyperLogLog {
    Self.union(tallies.map { $0.residence.union { $0 != PeopleTally.noState } })
  }

  /// Persons with a record of no state; they may have others.
  package var withoutState: HyperLogLog {
    Self.union(tallies.compactMap { $0.residence[PeopleTally.noState] })
  }

  /// All persons that a record tells of.
  package var all: HyperLogLog { Self.union(tallies.map { $0.classes.union() }) }

  /// Persons born in the years for which `isIn` holds.
  package func born(where isIn: (Int) -> Bool) -> HyperLogLog {
    Self.union(tallies.map { $0.births.union { isIn(BirthYears.first + $0) } })
  }
}
