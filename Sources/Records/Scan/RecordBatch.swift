/// Complete records of one table that lie next to each other in one buffer.
///
/// ```
///  bytes    1 , x y LF 2 , z LF          columnCount 2, recordCount 2
///  bounds  0   2      5   7    9          bounds[0] is where the first record begins; every other
///                                         entry is one behind a delimiter or line end
///  field j of record k: bytes[bounds[k*2 + j] ..< bounds[k*2 + j + 1] - 1]
/// ```
package struct RecordBatch {
  package let bytes: UnsafePointer<UInt8>
  package let bounds: UnsafePointer<UInt32>
  package let columnCount: Int
  package let recordCount: Int
  /// The byte that fields may be quoted with; nil where none is.
  package let quote: UInt8?
  /// Where `bytes` stands in the decoded stream.
  package let streamPlace: Int

  /// Where a record begins in the decoded stream: the same however that is cut.
  package func streamPlace(ofRecord record: Int) -> Int {
    streamPlace + Int(bounds[record * columnCount])
  }
}
