import Kernels

/// Both readings of a piece, as far as the grammar's record limit lets quote parity alone decide.
///
/// A quoted field that does not close within the limit is no field, and reading resumes inside it. So
/// the piece is read in parts of a third of the limit, and a reading counts as clean only if a record
/// ends in every part: then no record is longer than the limit.
struct QuoteReadings {
  private(set) var outside: QuoteOutlook.Reading
  private(set) var inside: QuoteOutlook.Reading
  private(set) var hasQuote = false

  init(
    _ bytes: UnsafePointer<UInt8>,
    _ piece: Range<Int>,
    _ grammar: RecordGrammar,
    _ kernels: KernelSet
  ) {
    outside = QuoteOutlook.Reading(tail: piece.lowerBound)
    inside = outside
    let parts = Parts(bytes, piece, grammar)
    let needsEnd = parts.isCut
    var isDecided = parts.isCut || piece.count <= grammar.recordBytesLimit
    var isSwapped = false
    var start = piece.lowerBound
    while start < piece.upperBound {
      let end = parts.end(from: start)
      isDecided = isDecided && !parts.isTooLong(start..<end)
      let part = QuoteOutlook(
        bytes,
        from: start,
        to: end,
        delimiter: grammar.delimiter,
        quote: grammar.quote,
        using: kernels
      )
      outside.continue(isSwapped ? part.inside : part.outside, from: start, needsEnd: needsEnd)
      inside.continue(isSwapped ? part.outside : part.inside, from: start, needsEnd: needsEnd)
      hasQuote = hasQuote || part.quoteCount > 0
      isSwapped = isSwapped != (part.quoteCount & 1 == 1)
      start = end
    }
    settle(isDecided)
  }

  /// Without a quote every line end ends a record, whatever its length.
  private mutating func settle(_ isDecided: Bool) {
    outside.isClean = !hasQuote || (outside.isClean && isDecided)
    inside.isClean = inside.isClean && isDecided
  }
}

/// How a piece is cut, if it is longer than the record limit: at places where no quote is near.
private struct Parts {
  private let bytes: UnsafePointer<UInt8>
  private let piece: Range<Int>
  private let quote: UInt8
  private let partBytes: Int
  let isCut: Bool

  private static let leastPartBytes = 64

  init(_ bytes: UnsafePointer<UInt8>, _ piece: Range<Int>, _ grammar: RecordGrammar) {
    self.bytes = bytes
    self.piece = piece
    quote = grammar.quote
    partBytes = grammar.recordBytesLimit / 3
    isCut = piece.count > grammar.recordBytesLimit && partBytes >= Self.leastPartBytes
  }

  /// Whether two such parts in a row could hold a record longer than the limit.
  func isTooLong(_ part: Range<Int>) -> Bool { isCut && part.count >= 2 * partBytes }

  /// Where the part that begins at `start` ends.
  ///
  /// Where quotes leave no place to cut, the rest is one part.
  func end(from start: Int) -> Int {
    guard isCut, piece.upperBound - start >= 2 * partBytes else { return piece.upperBound }
    var cut = start + partBytes
    // Why: what touches a border is not judged, so nothing that needs judging may touch it.
    while cut > start + 2, bytes[cut] == quote || bytes[cut - 1] == quote || bytes[cut - 2] == quote
    {
      cut -= 1
    }
    return cut > start + 2 ? cut : piece.upperBound
  }
}

extension QuoteOutlook.Reading {
  /// Takes in the reading of the next part, which begins at `start`.
  fileprivate mutating func `continue`(
    _ next: QuoteOutlook.Reading,
    from start: Int,
    needsEnd: Bool
  ) {
    let endsRecord = next.tail > start
    if endsRecord { tail = next.tail }
    isClean = isClean && next.isClean && (endsRecord || !needsEnd)
  }
}
