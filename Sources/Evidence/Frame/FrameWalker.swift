/// One small frame: where it lies and how much can come out of it.
package struct FrameExtent: Sendable {
  package let byteOffset: Int
  package let storedBytes: Int
  /// At most this many bytes come out, by the block headers; a stated content size can only lower it.
  package let decodedBytesLimit: Int
  package let header: ZstdFrameHeader
}

/// Steps over frames by their headers, decoding nothing.
///
/// The file is hostile: nothing is allocated by what it says, and every step ends inside the
/// mapping.
///
/// ```
/// | magic, header | 3 | block | 3 | block ... | 3 | last block | checksum? | next frame
/// ```
package struct FrameWalker {
  package enum Step {
    case frame(FrameExtent)
    /// More than `smallFrameLimit` may come out of it, or it is damaged: decode it block by block.
    case largeFrame(byteOffset: Int, ZstdFrameHeader)
    case skippable(byteOffset: Int, storedBytes: Int)
    /// Nothing that can be stepped over begins here; `resume` is where a frame begins again.
    case damage(Undecodable, resume: Int)
    case end
  }

  /// Frames up to this many decoded bytes are decoded in one call.
  package static let smallFrameLimit = 8 << 20

  private let bytes: UnsafeRawBufferPointer

  package init(_ bytes: UnsafeRawBufferPointer) {
    self.bytes = bytes
  }

  /// What begins at `offset`.
  ///
  /// Cost: one block header of 3 bytes for each 128 KiB decoded.
  package func step(at offset: Int) -> Step {
    guard offset < bytes.count else { return .end }
    if let length = skippableLength(at: offset) {
      return offset + length <= bytes.count
        ? .skippable(byteOffset: offset, storedBytes: length)
        : damage(from: offset, .truncated)
    }
    guard let header = ZstdFrameHeader(bytes, at: offset) else {
      return damage(from: offset, reasonForNoHeader(at: offset))
    }
    switch walkBlocks(of: header, at: offset, limit: Self.smallFrameLimit) {
    case .whole(let stored, let decoded):
      return .frame(extent(offset, stored, decoded, header))
    case .overLimit, .truncated, .bad:
      // Why: what is cut off or bent is decoded up to the first block that cannot be.
      return .largeFrame(byteOffset: offset, header)
    }
  }

  /// The next place at or behind `offset` where a frame begins whose blocks add up.
  package func nextFrame(from offset: Int) -> Int {
    var place = offset
    while place + 4 <= bytes.count {
      let first = bytes[place]
      if first == 0x28 || first & 0xF0 == 0x50, isFrame(at: place) { return place }
      place += 1
    }
    return bytes.count
  }

  private enum Walk {
    case whole(stored: Int, decoded: Int)
    case overLimit, truncated, bad
  }

  /// Blocks that must add up before a place in damaged bytes is taken for a frame.
  ///
  /// Why: without a bound, a file of frames that all end badly takes time in the square of its length.
  private static let blocksBelieved = 32

  private func walkBlocks(
    of header: ZstdFrameHeader,
    at offset: Int,
    limit: Int,
    _ blockLimit: Int = .max
  ) -> Walk {
    var place = offset + header.byteCount
    var decoded = 0
    var blockCount = 0
    while true {
      guard blockCount < blockLimit else { return .overLimit }
      blockCount += 1
      guard place + ZstdBlockHeader.byteCount <= bytes.count else { return .truncated }
      guard let block = ZstdBlockHeader(bytes, at: place, in: header) else { return .bad }
      place += ZstdBlockHeader.byteCount + block.storedBytes
      decoded += block.decodedBytesLimit
      if decoded > limit, header.contentBytes.map({ $0 > UInt64(limit) }) ?? true {
        return .overLimit
      }
      guard block.isLast else { continue }
      place += header.hasChecksum ? 4 : 0
      return place <= bytes.count ? .whole(stored: place - offset, decoded: decoded) : .truncated
    }
  }

  private func extent(
    _ offset: Int,
    _ stored: Int,
    _ decoded: Int,
    _ header: ZstdFrameHeader
  ) -> FrameExtent {
    let stated = header.contentBytes.map { Int(clamping: $0) } ?? decoded
    return FrameExtent(
      byteOffset: offset,
      storedBytes: stored,
      decodedBytesLimit: min(stated, decoded),
      header: header
    )
  }

  /// The whole length of the skippable frame at `offset`, which may go beyond the end; `nil` for none.
  func skippableLength(at offset: Int) -> Int? {
    guard offset + 8 <= bytes.count else { return nil }
    guard littleEndian(bytes, offset, 4) & 0xFFFF_FFF0 == 0x184D_2A50 else { return nil }
    return 8 + Int(littleEndian(bytes, offset + 4, 4))
  }

  /// Why no frame's header can be read at `offset`.
  func reasonForNoHeader(at offset: Int) -> Undecodable.Reason {
    let magic: [UInt8] = [0x28, 0xB5, 0x2F, 0xFD]
    let here = bytes[offset..<min(offset + 4, bytes.count)]
    return magic.starts(with: here) ? .truncated : .notAFrame
  }

  private func damage(from offset: Int, _ reason: Undecodable.Reason) -> Step {
    let resume = nextFrame(from: offset + 1)
    let loss = Undecodable(byteOffset: offset, byteCount: resume - offset, reason: reason)
    return .damage(loss, resume: resume)
  }

  /// Whether a frame begins at `offset` whose blocks add up as far as the file goes.
  func isFrame(at offset: Int) -> Bool {
    if let length = skippableLength(at: offset) { return offset + length <= bytes.count }
    guard let header = ZstdFrameHeader(bytes, at: offset) else { return false }
    switch walkBlocks(of: header, at: offset, limit: Self.smallFrameLimit, Self.blocksBelieved) {
    case .whole, .overLimit, .truncated: return true
    case .bad: return false
    }
  }
}
