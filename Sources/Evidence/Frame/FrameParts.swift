/// The parts of a frame, each to be fed to the decoder by itself: the header with the first block,
/// every further block, the checksum.
///
/// Why: libzstd gives nothing of a call that fails, so a checksum must not share one with a block.
struct FrameParts {
  /// What stands behind the parts so far.
  enum Next {
    /// A part of so many bytes.
    case part(Int)
    /// It cannot be told, or is not there, with fewer than so many bytes.
    case short(Int)
    /// No part can stand there.
    case bad(Undecodable.Reason)
  }

  let header: ZstdFrameHeader
  /// Whether no part was taken yet.
  private(set) var isAtStart = true
  private(set) var sawLast = false
  private(set) var awaitsChecksum = false

  init(_ header: ZstdFrameHeader) {
    self.header = header
  }

  /// Takes the part that begins at `place`, if all of it is there.
  mutating func next(in bytes: UnsafeRawBufferPointer, at place: Int) -> Next {
    let rest = bytes.count - place
    guard !sawLast else { return checksum(rest) }
    let front = (isAtStart ? header.byteCount : 0) + ZstdBlockHeader.byteCount
    guard front <= rest else { return .short(front) }
    let blockPlace = place + front - ZstdBlockHeader.byteCount
    guard let block = ZstdBlockHeader(bytes, at: blockPlace, in: header) else {
      return .bad(.badBlock)
    }
    let count = front + block.storedBytes
    guard count <= rest else { return .short(count) }
    isAtStart = false
    sawLast = block.isLast
    awaitsChecksum = block.isLast && header.hasChecksum
    return .part(count)
  }

  private mutating func checksum(_ rest: Int) -> Next {
    guard awaitsChecksum else { return .bad(.corrupt) }
    guard rest >= 4 else { return .short(4) }
    awaitsChecksum = false
    return .part(4)
  }
}
