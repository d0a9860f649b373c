import CZstd

/// One decoding context: whole small frames in one call, others block by block.
///
/// Not for use from two threads at once.
package final class FrameDecoder {
  /// What one `pull` left behind.
  package enum State {
    /// The frame goes on.
    case more
    /// The frame ended; the next begins at `resume`.
    case finished(resume: Int)
    /// No further byte of the frame can be had.
    case damaged(Undecodable, resume: Int)
  }

  private let context: OpaquePointer
  private var frame: OpenFrame?

  /// A frame being decoded: the block at `place` is the next to be fed.
  private struct OpenFrame {
    let header: ZstdFrameHeader
    let byteOffset: Int
    var place: Int
    var fed = 0
    var input = 0..<0
    var sawLast = false
    var awaitsChecksum = false

    mutating func feed(_ range: Range<Int>) {
      input = range
      fed = 0
      place = range.upperBound
    }
  }

  package init?() {
    guard let context = ZSTD_createDCtx() else { return nil }
    self.context = context
  }

  deinit {
    ZSTD_freeDCtx(context)
  }

  /// Decodes a small frame in one call, checksum verified.
  ///
  /// - Returns: Bytes written, or `nil` when the frame is damaged in any way.
  package func decode(
    _ extent: FrameExtent,
    of bytes: UnsafeRawBufferPointer,
    into target: UnsafeMutableRawPointer,
    capacity: Int
  ) -> Int? {
    guard let base = bytes.baseAddress, capacity >= extent.decodedBytesLimit else { return nil }
    let produced = ZSTD_decompressDCtx(
      context,
      target,
      capacity,
      base + extent.byteOffset,
      extent.storedBytes
    )
    return ZSTD_isError(produced) == 0 ? produced : nil
  }

  /// Begins a frame that `pull` then decodes; windows over `windowLogLimit` (10...31) are refused.
  package func begin(_ header: ZstdFrameHeader, at byteOffset: Int, windowLogLimit: Int) {
    ZSTD_DCtx_reset(context, ZSTD_reset_session_only)
    ZSTD_DCtx_setParameter(context, ZSTD_d_windowLogMax, Int32(windowLogLimit))
    frame = OpenFrame(header: header, byteOffset: byteOffset, place: byteOffset)
  }

  /// Whether a frame is begun and not yet ended.
  package var isOpen: Bool { frame != nil }

  /// How far into the stored bytes the open frame has come.
  package var storedPlace: Int { frame?.place ?? 0 }

  /// Decodes on until `capacity` bytes are written or the frame ends.
  package func pull(
    of bytes: UnsafeRawBufferPointer,
    into target: UnsafeMutableRawPointer,
    capacity: Int
  ) -> (produced: Int, state: State) {
    guard var open = frame else { return (0, .more) }
    var output = ZSTD_outBuffer(dst: target, size: capacity, pos: 0)
    let state = run(&open, bytes, &output)
    if case .more = state { frame = open } else { frame = nil }
    return (output.pos, state)
  }

  private func run(
    _ open: inout OpenFrame,
    _ bytes: UnsafeRawBufferPointer,
    _ output: inout ZSTD_outBuffer
  ) -> State {
    while true {
      if open.fed == open.input.count, let problem = nextInput(&open, bytes) {
        return damage(open, problem, bytes)
      }
      var input = ZSTD_inBuffer(
        src: bytes.baseAddress.map { $0 + open.input.lowerBound },
        size: open.input.count,
        pos: open.fed
      )
      let hint = ZSTD_decompressStream(context, &output, &input)
      guard ZSTD_isError(hint) == 0 else { return damage(open, reason(hint), bytes) }
      open.fed = input.pos
      if hint == 0 { return .finished(resume: open.place) }
      if output.pos == output.size { return .more }
    }
  }

  /// Makes the next block, or the checksum behind the last, the input; the reason when it cannot.
  ///
  /// Why: libzstd gives nothing of a call that fails, so a checksum must not share one with a block.
  private func nextInput(
    _ open: inout OpenFrame,
    _ bytes: UnsafeRawBufferPointer
  ) -> Undecodable.Reason? {
    guard open.sawLast else { return nextBlock(&open, bytes) }
    guard open.awaitsChecksum else { return .corrupt }
    guard open.place + 4 <= bytes.count else { return .truncated }
    open.feed(open.place..<(open.place + 4))
    open.awaitsChecksum = false
    return nil
  }

  /// The next block, with the frame's header before the first.
  private func nextBlock(
    _ open: inout OpenFrame,
    _ bytes: UnsafeRawBufferPointer
  ) -> Undecodable.Reason? {
    let start = open.place
    let header = start == open.byteOffset ? open.header.byteCount : 0
    guard start + header + ZstdBlockHeader.byteCount <= bytes.count else { return .truncated }
    guard let block = ZstdBlockHeader(bytes, at: start + header, in: open.header) else {
      return .badBlock
    }
    let end = start + header + ZstdBlockHeader.byteCount + block.storedBytes
    guard end <= bytes.count else { return .truncated }
    open.feed(start..<end)
    open.sawLast = block.isLast
    open.awaitsChecksum = block.isLast && open.header.hasChecksum
    return nil
  }

  /// The rest of the frame is lost from the block that failed; a failed checksum loses only itself.
  private func damage(
    _ open: OpenFrame,
    _ reason: Undecodable.Reason,
    _ bytes: UnsafeRawBufferPointer
  ) -> State {
    if reason == .checksumMismatch {
      let loss = Undecodable(byteOffset: open.place - 4, byteCount: 4, reason: reason)
      return .damaged(loss, resume: open.place)
    }
    let isUnfed = reason == .truncated || reason == .badBlock
    let from = isUnfed ? open.place : open.input.lowerBound
    let resume = restOfFrame(open, bytes) ?? FrameWalker(bytes).nextFrame(from: from + 1)
    let loss = Undecodable(byteOffset: from, byteCount: resume - from, reason: reason)
    return .damaged(loss, resume: resume)
  }

  /// Block headers followed behind a damaged block; beyond, the next frame is searched for.
  private static let blocksFollowed = 4_096

  /// The frame's end by its further block headers, when they add up and a frame follows.
  private func restOfFrame(_ open: OpenFrame, _ bytes: UnsafeRawBufferPointer) -> Int? {
    var place = open.place
    if open.sawLast { return min(place + (open.awaitsChecksum ? 4 : 0), bytes.count) }
    if place == open.byteOffset { place += open.header.byteCount }
    var blockCount = 0
    while place + ZstdBlockHeader.byteCount <= bytes.count, blockCount < Self.blocksFollowed {
      blockCount += 1
      guard let block = ZstdBlockHeader(bytes, at: place, in: open.header) else { return nil }
      place += ZstdBlockHeader.byteCount + block.storedBytes
      guard block.isLast else { continue }
      place += open.header.hasChecksum ? 4 : 0
      return place == bytes.count || FrameWalker(bytes).isFrame(at: place) ? place : nil
    }
    return nil
  }

  private func reason(_ code: Int) -> Undecodable.Reason {
    switch ZSTD_getErrorCode(code) {
    case ZSTD_error_checksum_wrong: .checksumMismatch
    case ZSTD_error_frameParameter_windowTooLarge: .windowTooLarge
    case ZSTD_error_dictionary_wrong: .dictionaryNeeded
    default: .corrupt
    }
  }
}
