/// The three bytes before each block of a frame (RFC 8878, 3.1.1.2).
struct ZstdBlockHeader {
  let isLast: Bool
  /// Bytes of block content behind the header.
  let storedBytes: Int
  /// No more than this comes out of the block.
  let decodedBytesLimit: Int

  static let byteCount = 3

  /// `nil` when the type is reserved or the size is over the frame's block limit: damage.
  init?(_ bytes: UnsafeRawBufferPointer, at offset: Int, in frame: ZstdFrameHeader) {
    let word = Int(littleEndian(bytes, offset, Self.byteCount))
    let size = word >> 3
    guard size <= frame.blockBytesLimit else { return nil }
    isLast = word & 1 == 1
    switch word >> 1 & 3 {
    case 0: (storedBytes, decodedBytesLimit) = (size, size)
    case 1: (storedBytes, decodedBytesLimit) = (1, size)
    case 2: (storedBytes, decodedBytesLimit) = (size, frame.blockBytesLimit)
    default: return nil
    }
  }
}
