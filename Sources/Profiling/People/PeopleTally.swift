// A batch's records on their way to persons:
//
//   record   clear            number   name and birth   classes             residence
//   0        ssn name state   h(ssn)                    name + SSN          TX
//   1        name birth                h(n, b)          name + birth date   none
//   2        state                                                          not a person
//
// Sketches count keys, so one person in many records, files and tables counts once. Each record raises
// one sketch of the set of classes it shows, one of its residence, and, if born late or very early,
// one of its birth year.

import Kernels
import Sketches

/// One worker's counts of persons in one table.
package final class PeopleTally {
  /// Persons by what tells them apart.
  package private(set) var keys: PersonKeys
  private let namelessSample = NamelessSample()
  /// By the set of classes that a record shows in clear.
  package let classes: PersonFamily
  /// By class: where its sensitive value is hidden, and where it fails.
  package let masked: PersonFamily
  package let failing: PersonFamily
  /// By state; the last category is none.
  package let residence: PersonFamily
  /// By birth year from `BirthYears.first`.
  package let births: PersonFamily
  package private(set) var licences = LicenceTable()
  package private(set) var encodedBirths = BirthTable()
  package private(set) var pairs = PairTable.Subject.allCases.map { _ in PairTable() }
  /// Records with a person.
  package private(set) var recordCount = 0
  /// Persons that records name beside their own.
  package private(set) var relatedCount = 0

  package static let noState = 64
  private static let classSetCount = 1 << DataClass.allCases.count

  init(_ roles: [Role], _ kernels: KernelSet) {
    keys = PersonKeys(roles, kernels)
    classes = PersonFamily(categoryCount: Self.classSetCount, kernels)
    masked = PersonFamily(categoryCount: DataClass.allCases.count, kernels)
    failing = PersonFamily(categoryCount: DataClass.allCases.count, kernels)
    residence = PersonFamily(categoryCount: Self.noState + 1, kernels)
    births = PersonFamily(categoryCount: BirthYears.count, kernels)
  }

  /// A worker's memory for the persons of one batch at a time.
  final class Room {
    fileprivate let batch: PeopleBatch
    fileprivate let sketches: SketchRoom

    init(recordLimit: Int) {
      batch = PeopleBatch(recordLimit: recordLimit)
      sketches = SketchRoom(hashLimit: recordLimit, categoryLimit: PeopleTally.classSetCount)
    }
  }

  /// Counts a batch, once every column has told its part.
  func update(_ sheet: RecordSheet, _ count: Int, _ room: Room) {
    let (batch, sketches) = (room.batch, room.sketches)
    sheet.settle(count)
    countPairs(sheet, count)
    batch.fill(sheet, count)
    recordCount += batch.personCount
    keys.update(batch, sheet, count)
    namelessSample.update(batch, sheet, count)
    countRelated(batch, sheet, count)
    classes.update(batch, batch.classes, sketches)
    residence.update(batch, batch.states, sketches)
    if sheet.codes(.birth) != nil { births.update(batch, batch.births, sketches) }
    countSpoiled(batch, sheet.marks)
  }

  private func countPairs(_ sheet: RecordSheet, _ count: Int) {
    for subject in PairTable.Subject.allCases {
      let (one, other) = subject.roles
      guard let one = sheet.codes(one), let other = sheet.codes(other) else { continue }
      pairs[subject.rawValue].update(one, other, count)
    }
    if let forms = sheet.codes(.licence),
      let states = sheet.codes(.licenceState) ?? sheet.codes(.state)
    {
      licences.update(forms, states, count, sheet.licenceForms)
      encodedBirths.update(sheet, states, count)
    }
  }

  private func countRelated(_ batch: PeopleBatch, _ sheet: RecordSheet, _ count: Int) {
    guard sheet.hashes(.relatedNumber) != nil, batch.fillKeys(sheet, .relatedNumber, count) else {
      return
    }
    keys.add(related: batch.otherKeys, count)
    for row in 0..<count { relatedCount &+= batch.otherKeys[row] == 0 ? 0 : 1 }
  }

  private func countSpoiled(_ batch: PeopleBatch, _ marks: RecordSheet.Marks) {
    for dataClass in DataClass.allCases {
      let category = dataClass.rawValue
      if batch.maskedRoles.has(dataClass.sensitive) {
        let count = batch.choose(dataClass, marks.masked, marks.filled)
        masked.update(chosen: batch, count, category: category)
      }
      if batch.failingRoles.has(dataClass.sensitive) {
        let count = batch.choose(dataClass, marks.failing, marks.filled)
        failing.update(chosen: batch, count, category: category)
      }
    }
  }

  func merge(_ other: PeopleTally) {
    keys.merge(other.keys)
    namelessSample.merge(other.namelessSample)
    classes.merge(other.classes)
    masked.merge(other.masked)
    failing.merge(other.failing)
    residence.merge(other.residence)
    births.merge(other.births)
    for index in pairs.indices { pairs[index].merge(other.pairs[index]) }
    licences.merge(other.licences)
    encodedBirths.merge(other.encodedBirths)
    recordCount += other.recordCount
    relatedCount += other.relatedCount
  }

  /// Of persons by neither number nor name, the share that other records do not know.
  func unknownShare(_ roles: RoleCounts) -> Double { namelessSample.unknownShare(roles) }

  /// The strongest identifier with a value.
  package var key: Role? { keys.strongest }
}

/// Birth years of which persons are counted apart: the late ones, among which minors are, and those of
/// people over 99.
package enum BirthYears {
  package static let first = 1850
  static let count = 250

  /// Whether persons born in a year may have been minors, or over 99, when a record was made.
  static func isCounted(_ year: Int) -> Bool { year <= 1930 || year >= 1980 }
}
