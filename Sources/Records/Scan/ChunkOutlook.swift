import Evidence
import Glibc

/// What can be said of a chunk before the stream in front of it is known.
package struct ChunkSurvey {
  let outlooks: [ChunkOutlook]

  /// Of an empty chunk.
  package init() {
    outlooks = []
  }

  init(outlooks: [ChunkOutlook]) {
    self.outlooks = outlooks
  }
}

/// What can be said of a piece before the stream in front of it is known.
///
/// Two readings of a piece that share one record start agree from there on. So the outlook reads on
/// from the first line end as if it ended a record; if the true first record turns out to be among
/// the starts found, the tail is settled without reading the piece again.
struct ChunkOutlook {
  /// Record starts at the front of the reading, at most `keptStarts`, ascending.
  private(set) var starts: [Int] = []
  /// Where the reading's last, unfinished record begins; the piece's start when no line ends in it.
  private(set) var tail: Int
  /// With no quote in the piece every line end ends a record, whatever came before.
  let hasQuote: Bool

  private static let keptStarts = 64

  /// Cost: one pass with `memchr` speed when there is no quote, one by the grammar otherwise.
  init(_ bytes: UnsafePointer<UInt8>, _ piece: Range<Int>, _ grammar: RecordGrammar) {
    let first = bytes + piece.lowerBound
    hasQuote = memchr(first, Int32(grammar.quote), piece.count) != nil
    tail = piece.lowerBound
    guard let lineFeed = Self.lineFeed(bytes, from: piece.lowerBound, to: piece.upperBound) else {
      return
    }
    if hasQuote {
      tail = Self.lastStart(bytes, from: lineFeed + 1, to: piece.upperBound, grammar) { start in
        if starts.count < Self.keptStarts { starts.append(start) }
      }
    } else {
      tail = Self.behindLastLineFeed(bytes, piece)
    }
  }

  /// The unfinished record's start, given that a record begins at `start`.
  func tail(
    from start: Int,
    _ bytes: UnsafePointer<UInt8>,
    _ piece: Range<Int>,
    _ grammar: RecordGrammar
  ) -> Int {
    guard hasQuote else { return max(start, tail) }
    if starts.contains(start) { return tail }
    return Self.lastStart(bytes, from: start, to: piece.upperBound, grammar) { _ in }
  }

  static func lineFeed(_ bytes: UnsafePointer<UInt8>, from start: Int, to end: Int) -> Int? {
    guard start < end, let found = memchr(bytes + start, 0x0A, end - start) else { return nil }
    return UnsafeRawPointer(found) - UnsafeRawPointer(bytes)
  }

  private static func behindLastLineFeed(
    _ bytes: UnsafePointer<UInt8>,
    _ piece: Range<Int>
  ) -> Int {
    var place = piece.upperBound
    while place > piece.lowerBound, bytes[place - 1] != 0x0A { place -= 1 }
    return place
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
