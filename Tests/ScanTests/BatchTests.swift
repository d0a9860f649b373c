import Kernels
import Records
import Testing

/// How records come in batches: what stands between them must not make batches small.
@Suite struct BatchTests {
  private struct Batches {
    var sizes: [Int] = []
    var records: [[String]] = []
    var places: [Int] = []
    var raw: [[String]] = []
    var tally = RecordTally()
  }

  private func batches(_ text: String, _ limits: RecordLimits = RecordLimits()) -> Batches {
    let bytes = Array(text.utf8)
    let padded = bytes + [UInt8](repeating: 0x2C, count: 64)
    let dialect = Dialect(delimiter: UInt8(ascii: ","), columnCount: 2)
    let scanner = BlockScanner(dialect, limits, .best)
    let gatherer = ColumnGatherer(recordLimit: limits.batchRecords, .best)
    var found = Batches()
    padded.withUnsafeBufferPointer { buffer in
      guard let base = buffer.baseAddress else { return }
      scanner.scan(base, 0..<bytes.count, available: bytes.count, isEnd: true, streamPlace: 1_000) {
        batch in
        found.sizes.append(batch.recordCount)
        found.records += Self.records(of: batch, gatherer)
        found.raw += Self.raw(batch)
        found.places += (0..<batch.recordCount).map { batch.streamPlace(ofRecord: $0) }
      }
    }
    found.tally = scanner.tally
    return found
  }

  /// The fields as they stand in the buffer.
  private static func raw(_ batch: RecordBatch) -> [[String]] {
    (0..<batch.recordCount).map { record in
      (0..<batch.columnCount).map { column in
        let range = batch.range(ofField: column, record: record)
        let field = UnsafeBufferPointer(start: batch.bytes + range.lowerBound, count: range.count)
        return String(decoding: field, as: UTF8.self)
      }
    }
  }

  private static func records(of batch: RecordBatch, _ gatherer: ColumnGatherer) -> [[String]] {
    var records = [[String]](repeating: [], count: batch.recordCount)
    gatherer.forEachColumn(of: batch) { _, fields in
      for row in 0..<fields.count {
        let field = UnsafeBufferPointer(start: fields.starts[row], count: Int(fields.lengths[row]))
        records[row].append(String(decoding: field, as: UTF8.self))
      }
    }
    return records
  }

  @Test func recordsAroundRejectsComeTogether() {
    let found = batches("a,1\nb\n\nc,2\nd,3,x\r\ne,4\r\n")
    #expect(found.sizes == [3])
    #expect(found.records == [["a", "1"], ["c", "2"], ["e", "4"]])
    #expect(found.raw == [["a", "1"], ["c", "2"], ["e", "4\r"]])
    #expect(found.places == [1_000, 1_007, 1_018])
    #expect(found.tally.parsedCount == 3)
    #expect(found.tally.rejectedCount == 2)
  }

  /// A stray quote sends the window to the grammar.
  @Test func recordsAroundStrayQuotesComeTogether() {
    let found = batches("a,1\n\"b\"x,2\nc,\"3\n\"\nd\n\"e\",4")
    #expect(found.sizes == [3])
    #expect(found.records == [["a", "1"], ["c", "3\n"], ["e", "4"]])
    #expect(found.raw == [["a", "1"], ["c", "\"3\n\""], ["\"e\"", "4"]])
    #expect(found.places == [1_000, 1_011, 1_020])
    #expect(found.tally.parsedCount == 3)
    #expect(found.tally.rejectedCount == 2)
  }

  @Test(arguments: [1, 2, 3, 7]) func noBatchHasMoreRecordsThanTheLimit(_ limit: Int) {
    var limits = RecordLimits()
    limits.batchRecords = limit
    let clean = (0..<20).map { "\($0),x\n" }.joined()
    for text in [clean, clean + "ragged\n" + clean, clean + "\"q\"x,1\n" + clean] {
      let found = batches(text, limits)
      #expect(found.sizes.allSatisfy { $0 <= limit })
      let count = text == clean ? 20 : 40
      #expect(found.records.count == count)
      #expect(found.tally.parsedCount == count)
      #expect(found.sizes.count == (count + limit - 1) / limit)
    }
  }
}
