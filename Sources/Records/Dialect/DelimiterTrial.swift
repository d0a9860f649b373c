/// How evenly one delimiter splits the sample.
struct DelimiterTrial {
  let delimiter: UInt8
  private let quote: UInt8
  /// The most frequent number of fields.
  private(set) var columnCount = 1
  /// Share of records with that many.
  private(set) var share = 0.0
  /// The first records, for the header test; at most `keptRecords`.
  private(set) var firstRecords: [[String]] = []
  /// Where the second record begins.
  private(set) var behindFirstRecord = 0
  private(set) var newline = Dialect.Newline.none

  private static let keptRecords = 200

  init(
    _ delimiter: UInt8,
    quote: UInt8,
    _ sample: UnsafeBufferPointer<UInt8>,
    from start: Int,
    _ isWhole: Bool,
    _ limits: RecordLimits
  ) {
    self.delimiter = delimiter
    self.quote = quote
    let grammar = RecordGrammar(
      Dialect(delimiter: delimiter, quote: quote, columnCount: 1),
      limits
    )
    behindFirstRecord = start
    var tallies = [Int](repeating: 0, count: limits.columns + 1)
    var total = 0
    guard let base = sample.baseAddress else { return }
    readAll(base, start, sample.count, isWhole, grammar) { fieldCount in
      total += 1
      tallies[min(fieldCount, limits.columns)] += 1
    }
    guard total > 0, let most = tallies.max(), let count = tallies.lastIndex(of: most) else {
      return
    }
    columnCount = max(1, count)
    share = Double(most) / Double(total)
  }

  /// More columns that hold together beat fewer; one column only if nothing splits.
  func isBetter(than other: DelimiterTrial) -> Bool {
    let (mine, theirs) = (splits, other.splits)
    if mine != theirs { return mine }
    if share != other.share { return share > other.share }
    return columnCount > other.columnCount
  }

  func isRival(of best: DelimiterTrial) -> Bool {
    splits && share >= best.share - 0.1
  }

  private var splits: Bool { columnCount > 1 && share >= 0.5 }

  private mutating func readAll(
    _ base: UnsafePointer<UInt8>,
    _ start: Int,
    _ count: Int,
    _ isWhole: Bool,
    _ grammar: RecordGrammar,
    each: (Int) -> Void
  ) {
    var place = start
    var crlf = 0
    var lines = 0
    while place < count {
      var ends = [place]
      let outcome = grammar.read(base, from: place, count: count, isEnd: isWhole) { end in
        if firstRecords.count < Self.keptRecords, ends.count <= 2_048 { ends.append(end + 1) }
      }
      switch outcome {
      case .record(let end, let next, let fieldCount):
        let isCRLF = end > place && base[end - 1] == 0x0D
        crlf += isCRLF ? 1 : 0
        lines += next > end ? 1 : 0
        if end - place > (isCRLF ? 1 : 0) {
          each(fieldCount)
          keep(base, ends, next)
        }
        place = next
      case .reject(_, let search):
        guard let lineFeed = ChunkOutlook.lineFeed(base, from: search, to: count) else { return }
        place = lineFeed + 1
      case .incomplete: return
      }
      newline = lines == 0 ? .none : crlf * 2 > lines ? .crlf : .lf
    }
  }

  private mutating func keep(_ base: UnsafePointer<UInt8>, _ ends: [Int], _ next: Int) {
    guard firstRecords.count < Self.keptRecords else { return }
    if firstRecords.isEmpty { behindFirstRecord = next }
    firstRecords.append(
      zip(ends, ends.dropFirst()).map { start, behind in
        content(UnsafeBufferPointer(start: base + start, count: behind - 1 - start))
      }
    )
  }

  /// A field's text without its quotes, for looking at, at most 128 bytes of it.
  private func content(_ field: UnsafeBufferPointer<UInt8>) -> String {
    var bytes = field[...]
    if bytes.last == 0x0D { bytes = bytes.dropLast() }
    if bytes.count >= 2, bytes.first == quote, bytes.last == quote {
      bytes = bytes.dropFirst().dropLast()
    }
    return String(decoding: bytes.prefix(128), as: UTF8.self)
  }
}
