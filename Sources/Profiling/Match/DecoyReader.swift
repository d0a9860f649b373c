import Evidence
import Identifiers
import Kernels
import Records

/// Looks for planted records in the sample; one worker alone.
final class DecoyReader: BatchConsumer {
  private let book: SampleBook
  private let columns: [[MatchColumn]]
  private let key: MatchKey
  private let kernels: KernelSet
  private let gatherer: ColumnGatherer
  private let normalizer: FieldNormalizer
  private let recordLimit: Int
  /// By the hash of the first value that each holds; whether any of its values is in the sample.
  private var planted: [UInt64: Bool] = [:]

  /// More are no decoys.
  static let limit = 1_000_000

  init(
    _ book: SampleBook,
    _ columns: [[MatchColumn]],
    _ options: ScanOptions,
    _ key: MatchKey
  ) throws(AnalysisError) {
    self.book = book
    self.columns = columns
    self.key = key
    kernels = options.kernels
    recordLimit = options.limits.batchRecords
    gatherer = ColumnGatherer(recordLimit: recordLimit, kernels)
    normalizer = try FieldNormalizer(recordLimit: recordLimit)
  }

  var decoys: MatchOutcome.Decoys {
    MatchOutcome.Decoys(
      plantedCount: planted.count,
      foundCount: planted.values.count { $0 }
    )
  }

  func consume(_ batch: RecordBatch) {
    var names = [UInt64](repeating: 0, count: batch.recordCount)
    var isFound = [Bool](repeating: false, count: batch.recordCount)
    for (link, list) in columns.enumerated() {
      for column in list {
        gatherer.withColumn(column.index, of: batch) { fields in
          normalizer.normalize(fields, column.form)
          for row in 0..<fields.count where fields.lengths[row] > 0 {
            let (first, place) = look(fields, row, book.links[link])
            if names[row] == 0 { names[row] = first }
            if let place, book.links[link].isReal(place) { isFound[row] = true }
          }
        }
      }
    }
    for (name, isFound) in zip(names, isFound) where name != 0 && planted.count < Self.limit {
      planted[name] = isFound || planted[name] ?? false
    }
  }

  private func look(
    _ fields: FieldArray,
    _ row: Int,
    _ link: SampleLink
  ) -> (first: UInt64, place: Int?) {
    let (bytes, length) = (fields.starts[row], Int(fields.lengths[row]))
    let first = key.first.hash(bytes, count: length, using: kernels)
    let second = key.second.hash(bytes, count: length, using: kernels)
    return (first, link.index.place(first, second))
  }
}
