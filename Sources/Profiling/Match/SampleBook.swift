import Evidence
import Records

/// The sample as hashes: all that is kept of it while our table goes by.
final class SampleBook: @unchecked Sendable {
  // Safe: one thread files the sample before any other sees this; afterwards it is only read.
  let plan: LinkPlan
  let links: [SampleLink]
  let slots: FieldSlots
  private let recordCount: Int
  private let compared: SecretArray<UInt64>

  /// Makes room for a sample of so many records.
  init(_ plan: LinkPlan, recordCount: Int) throws(AnalysisError) {
    self.plan = plan
    self.recordCount = recordCount
    slots = FieldSlots(plan.agree.map(\.columns))
    var links: [SampleLink] = []
    for part in plan.links { links.append(try SampleLink(part, recordCount: recordCount)) }
    self.links = links
    compared = try SecretArray(count: recordCount * slots.count)
  }

  /// Bytes that the book and each worker's findings take at most.
  static func byteCount(_ plan: LinkPlan, recordCount: Int, workerCount: Int) -> Int {
    let findings = plan.links.reduce(0) { sum, part in
      sum + SecretArray<UInt32>.byteCount(recordCount * part.columns.count * 2)
    }
    return plan.links.reduce(0) { $0 + SampleLink.byteCount($1, recordCount: recordCount) }
      + SecretArray<UInt64>.byteCount(recordCount * FieldSlots(plan.agree.map(\.columns)).count)
      + workerCount * findings
  }

  /// The hash in a slot of a record's compared fields.
  @inline(__always)
  func hash(_ slot: Int, of record: Int) -> UInt64 { compared[record * slots.count + slot] }

  func setHash(_ hash: UInt64, _ slot: Int, of record: Int) {
    compared[record * slots.count + slot] = hash
  }

  /// A record far from this one: as a rule another person's.
  func stranger(to record: Int) -> Int { (record + recordCount / 2) % recordCount }

  /// Whether two records compare alike with any other.
  func areAlike(_ one: Int, _ other: Int) -> Bool {
    (0..<slots.count).allSatisfy { hash($0, of: one) == hash($0, of: other) }
  }
}
