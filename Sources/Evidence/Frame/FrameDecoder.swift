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

  private let context: DecodingContext
  private var frame: OpenFrame?

  /// A frame being decoded: the block at `place` is the next to be fed.
  private struct OpenFrame {
    var parts: FrameParts
    let byteOffset: Int
    var place: Int
    var fed = 0
    var input = 0..<0

    mutating func feed(_ range: Range<Int>) {
      input = range
      fed = 0
      place = range.upperBound
    }
  }

  package init?() {
    guard let context = DecodingContext() else { return nil }
    self.context = context
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
    guard capacity >= extent.decodedBytesLimit else { return nil }
    return context.decodeWhole(
      UnsafeRawBufferPointer(rebasing: bytes[extent.byteOffset...].prefix(extent.storedBytes)),
      into: UnsafeMutableRawBufferPointer(start: target, count: capacity)
    )
  }

  /// Begins a frame that `pull` then decodes; windows over `windowLogLimit` (10...31) are refused.
  package func begin(_ header: ZstdFrameHeader, at byteOffset: Int, windowLogLimit: Int) {
    context.begin(windowLogLimit: windowLogLimit)
    frame = OpenFrame(parts: FrameParts(header), byteOffset: byteOffset, place: byteOffset)
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
    let room = UnsafeMutableRawBufferPointer(start: target, count: capacity)
    var filled = 0
    let state = run(&open, bytes, room, &filled)
    if case .more = state { frame = open } else { frame = nil }
    return (filled, state)
  }

  private func run(
    _ open: inout OpenFrame,
    _ bytes: UnsafeRawBufferPointer,
    _ room: UnsafeMutableRawBufferPointer,
    _ filled: inout Int
  ) -> State {
    while true {
      if open.fed == open.input.count, !context.mayHoldOutput,
        let problem = nextInput(&open, bytes)
      {
        return damage(open, problem, bytes)
      }
      let part = UnsafeRawBufferPointer(rebasing: bytes[open.input])
      switch context.decode(part, from: &open.fed, into: room, at: &filled) {
      case .failed(let reason): return damage(open, reason, bytes)
      case .ended: return .finished(resume: open.place)
      case .more: if filled == room.count { return .more }
      }
    }
  }

  /// Makes the next part the input; the reason when it cannot.
  private func nextInput(
    _ open: inout OpenFrame,
    _ bytes: UnsafeRawBufferPointer
  ) -> Undecodable.Reason? {
    switch open.parts.next(in: bytes, at: open.place) {
    case .part(let count):
      open.feed(open.place..<(open.place + count))
      return nil
    case .short: return .truncated
    case .bad(let reason): return reason
    }
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
    let parts = open.parts
    if parts.sawLast { return min(place + (parts.awaitsChecksum ? 4 : 0), bytes.count) }
    if parts.isAtStart { place += parts.header.byteCount }
    var blockCount = 0
    while place + ZstdBlockHeader.byteCount <= bytes.count, blockCount < Self.blocksFollowed {
      blockCount += 1
      guard let block = ZstdBlockHeader(bytes, at: place, in: parts.header) else { return nil }
      place += ZstdBlockHeader.byteCount + block.storedBytes
      guard block.isLast else { continue }
      place += parts.header.hasChecksum ? 4 : 0
      return place == bytes.count || FrameWalker(bytes).isFrame(at: place) ? place : nil
    }
    return nil
  }
}
