/// Hands out the stream in chunks: `claim` in order; `decode` in parallel.
///
/// ```
///  file   |frame|frame|frame|      large frame      |frame|
///  claim   0     1     2     3    4    5    6    7    8      in order, by one worker at a time;
///                            decoded right there           small frames are only noted down
///  decode  w0    w1    w0                               w1   by the worker that claimed
/// ```
///
/// A large frame, a pipe and anything else that must be decoded in order is decoded inside `claim`:
/// one worker decodes ahead while the others go through what they have (`DecodePump`).
package protocol ChunkSource: AnyObject, Sendable {
  /// Takes the next chunk. `false` when the stream has ended.
  func claim(into buffer: ChunkBuffer) throws(AnalysisError) -> Bool
  /// Makes the claimed chunk's pieces available.
  func decode(_ buffer: ChunkBuffer) throws(AnalysisError)
  /// Lets this worker move the digest along.
  func advanceDigest()
  /// The first `limit` decoded bytes, or all if fewer; they are still part of the stream.
  func peek(_ limit: Int) throws(AnalysisError) -> EvidenceArray
  /// Stored bytes claimed so far and in all (0 when unknown), for progress.
  var progress: (claimed: Int, total: Int) { get }
  /// The account, once every chunk is decoded.
  func finish() -> Custody
  /// Reads what cannot be read again on to its end, for its account alone; nil for a file.
  func refuse() -> RefusedStream?
}

extension ChunkSource {
  package func refuse() -> RefusedStream? { nil }
}

/// Limits and switches for reading evidence.
package struct EvidenceOptions: Sendable {
  /// Frames with a larger window are not decoded, as a power of two.
  package var windowLogLimit = 27
  /// Decoded bytes for one stored byte, once `ratioFloorBytes` are decoded.
  package var ratioLimit = 1_000
  package var ratioFloorBytes = 1 << 30
  package var wantsDigest = true
  /// Decoded bytes in a chunk that is decoded or copied in order.
  package var chunkBytes = 1 << 20
  /// Chunks decoded in order that may wait for a worker; 1 when there is only one.
  package var readAheadChunks = 1

  package init() {}

  /// Whether so many decoded bytes are more than so many stored bytes may give.
  func isOverRatio(decoded: Int, stored: Int) -> Bool {
    decoded > ratioFloorBytes && decoded / ratioLimit > stored
  }
}
