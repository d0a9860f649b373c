import Evidence
import Glibc
import Kernels

/// What can be said of a chunk before the stream in front of it is known.
package struct ChunkSurvey {
  /// One a piece.
  var outlooks: [ChunkOutlook] = []

  package init() {}
}

/// What can be said of a piece before the stream in front of it is known.
///
/// Where quotes are well placed, a piece has two readings, for a start outside quotes and inside, and
/// the vector kernel gives both tails at once. Where they are not, two readings that share one record
/// start agree from there on: the outlook reads on by the grammar from the first line end, and if the
/// true first record is among the starts found, the tail is settled without reading the piece again.
struct ChunkOutlook {
  private let readings: QuoteReadings
  /// Record starts at the front of the grammar's reading, at most `keptStarts`, ascending.
  private(set) var starts: [Int] = []
  /// Where the grammar's last, unfinished record begins.
  private var grammarTail: Int

  private static let keptStarts = 64

  /// Cost: one pass of the outlook kernel, and one by the grammar where quotes are misplaced.
  init(
    _ bytes: UnsafePointer<UInt8>,
    _ piece: Range<Int>,
    _ grammar: RecordGrammar,
    _ kernels: KernelSet
  ) {
    readings = QuoteReadings(bytes, piece, grammar, kernels)
    grammarTail = piece.lowerBound
    guard !readings.outside.isClean, !readings.inside.isClean,
      let lineFeed = Self.lineFeed(bytes, from: piece.lowerBound, to: piece.upperBound)
    else { return }
    grammarTail = Self.lastStart(bytes, from: lineFeed + 1, to: piece.upperBound, grammar) {
      start in
      if starts.count < Self.keptStarts { starts.append(start) }
    }
  }

  /// The unfinished record's start, given that a record begins at `start`.
  func tail(
    from start: Int,
    _ bytes: UnsafePointer<UInt8>,
    _ piece: Range<Int>,
    _ grammar: RecordGrammar
  ) -> Int {
    let isOdd =
      readings.hasQuote && Self.hasOddQuotes(bytes, piece.lowerBound..<start, grammar.quote)
    // A record begins outside quotes, so the quotes before it tell how the piece begins.
    let reading = isOdd ? readings.inside : readings.outside
    if reading.isClean { return max(start, reading.tail) }
    if starts.contains(start) { return grammarTail }
    return Self.lastStart(bytes, from: start, to: piece.upperBound, grammar) { _ in }
  }

  private static func hasOddQuotes(
    _ bytes: UnsafePointer<UInt8>,
    _ range: Range<Int>,
    _ quote: UInt8
  ) -> Bool {
    var isOdd = false
    for place in range where bytes[place] == quote { isOdd.toggle() }
    return isOdd
  }

  static func lineFeed(_ bytes: UnsafePointer<UInt8>, from start: Int, to end: Int) -> Int? {
    guard start < end, let found = memchr(bytes + start, 0x0A, end - start) else { return nil }
    return UnsafeRawPointer(found) - UnsafeRawPointer(bytes)
  }

  private static func lastStart(
    _ bytes: UnsafePointer<UInt8>,
    from start: Int,
    to end: Int,
    _ grammar: RecordGrammar,
    each: (Int) -> Void
  ) -> Int {
    var place = start
    while true {
      each(place)
      switch grammar.read(bytes, from: place, count: end, isEnd: false) {
      case .record(_, let next, _): place = next
      case .incomplete: return place
      case .reject(_, let search):
        guard let lineFeed = lineFeed(bytes, from: search, to: end) else { return place }
        place = lineFeed + 1
      }
    }
  }
}
