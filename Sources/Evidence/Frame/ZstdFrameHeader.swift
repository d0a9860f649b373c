/// The header of one Zstandard frame (RFC 8878, 3.1.1.1).
///
/// Every number in it is a claim.
package struct ZstdFrameHeader: Sendable, Equatable {
  /// Header length with the magic number, in bytes.
  package let byteCount: Int
  /// History the decoder must keep, in bytes.
  package let windowBytes: UInt64
  /// Decoded length as stated, if stated.
  package let contentBytes: UInt64?
  package let hasChecksum: Bool
  package let needsDictionary: Bool

  /// No header is longer, in bytes.
  static let byteCountLimit = 18

  /// No block decodes to more than this.
  package var blockBytesLimit: Int { Int(min(max(windowBytes, 1), 128 << 10)) }

  /// Reads the header at `offset`; `nil` when there is none or it is cut off.
  package init?(_ bytes: UnsafeRawBufferPointer, at offset: Int) {
    guard offset + 6 <= bytes.count, littleEndian(bytes, offset, 4) == 0xFD2F_B528 else {
      return nil
    }
    let descriptor = bytes[offset + 4]
    guard descriptor & 0x08 == 0 else { return nil }
    let isSingleSegment = descriptor & 0x20 != 0
    let dictionaryBytes = [0, 1, 2, 4][Int(descriptor & 3)]
    let contentFlag = Int(descriptor >> 6)
    let contentFieldBytes = contentFlag == 0 ? (isSingleSegment ? 1 : 0) : 1 << contentFlag
    let windowFieldBytes = isSingleSegment ? 0 : 1
    let total = 5 + windowFieldBytes + dictionaryBytes + contentFieldBytes
    guard offset + total <= bytes.count else { return nil }

    let contentOffset = offset + 5 + windowFieldBytes + dictionaryBytes
    let stated = littleEndian(bytes, contentOffset, contentFieldBytes)
    contentBytes =
      contentFieldBytes == 0 ? nil : contentFieldBytes == 2 ? stated &+ 256 : stated
    windowBytes =
      isSingleSegment ? contentBytes ?? 0 : Self.window(descriptor: bytes[offset + 5])
    needsDictionary =
      littleEndian(bytes, offset + 5 + windowFieldBytes, dictionaryBytes) != 0
    hasChecksum = descriptor & 4 != 0
    byteCount = total
  }

  private static func window(descriptor: UInt8) -> UInt64 {
    let base = UInt64(1) << (10 + UInt64(descriptor >> 3))
    return base + base / 8 * UInt64(descriptor & 7)
  }
}

/// The next `count` (0...8) bytes as a number, low byte first.
func littleEndian(_ bytes: UnsafeRawBufferPointer, _ offset: Int, _ count: Int) -> UInt64 {
  var value: UInt64 = 0
  for index in 0..<count { value |= UInt64(bytes[offset + index]) << (8 * UInt64(index)) }
  return value
}
