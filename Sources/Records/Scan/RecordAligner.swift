package import Evidence
import Glibc
import Host
package import Kernels

/// Settles, chunk after chunk in stream order, where records begin; puts together those that
/// straddle chunks.
///
/// ```
///  chunk 0  ... rec LF rec "x        chunk 1   y" rec LF rec LF re        chunk 2  c LF ...
///                      ^carry ------------------> ^stitched   ^carry ------------->
///                                                 ^body begins here, known in order, never guessed
/// ```
///
/// Workers survey their chunks in parallel; only the step that needs the predecessor waits for it:
/// one record, as a rule.
package final class RecordAligner: @unchecked Sendable {
  // Safe: everything below `gate` is touched only under it; the rest never changes.
  private let grammar: RecordGrammar
  private let limits: RecordLimits
  private let kernels: KernelSet

  /// Stands for the bytes of an empty piece.
  private let nothing: UnsafeMutablePointer<UInt8>

  private let gate = Monitor()
  private var nextSequence = 0
  private var isAborted = false
  private var prefixLeft: Int
  private var tally = RecordTally()
  /// The unfinished record, from its start.
  private let carry = EvidenceArray()
  /// Where in the decoded stream the piece at hand begins, and the carried record.
  private var piecePlace = 0
  private var carryPlace = 0
  /// The record was refused already; its bytes up to the next line feed only count.
  private var isSkipping = false
  /// The bytes being skipped belong to no record that was counted yet.
  private var isUncounted = false

  package init(_ dialect: Dialect, _ limits: RecordLimits, _ kernels: KernelSet) {
    self.kernels = kernels
    grammar = RecordGrammar(dialect, limits)
    self.limits = limits
    prefixLeft = dialect.prefixBytes
    nothing = .allocate(capacity: FieldArray.slack)
    nothing.initialize(repeating: 0, count: FieldArray.slack)
  }

  deinit {
    nothing.deallocate()
  }

  /// What can be said of a decoded chunk before its turn; runs in parallel.
  package func survey(_ chunk: ChunkBuffer, into survey: inout ChunkSurvey) {
    survey.outlooks.removeAll(keepingCapacity: true)
    let base = UnsafePointer(chunk.base?.assumingMemoryBound(to: UInt8.self) ?? nothing)
    for piece in chunk.pieces {
      survey.outlooks.append(ChunkOutlook(base, piece.range, grammar, kernels))
    }
  }

  /// Whether `align` would not have to wait.
  package func isTurn(of chunk: ChunkBuffer) -> Bool {
    gate.lock()
    defer { gate.unlock() }
    return nextSequence == chunk.sequence || isAborted
  }

  /// Waits for the chunk's turn and says where its records lie.
  ///
  /// `false` when another worker gave up.
  package func align(
    _ chunk: ChunkBuffer,
    _ survey: ChunkSurvey,
    into aligned: AlignedChunk
  ) throws(AnalysisError) -> Bool {
    // Why: a chunk that is all gap has no memory, and its turn must pass all the same.
    let base = UnsafePointer(chunk.base?.assumingMemoryBound(to: UInt8.self) ?? nothing)
    gate.lock()
    defer { gate.unlock() }
    while nextSequence != chunk.sequence, !isAborted { gate.wait() }
    guard !isAborted else { return false }
    let arriving = chunk.pieces.reduce(0) { $0 + $1.range.count }
    try aligned.reset(stitchedCapacity: carry.count + arriving)
    for (piece, outlook) in zip(chunk.pieces, survey.outlooks) {
      try settle(base, piece, outlook, aligned)
    }
    nextSequence += 1
    gate.wakeAll()
    return true
  }

  /// Sets every waiting worker free.
  package func abort() {
    gate.lock()
    isAborted = true
    gate.wakeAll()
    gate.unlock()
  }

  /// The records in what is left when the stream has ended.
  package func finish(into aligned: AlignedChunk) throws(AnalysisError) -> RecordTally {
    gate.lock()
    defer { gate.unlock() }
    try aligned.reset(stitchedCapacity: max(carry.count, 1))
    handOver(0..<carry.count, aligned, isEnd: true)
    carry.removeAll()
    return tally
  }

  private func settle(
    _ bytes: UnsafePointer<UInt8>,
    _ piece: Piece,
    _ outlook: ChunkOutlook,
    _ aligned: AlignedChunk
  ) throws(AnalysisError) {
    let basePlace = piecePlace - piece.range.lowerBound
    if let start = try firstRecord(bytes, piece.range, aligned) {
      let tail = outlook.tail(from: start, bytes, piece.range, grammar)
      aligned.addBody(
        bytes,
        start..<tail,
        available: piece.range.upperBound,
        streamPlace: basePlace
      )
      carryPlace = basePlace + tail
      try carry.append(
        UnsafeBufferPointer(start: bytes + tail, count: piece.range.upperBound - tail)
      )
    }
    piecePlace += piece.range.count
    if piece.endsInGap { cut() }
  }

  /// Where the first record begins that lies in this piece; `nil` when none does.
  private func firstRecord(
    _ bytes: UnsafePointer<UInt8>,
    _ piece: Range<Int>,
    _ aligned: AlignedChunk
  ) throws(AnalysisError) -> Int? {
    let skipped = min(prefixLeft, piece.count)
    prefixLeft -= skipped
    tally.betweenBytes += skipped
    // Why: the prefix ends where a record begins, even when bytes in front of it are missing.
    if skipped > 0, prefixLeft == 0 { (isSkipping, isUncounted) = (false, false) }
    let rest = (piece.lowerBound + skipped)..<piece.upperBound
    guard !rest.isEmpty else { return nil }
    if isSkipping { return endSkipping(bytes, rest) }
    return carry.isEmpty ? rest.lowerBound : try stitch(bytes, rest, aligned)
  }

  private func endSkipping(_ bytes: UnsafePointer<UInt8>, _ piece: Range<Int>) -> Int? {
    guard
      let lineFeed = ChunkOutlook.lineFeed(bytes, from: piece.lowerBound, to: piece.upperBound)
    else {
      countFragment(piece.count)
      return nil
    }
    countFragment(lineFeed - piece.lowerBound)
    tally.betweenBytes += 1
    isSkipping = false
    isUncounted = false
    return lineFeed + 1
  }

  private func countFragment(_ byteCount: Int) {
    tally.recordBytes += byteCount
    if isUncounted, byteCount > 0 {
      tally.reject(.cutByDamage)
      isUncounted = false
    }
  }

  /// Reads the carried record on into the piece; hands whole records over.
  private func stitch(
    _ bytes: UnsafePointer<UInt8>,
    _ piece: Range<Int>,
    _ aligned: AlignedChunk
  ) throws(AnalysisError) -> Int? {
    let carried = carry.count
    var start = 0
    var step = 4_096
    while start < carried {
      let end = carry.count
      switch read(from: start) {
      case .record(_, let next, _):
        handOver(start..<next, aligned)
        start = next
      case .reject(let reason, let search):
        guard let next = behindLineFeed(from: search) else {
          if try take(bytes, piece, carried, &step) { continue }
          refuseRest(from: start, reason)
          return nil
        }
        tally.reject(reason)
        tally.recordBytes += next - 1 - start
        tally.betweenBytes += 1
        start = next
      case .incomplete:
        guard try take(bytes, piece, carried, &step) else {
          carry.removeFirst(start)
          carryPlace += start
          return nil
        }
      }
      assert(start > 0 || carry.count > end, "no progress in a straddling record")
    }
    carry.removeAll()
    return piece.lowerBound + start - carried
  }

  private func read(from start: Int) -> RecordGrammar.Outcome {
    carry.withBytes { bytes in
      guard let base = bytes.baseAddress else { return .incomplete }
      return grammar.read(base, from: start, count: bytes.count, isEnd: false)
    }
  }

  private func behindLineFeed(from place: Int) -> Int? {
    carry.withBytes { bytes in
      bytes.baseAddress.flatMap { ChunkOutlook.lineFeed($0, from: place, to: bytes.count) }
        .map { $0 + 1 }
    }
  }

  private func handOver(_ range: Range<Int>, _ aligned: AlignedChunk, isEnd: Bool = false) {
    carry.withBytes { bytes in
      guard let base = bytes.baseAddress else { return }
      aligned.addStitched(base, range, isEnd: isEnd, streamPlace: carryPlace)
    }
  }

  /// Appends the next bytes of the piece, twice as many each time.
  ///
  /// `false` when it is used up.
  private func take(
    _ bytes: UnsafePointer<UInt8>,
    _ piece: Range<Int>,
    _ carried: Int,
    _ step: inout Int
  ) throws(AnalysisError) -> Bool {
    let from = piece.lowerBound + carry.count - carried
    let count = min(step, piece.upperBound - from)
    guard count > 0 else { return false }
    try carry.append(UnsafeBufferPointer(start: bytes + from, count: count))
    step *= 2
    return true
  }

  private func refuseRest(from start: Int, _ reason: RejectReason) {
    tally.reject(reason)
    tally.recordBytes += carry.count - start
    carry.removeAll()
    isSkipping = true
  }

  /// Bytes of the stream are missing: what stands on either side of the gap is no whole record.
  private func cut() {
    if !carry.isEmpty {
      refuseRest(from: 0, .cutByDamage)
    } else if !isSkipping {
      isUncounted = true
    }
    isSkipping = true
  }
}
