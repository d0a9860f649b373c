import Evidence
import Identifiers
import Kernels
import Records

/// Files the sample's records in a book, in their order: one worker alone.
final class SampleFiler: BatchConsumer {
  private let book: SampleBook
  private let key: MatchKey
  private let kernels: KernelSet
  private let gatherer: ColumnGatherer
  private let normalizer: FieldNormalizer
  private let compared: ComparedFields
  private var recordCount = 0

  init(_ book: SampleBook, _ options: ScanOptions, _ key: MatchKey) throws(AnalysisError) {
    self.book = book
    self.key = key
    kernels = options.kernels
    let limit = options.limits.batchRecords
    gatherer = ColumnGatherer(recordLimit: limit, kernels)
    normalizer = try FieldNormalizer(recordLimit: limit)
    compared = try ComparedFields(book.plan.agree.map(\.columns), options.limits, kernels, key)
  }

  func consume(_ batch: RecordBatch) {
    compared.hash(batch, rows: Array(0..<batch.recordCount))
    for row in 0..<batch.recordCount {
      for slot in 0..<book.slots.count {
        book.setHash(compared.hash(slot, row), slot, of: recordCount + row)
      }
    }
    for link in book.links {
      for column in link.part.columns {
        gatherer.withColumn(column.index, of: batch) { file($0, column.form, link) }
      }
    }
    recordCount += batch.recordCount
  }

  private func file(_ fields: FieldArray, _ form: NormalForm, _ link: SampleLink) {
    normalizer.normalize(fields, form)
    let hasCheckDigit = ["iccid", "payment-card"].contains(link.part.kind)
    for row in 0..<fields.count where fields.lengths[row] > 0 {
      let bytes = normalizer.bytes(fields, row)
      let place = insert(bytes, link)
      let record = recordCount + row
      link.add(record, to: place) { book.areAlike($0, record) }
      guard link.mark(place, SampleLink.Mark.real) else { continue }
      guard ControlValue.make(bytes, hasCheckDigit: hasCheckDigit, key) else { continue }
      _ = link.mark(insert(bytes, link), SampleLink.Mark.control)
    }
  }

  private func insert(_ bytes: UnsafeMutableBufferPointer<UInt8>, _ link: SampleLink) -> Int {
    guard let base = bytes.baseAddress else { return 0 }
    return link.index.insert(
      key.first.hash(base, count: bytes.count, using: kernels),
      key.second.hash(base, count: bytes.count, using: kernels)
    )
  }
}
