import Synchronization

/// A stream decoded into memory once, to be read as often as need be; wiped when it goes.
package final class HeldStream: @unchecked Sendable {
  // Safe: nothing changes after init, and `bytes` is only looked at.
  /// What was decoded and what was lost.
  package let custody: Custody
  fileprivate let bytes = EvidenceArray()
  fileprivate let pieces: [Piece]

  /// Reads a source to its end.
  ///
  /// - Parameters:
  ///   - source: Not read before, but for a peek.
  ///   - limit: Decoded bytes that may be held.
  /// - Throws: `limitExceeded` where there are more.
  package init(_ source: any ChunkSource, limit: Int) throws(AnalysisError) {
    let buffer = ChunkBuffer()
    var pieces: [Piece] = []
    while try source.claim(into: buffer) {
      try source.decode(buffer)
      for piece in buffer.pieces { try Self.hold(piece, of: buffer, limit, in: bytes, &pieces) }
      source.advanceDigest()
    }
    self.pieces = pieces
    custody = source.finish()
  }

  private static func hold(
    _ piece: Piece,
    of buffer: ChunkBuffer,
    _ limit: Int,
    in bytes: EvidenceArray,
    _ pieces: inout [Piece]
  ) throws(AnalysisError) {
    let start = bytes.count
    guard start + piece.range.count <= limit else {
      throw AnalysisError(.limitExceeded, "more than \(limit) decoded bytes")
    }
    if let base = buffer.base?.assumingMemoryBound(to: UInt8.self) {
      let source = UnsafeBufferPointer(
        start: base + piece.range.lowerBound,
        count: piece.range.count
      )
      try bytes.append(source)
    }
    pieces.append(Piece(range: start..<bytes.count, endsInGap: piece.endsInGap))
  }

  /// Decoded bytes.
  package var byteCount: Int { bytes.count }

  /// The stream from its start.
  package func source() -> any ChunkSource { HeldSource(self) }
}

/// Hands a held stream out, a piece a chunk.
private final class HeldSource: ChunkSource {
  private let stream: HeldStream
  private let next = Atomic<Int>(0)

  init(_ stream: HeldStream) {
    self.stream = stream
  }

  func claim(into buffer: ChunkBuffer) throws(AnalysisError) -> Bool {
    let index = next.wrappingAdd(1, ordering: .relaxed).oldValue
    guard index < stream.pieces.count else { return false }
    buffer.reset(sequence: index)
    let piece = stream.pieces[index]
    let target = try buffer.reserve(max(piece.range.count, 1))
    stream.bytes.withBytes { bytes in
      guard let base = bytes.baseAddress else { return }
      target.copyMemory(from: base + piece.range.lowerBound, byteCount: piece.range.count)
    }
    buffer.pieces.append(Piece(range: 0..<piece.range.count, endsInGap: piece.endsInGap))
    return true
  }

  func decode(_ buffer: ChunkBuffer) {}

  func advanceDigest() {}

  func peek(_ limit: Int) throws(AnalysisError) -> EvidenceArray {
    let head = EvidenceArray()
    try head.append(stream.bytes, prefix: limit)
    return head
  }

  var progress: (claimed: Int, total: Int) { (stream.custody.storedBytes, 0) }

  func finish() -> Custody { stream.custody }
}
