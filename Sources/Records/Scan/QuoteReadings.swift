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

  private static let leastPartBytes = 64

  init(
    _ bytes: UnsafePointer<UInt8>,
    _ piece: Range<Int>,
    _ grammar: RecordGrammar,
    _ kernels: KernelSet
  ) {
    outside = QuoteOutlook.Reading(tail: piece.lowerBound)
    inside = outside
    let cuts = Self.cuts(bytes, piece, grammar)
    var isSwapped = false
    for (start, end) in zip(cuts, cuts.dropFirst()) {
      let part = QuoteOutlook(
        bytes,
        from: start,
        to: end,
        delimiter: grammar.delimiter,
        quote: grammar.quote,
        using: kernels
      )
      let needsEnd = cuts.count > 2
      outside.continue(isSwapped ? part.inside : part.outside, from: start, needsEnd: needsEnd)
      inside.continue(isSwapped ? part.outside : part.inside, from: start, needsEnd: needsEnd)
      hasQuote = hasQuote || part.quoteCount > 0
      isSwapped = isSwapped != (part.quoteCount & 1 == 1)
    }
    settle(piece, grammar, wasCut: cuts.count > 2)
  }

  /// Without a quote every line end ends a record, whatever its length; with quotes, a piece longer
  /// than the limit that could not be cut stays undecided.
  private mutating func settle(_ piece: Range<Int>, _ grammar: RecordGrammar, wasCut: Bool) {
    guard hasQuote else {
      outside.isClean = true
      return
    }
    guard !wasCut, piece.count > grammar.recordBytesLimit else { return }
    outside.isClean = false
    inside.isClean = false
  }

  /// The piece's borders and places between where no quote is near.
  private static func cuts(
    _ bytes: UnsafePointer<UInt8>,
    _ piece: Range<Int>,
    _ grammar: RecordGrammar
  ) -> [Int] {
    let part = grammar.recordBytesLimit / 3
    guard piece.count > grammar.recordBytesLimit, part >= leastPartBytes else {
      return [piece.lowerBound, piece.upperBound]
    }
    var cuts = [piece.lowerBound]
    while let last = cuts.last, piece.upperBound - last >= 2 * part {
      var cut = last + part
      // Why: what touches a border is not judged, so nothing that needs judging may touch it.
      while cut > last + 2, (cut - 2...cut).contains(where: { bytes[$0] == grammar.quote }) {
        cut -= 1
      }
      guard cut > last + 2 else { return [piece.lowerBound, piece.upperBound] }
      cuts.append(cut)
    }
    return cuts + [piece.upperBound]
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
