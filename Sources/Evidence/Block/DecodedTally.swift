/// What one chunk's decoding adds to the custody account.
struct DecodedTally {
  private(set) var decodedBytes = 0
  private(set) var frameCount = 0
  private(set) var framesWithChecksum = 0
  private(set) var losses: [Undecodable] = []
  /// Where the piece being filled begins in the chunk.
  var pieceStart = 0
  private var gap = false

  mutating func note(_ extent: FrameExtent, produced: Int) {
    decodedBytes += produced
    frameCount += 1
    framesWithChecksum += extent.header.hasChecksum ? 1 : 0
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
