import Evidence
import Identifiers
import Kernels
import Records

/// Hashes the compared fields of records: equal normal forms give equal numbers, 0 stands for none.
final class ComparedFields {
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
    self.key = key
    self.kernels = kernels
    recordLimit = limits.batchRecords
    gatherer = ColumnGatherer(recordLimit: recordLimit, kernels)
    normalizer = try FieldNormalizer(recordLimit: recordLimit)
    hashes = try SecretArray(count: max(fields.count, 1) * recordLimit)
  }

  var fieldCount: Int { fields.count }

  /// The hash of a field of the n-th of the rows that were hashed last.
  func hash(_ field: Int, _ place: Int) -> UInt64 { hashes[field * recordLimit + place] }

  /// Hashes the fields of a batch's rows, given in ascending order.
  func hash(_ batch: RecordBatch, rows: [Int]) {
    for (field, columns) in fields.enumerated() {
      for place in rows.indices { hashes[field * recordLimit + place] = 0 }
      for column in columns {
        gatherer.withColumn(column.index, of: batch) { add($0, rows, column.form, to: field) }
      }
    }
  }

  private func add(_ column: FieldArray, _ rows: [Int], _ form: NormalForm, to field: Int) {
    for (place, row) in rows.enumerated() {
      column.starts[place] = column.starts[row]
      column.lengths[place] = column.lengths[row]
    }
    let chosen = FieldArray(starts: column.starts, lengths: column.lengths, count: rows.count)
    normalizer.normalize(chosen, form)
    for place in rows.indices {
      hashes[field * recordLimit + place] &+=
        form == .words
        ? key.second.sumOfWords(chosen, place, kernels)
        : hash(chosen.starts[place], chosen.lengths[place])
    }
  }

  private func hash(_ bytes: UnsafePointer<UInt8>, _ length: UInt32) -> UInt64 {
    length == 0 ? 0 : key.second.hash(bytes, count: Int(length), using: kernels)
  }
}
