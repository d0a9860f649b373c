/// How a delimited file is written.
package struct Dialect: Sendable, Equatable {
  /// Field separator, one byte.
  package var delimiter: UInt8
  package var quote: UInt8
  /// Fields in every record that counts.
  package var columnCount: Int
  package var hasHeader: Bool
  /// Bytes before the first record: a byte order mark, the header record and its line end.
  package var prefixBytes: Int
  package var newline: Newline

  /// What ends most lines of the sample.
  package enum Newline: String, Sendable {
    case lf, crlf, none
  }

  package init(
    delimiter: UInt8,
    quote: UInt8 = UInt8(ascii: "\""),
    columnCount: Int,
    hasHeader: Bool = false,
    prefixBytes: Int = 0,
    newline: Newline = .lf
  ) {
    self.delimiter = delimiter
    self.quote = quote
    self.columnCount = columnCount
    self.hasHeader = hasHeader
    self.prefixBytes = prefixBytes
    self.newline = newline
  }
}

/// Limits on what one record may cost.
package struct RecordLimits: Sendable {
  /// Content bytes of one record, line end not counted.
  package var recordBytes = 1 << 20
  package var columns = 1_024
  /// Bytes indexed at a time, so that they and their index stay in the second cache.
  package var windowBytes = 256 << 10

  /// No batch has more records than this, so that what is kept for each stays in the second cache.
  package var batchRecords = 2_048

  package init() {}
}
