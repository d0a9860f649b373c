/// What one chunk's decoding adds to the custody account.
struct DecodedTally {
  private(set) var decodedBytes = 0
  private(set) var frames = FrameTally()
  private(set) var losses: [Undecodable] = []
  /// Where the piece being filled begins in the chunk.
  var pieceStart = 0
  private var gap = false

  mutating func note(_ extent: FrameExtent, produced: Int) {
    decodedBytes += produced
    frames.note(extent.header)
  }

  mutating func lose(_ loss: Undecodable) {
    losses.append(loss)
    // Why: a wrong checksum takes no bytes out of the stream.
    gap = loss.reason.leavesGap
  }

  /// Whether bytes are missing behind the last frame; asks once.
  mutating func takeGap() -> Bool {
    defer { gap = false }
    return gap
  }
}
