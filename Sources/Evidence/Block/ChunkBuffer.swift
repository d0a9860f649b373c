import Host

/// A run of decoded bytes inside a chunk buffer.
package struct Piece: Sendable {
  /// Where in the buffer.
  package let range: Range<Int>
  /// Whether bytes of the stream are missing right behind it.
  package let endsInGap: Bool

  package init(range: Range<Int>, endsInGap: Bool) {
    self.range = range
    self.endsInGap = endsInGap
  }
}

/// One worker's reused buffer for one chunk: the next few frames, or the next stretch of the stream.
///
/// Chunks end anywhere, in mid-record too; their sequence numbers give the stream its order.
package final class ChunkBuffer {
  /// Place in the stream, from 0.
  package internal(set) var sequence = 0
  /// The decoded bytes, in stream order; several only where something is missing between them.
  package internal(set) var pieces: [Piece] = []
  /// Stored bytes up to the end of this chunk.
  package internal(set) var storedEnd = 0
  /// Frames to decode, when the chunk was only claimed so far.
  var extents: [FrameExtent] = []
  /// Stored range to copy, for plain files.
  var plain = 0..<0
  private var memory: EvidenceMemory?
  private var decoder: FrameDecoder?

  package init() {
    extents.reserveCapacity(FrameChunkSource.framesPerChunkLimit)
    pieces.reserveCapacity(4)
  }

  /// Start of the decoded bytes; valid once something was decoded.
  package var base: UnsafeMutableRawPointer? { memory?.base }

  /// Whether the bytes are there, and not only claimed.
  var isDecoded: Bool { extents.isEmpty && plain.isEmpty }

  /// Takes the other's chunk and memory, and gives its own.
  func swapContents(with other: ChunkBuffer) {
    swap(&sequence, &other.sequence)
    swap(&pieces, &other.pieces)
    swap(&storedEnd, &other.storedEnd)
    swap(&extents, &other.extents)
    swap(&plain, &other.plain)
    if isDecoded { swap(&memory, &other.memory) }
  }

  func reset(sequence: Int) {
    self.sequence = sequence
    pieces.removeAll(keepingCapacity: true)
    extents.removeAll(keepingCapacity: true)
    plain = 0..<0
  }

  func reserve(_ count: Int) throws(AnalysisError) -> UnsafeMutableRawPointer {
    if let memory, memory.count >= count { return memory.base }
    memory = nil
    guard let grown = EvidenceMemory(count: count) else {
      throw AnalysisError(
        .outOfMemory,
        "no memory for \(count) decoded bytes: use fewer --threads"
      )
    }
    memory = grown
    return grown.base
  }

  func contextForFrames() throws(AnalysisError) -> FrameDecoder {
    if let decoder { return decoder }
    guard let made = FrameDecoder() else {
      throw AnalysisError(.outOfMemory, "no memory for a decoder: use fewer --threads")
    }
    decoder = made
    return made
  }
}
