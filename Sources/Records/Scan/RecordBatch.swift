/// Complete records of one table, in one buffer.
///
/// ```
///  bytes    1 , x y LF 2 , z LF          columnCount 2, recordCount 2, stride 2
///  bounds  0   2      5   7    9          bounds[0] is where the first record begins; every other
///                                         entry is one behind a delimiter or line end
///  field j of record k: bytes[bounds[k*stride + j] ..< bounds[k*stride + j + 1] - 1]
///
///  bytes    1 , x y LF ? LF 2 , z LF      a reject between them: stride 3, so that each record has
///  bounds  0   2      5, 7   9    11      both its ends
/// ```
package struct RecordBatch {
  package let bytes: UnsafePointer<UInt8>
  package let bounds: UnsafePointer<UInt32>
  package let columnCount: Int
  /// Entries from a record's first bound to the next one's.
  package let stride: Int
  package let recordCount: Int
  /// The byte that fields may be quoted with; nil where none is.
  package let quote: UInt8?
  /// Where `bytes` stands in the decoded stream.
  package let streamPlace: Int

  /// Where a record begins in the decoded stream: the same however that is cut.
  package func streamPlace(ofRecord record: Int) -> Int {
    streamPlace + Int(bounds[record * stride])
  }

  /// Where a field lies in `bytes`, with its quotes and, at the end of a record, its carriage return.
  package func range(ofField column: Int, record: Int) -> Range<Int> {
    let place = record * stride + column
    return Int(bounds[place])..<Int(bounds[place + 1]) - 1
  }

  /// Where the records lie, with what was refused between them.
  package var extent: Range<UnsafePointer<UInt8>> {
    let end = recordCount > 0 ? bounds[(recordCount - 1) * stride + columnCount] : bounds[0]
    return bytes..<bytes + Int(end)
  }
}
