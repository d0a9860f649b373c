import Kernels
import Sketches

/// Persons of one table by each identifier that may tell them apart, for the bounds over all tables.
///
/// ```
///  record   SSN       e-mail   name and birth   by SSN            by e-mail         else
///  0        s1        m1       n1               keyed s1
///  1        masked    m1       n1               unkeyed n1
///  2        (none)    m2       (none)                                               m2
/// ```
/// The strongest identifier with a value anywhere decides, so a weaker one is counted only while all
/// stronger ones have none: what was counted of it is of use only if that is still so at the end.
package struct PersonKeys {
  /// Persons by one identifier.
  struct Counted {
    let keyed: HyperLogLog
    /// By name and birth date, of records without it.
    let unkeyed: HyperLogLog
    var hasValues = false
  }

  /// By place in `TablePlan.keys`; nil where the table lacks the identifier.
  private var byKey: [Counted?]
  /// By name and birth date, whatever else the record has; counted where it may be asked for.
  private let named: HyperLogLog
  /// By the strongest identifier, of records with neither SSN nor name and birth date.
  private let nameless: HyperLogLog

  init(_ roles: [Role], _ kernels: KernelSet) {
    byKey = TablePlan.keys.map { key in
      roles.contains(key) || key == .socialSecurity && roles.contains(.relatedNumber)
        ? Counted(keyed: HyperLogLog(kernels), unkeyed: HyperLogLog(kernels)) : nil
    }
    named = HyperLogLog(kernels)
    nameless = HyperLogLog(kernels)
  }

  /// Counts a batch that was filled from a sheet.
  mutating func update(_ batch: PeopleBatch, _ sheet: RecordSheet, _ recordCount: Int) {
    if batch.hasNameless { nameless.update(batch.nameless, count: batch.count) }
    var asksNames = true
    for (place, key) in TablePlan.keys.enumerated() where byKey[place] != nil {
      update(place, key, batch, sheet, recordCount)
      guard byKey[place]?.hasValues == true else { continue }
      // Why: a stronger one that the table lacks may stand in another table.
      asksNames = place > 0
      break
    }
    guard asksNames else { return }
    batch.fillNames(sheet, without: nil, recordCount)
    named.update(batch.otherNames, count: recordCount)
  }

  private mutating func update(
    _ place: Int,
    _ key: Role,
    _ batch: PeopleBatch,
    _ sheet: RecordSheet,
    _ recordCount: Int
  ) {
    guard let counted = byKey[place] else { return }
    if key == .socialSecurity {
      counted.keyed.update(batch.keys, count: batch.count)
      if batch.hasNames { counted.unkeyed.update(batch.names, count: batch.count) }
      byKey[place]?.hasValues = counted.hasValues || batch.hasKeys
      return
    }
    let hasKeys = batch.fillKeys(sheet, key, recordCount)
    batch.fillNames(sheet, without: key, recordCount)
    counted.keyed.update(batch.otherKeys, count: recordCount)
    counted.unkeyed.update(batch.otherNames, count: recordCount)
    byKey[place]?.hasValues = counted.hasValues || hasKeys
  }

  /// Takes in persons that a record names beside its own, by SSN.
  mutating func add(related hashes: UnsafePointer<UInt64>, _ count: Int) {
    guard let counted = byKey[0] else { return }
    counted.keyed.update(hashes, count: count)
    byKey[0]?.hasValues = true
  }

  mutating func merge(_ other: PersonKeys) {
    named.merge(other.named)
    nameless.merge(other.nameless)
    for place in byKey.indices {
      guard let mine = byKey[place], let theirs = other.byKey[place] else { continue }
      mine.keyed.merge(theirs.keyed)
      mine.unkeyed.merge(theirs.unkeyed)
      byKey[place]?.hasValues = mine.hasValues || theirs.hasValues
    }
  }

  /// The strongest identifier with a value.
  package var strongest: Role? {
    zip(TablePlan.keys, byKey).first { $0.1?.hasValues == true }?.0
  }

  /// Persons by neither number nor name.
  var namelessCount: Double { nameless.estimate().estimate }

  /// Persons by an identifier that is the strongest of all tables.
  func keyed(_ key: Role) -> HyperLogLog? { counted(key)?.keyed }

  /// Persons of the records without it: by name and birth date, and by what else there is.
  func unkeyed(_ key: Role?) -> [HyperLogLog] {
    [key.flatMap(counted)?.unkeyed ?? named, nameless]
  }

  private func counted(_ key: Role) -> Counted? {
    TablePlan.keys.firstIndex(of: key).flatMap { byKey[$0] }
  }
}
