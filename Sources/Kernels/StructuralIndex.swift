import CKernels

/// Stage one: where fields end in a window that begins at a record, outside quotes.
///
/// ```
///  bytes   a , " b , c " , d LF e ...
///  index     2           8    10            one behind each delimiter and line feed outside quotes
/// ```
///
/// A quote that breaks RFC 4180 anywhere in the window (opening in mid-field, closing before
/// anything but a delimiter or a line end) makes the window unclean: its records are then read one
/// by one by the grammar.
package enum StructuralIndex {
  /// What one call found.
  package struct Result: Equatable, Sendable {
    /// Entries written.
    package var count = 0
    /// Line feeds among them.
    package var lineFeedCount = 0
    /// Entries up to and with the last line feed.
    package var countToLastLineFeed = 0
    package var sawQuote = false
    package var isClean = true

    package init() {}

    /// The numbers of an unclean window are zero.
    static var unclean: Result {
      var result = Result()
      result.sawQuote = true
      result.isClean = false
      return result
    }
  }

  /// Entries of `out` behind the last one that a scan may overwrite.
  package static let slack = FieldArray.slack

  /// Indexes `bytes[start..<end]` into `out`, which has room for `end - start` entries and `slack`.
  ///
  /// `delimiter`, `quote`, CR and LF are four different bytes; 64 bytes behind `end` can be read.
  /// Cost: one pass; 0.05 (AVX-512) to 0.2 ns (SSE2) a byte, scalar about 1.
  package static func scan(
    _ bytes: UnsafePointer<UInt8>,
    from start: Int,
    to end: Int,
    delimiter: UInt8,
    quote: UInt8,
    into out: UnsafeMutablePointer<UInt32>,
    using set: KernelSet = .best
  ) -> Result {
    guard let table = set.table else {
      return scalar(bytes, from: start, to: end, delimiter: delimiter, quote: quote, into: out)
    }
    let found = table.pointee.structure(bytes, start, end, delimiter, quote, out)
    var result = Result()
    result.count = found.count
    result.lineFeedCount = found.line_feed_count
    result.countToLastLineFeed = found.count_to_last_line_feed
    result.sawQuote = found.saw_quote
    result.isClean = found.is_clean
    return result
  }

  /// Whether every record of a clean window has `columnCount` fields.
  ///
  /// `index` is what `scan` wrote for `bytes`. Cost: about 1 ns a record.
  package static func isUniform(
    _ result: Result,
    _ bytes: UnsafePointer<UInt8>,
    _ index: UnsafePointer<UInt32>,
    columnCount: Int
  ) -> Bool {
    guard result.countToLastLineFeed == result.lineFeedCount &* columnCount else { return false }
    var entry = columnCount &- 1
    while entry < result.countToLastLineFeed {
      // Why: the inner loop has no exit, so that its loads overlap.
      let stop = min(entry &+ columnCount &* 64, result.countToLastLineFeed)
      var difference: UInt8 = 0
      while entry < stop {
        difference |= bytes[Int(index[entry]) &- 1] ^ 0x0A
        entry &+= columnCount
      }
      guard difference == 0 else { return false }
    }
    return true
  }
}
