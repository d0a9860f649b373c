import Identifiers
import Kernels

/// Whether licences of Florida, Illinois, Wisconsin and New Jersey, which encode a birth, encode that
/// of their record.
package struct BirthTable: Sendable, Equatable {
  /// Records whose licence encodes a birth and that have one.
  package private(set) var recordCount = 0
  package private(set) var agreeingCount = 0
  /// Those of New Jersey, which encodes no day.
  package private(set) var monthOnlyCount = 0

  /// A bit for each state whose licences encode a birth.
  private static let encoding = [USState.fl, .il, .wi, .nj].reduce(0 as UInt64) {
    $0 | 1 << UInt64($1.rawValue)
  }

  init() {}

  /// Counts a batch's records whose licence and birth are valid.
  mutating func update(_ sheet: RecordSheet, _ states: UnsafePointer<UInt16>, _ count: Int) {
    let roles = Role.licence.bit | Role.birth.bit
    let encoding = Self.encoding
    for row in 0..<count {
      guard encoding >> UInt64(states[row]) & 1 == 1, sheet.marks.filled[row] & roles == roles,
        let state = USState(rawValue: UInt8(truncatingIfNeeded: states[row])),
        let licence = sheet.field(.licence, row), let birth = sheet.field(.birth, row),
        let day = RecordDate.day(RawSpan(_unsafeBytes: birth), sheet.birthDates)
      else { continue }
      add(
        DriverLicense.encodedBirth(RawSpan(_unsafeBytes: licence), state: state, birth: day),
        state
      )
    }
  }

  private mutating func add(_ agreement: Agreement, _ state: USState) {
    guard agreement != .silent else { return }
    recordCount += 1
    agreeingCount += agreement == .agrees ? 1 : 0
    monthOnlyCount += state == .nj ? 1 : 0
  }

  mutating func merge(_ other: BirthTable) {
    recordCount += other.recordCount
    agreeingCount += other.agreeingCount
    monthOnlyCount += other.monthOnlyCount
  }

  /// The share that would agree if licences were dealt out anew: two births fall into one month as
  /// often as the file's own months say, and then on one day of 30.4.
  package func chance(_ months: [Int]) -> Double {
    let total = Double(months.reduce(0, +))
    guard total > 0, recordCount > 0 else { return 0 }
    let sameMonth = months.reduce(0) { $0 + Double($1) / total * (Double($1) / total) }
    let monthShare = Double(monthOnlyCount) / Double(recordCount)
    return sameMonth * (monthShare + (1 - monthShare) / 30.4)
  }
}
