import Evidence
import Identifiers
import Kernels
import Records

/// Hashes the compared fields of records, by their slots: equal normal forms give equal numbers, 0 stands
/// for none.
final class ComparedFields {
  let slots: FieldSlots
  private let fields: [[MatchColumn]]
  private let recordLimit: Int
  private let key: MatchKey
  private let kernels: KernelSet
  private let gatherer: ColumnGatherer
  private let normalizer: FieldNormalizer
  private let hashes: SecretArray<UInt64>

  init(
    _ fields: [[MatchColumn]],
    _ limits: RecordLimits,
    _ kernels: KernelSet,
    _ key: MatchKey
  ) throws(AnalysisError) {
    self.fields = fields
    slots = FieldSlots(fields)
    self.key = key
    self.kernels = kernels
    recordLimit = limits.batchRecords
    gatherer = ColumnGatherer(recordLimit: recordLimit, kernels)
    normalizer = try FieldNormalizer(recordLimit: recordLimit)
    hashes = try SecretArray(count: max(slots.count, 1) * recordLimit)
  }

  /// The hash in a slot of the n-th of the rows that were hashed last.
  @inline(__always)
  func hash(_ slot: Int, _ place: Int) -> UInt64 { hashes[slot * recordLimit + place] }

  /// Hashes the fields of a batch's rows, given in ascending order.
  func hash(_ batch: RecordBatch, rows: [Int]) {
    for slot in 0..<slots.count {
      for place in rows.indices { hashes[slot * recordLimit + place] = 0 }
    }
    for (field, columns) in fields.enumerated() {
      for (number, column) in columns.enumerated() {
        let slot = slots.place(field, number)
        gatherer.withColumn(column.index, of: batch) { add($0, rows, column.form, to: slot) }
      }
    }
  }

  private func add(_ column: FieldArray, _ rows: [Int], _ form: NormalForm, to slot: Int) {
    for (place, row) in rows.enumerated() {
      column.starts[place] = column.starts[row]
      column.lengths[place] = column.lengths[row]
    }
    let chosen = FieldArray(starts: column.starts, lengths: column.lengths, count: rows.count)
    normalizer.normalize(chosen, form)
    for place in rows.indices {
      hashes[slot * recordLimit + place] &+=
        form == .words
        ? key.second.sumOfWords(chosen, place, kernels)
        : hash(chosen.starts[place], chosen.lengths[place])
    }
  }

  private func hash(_ bytes: UnsafePointer<UInt8>, _ length: UInt32) -> UInt64 {
    length == 0 ? 0 : key.second.hash(bytes, count: Int(length), using: kernels)
  }
}
