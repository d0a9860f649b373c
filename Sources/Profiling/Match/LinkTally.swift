import Evidence
import Kernels
import Sketches

/// What one worker found of one link: which of the sample's values stand in our table, and what else
/// agrees there.
///
/// A value's flags: bit 0 found, bit 1 a record that agrees in all fields, bit 2 one that agrees with a
/// stranger's, then two bits a field: a record with both, a record with both alike.
final class LinkTally {
  /// One a place of the sample's index.
  let flags: SecretArray<UInt32>
  /// Values of our table.
  let distinct: HyperLogLog

  static let found: UInt32 = 1
  static let agreesInAll: UInt32 = 2
  static let agreesWithStranger: UInt32 = 4

  /// Both tables have something to compare in a field.
  static func hasBoth(_ field: Int) -> UInt32 { 8 << UInt32(2 * field) }

  /// And it is the same.
  static func agrees(_ field: Int) -> UInt32 { 16 << UInt32(2 * field) }

  init(_ link: SampleLink, _ kernels: KernelSet) throws(AnalysisError) {
    flags = try SecretArray(count: link.index.count)
    distinct = HyperLogLog(kernels)
  }

  /// Adds another worker's findings.
  func merge(_ other: LinkTally) {
    for place in 0..<flags.count { flags[place] |= other.flags[place] }
    distinct.merge(other.distinct)
  }
}
