/// Where each frame of a seekable zstd file lies, as a skippable frame at its end.
///
/// Zstandard Seekable Format 0.1.0: magic 0x184D2A5E, size, per frame the stored and the decoded
/// bytes in 32 bits each, frame count, descriptor 0 (no checksums), magic 0x8F92EAB1; all little
/// endian. Cost: 8 bytes a frame in memory.
package struct SeekTable: Sendable {
  private static let skippableMagic: UInt32 = 0x184D_2A5E
  private static let footerMagic: UInt32 = 0x8F92_EAB1
  private static let footerBytes = 9

  private var entries: [UInt64] = []

  package init() {}

  package var frameCount: Int { entries.count }

  /// - Precondition: Both sizes are below 2^32.
  package mutating func append(storedBytes: Int, decodedBytes: Int) {
    entries.append(UInt64(UInt32(storedBytes)) | UInt64(UInt32(decodedBytes)) << 32)
  }

  /// The skippable frame.
  package func encoded() -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(entries.count * 8 + Self.footerBytes + 8)
    Self.put(Self.skippableMagic, &bytes)
    Self.put(UInt32(entries.count * 8 + Self.footerBytes), &bytes)
    for entry in entries {
      Self.put(UInt32(truncatingIfNeeded: entry), &bytes)
      Self.put(UInt32(entry >> 32), &bytes)
    }
    Self.put(UInt32(entries.count), &bytes)
    bytes.append(0)
    Self.put(Self.footerMagic, &bytes)
    return bytes
  }

  /// What a skippable frame that is a seek table says of the frames before it: their stored and
  /// decoded bytes in all; `nil` when it is none.
  ///
  /// Cost: one pass over its entries; nothing is allocated.
  static func totals(
    _ bytes: UnsafeRawBufferPointer,
    at offset: Int,
    storedBytes: Int
  ) -> (stored: Int, decoded: Int)? {
    guard storedBytes >= 8 + footerBytes,
      littleEndian(bytes, offset, 4) == UInt64(skippableMagic),
      littleEndian(bytes, offset + storedBytes - 4, 4) == UInt64(footerMagic)
    else { return nil }
    let footer = offset + storedBytes - footerBytes
    let count = Int(littleEndian(bytes, footer, 4))
    let entryBytes = bytes[footer + 4] & 0x80 == 0 ? 8 : 12
    guard 8 + count * entryBytes + footerBytes == storedBytes else { return nil }
    var totals = (stored: 0, decoded: 0)
    for place in stride(from: offset + 8, to: footer, by: entryBytes) {
      totals.stored += Int(littleEndian(bytes, place, 4))
      totals.decoded += Int(littleEndian(bytes, place + 4, 4))
    }
    return totals
  }

  /// Whether a file ends with a seek table.
  static func isAtEnd(of bytes: UnsafeRawBufferPointer) -> Bool {
    let footer = bytes.count - footerBytes
    guard footer >= 8, littleEndian(bytes, footer + 5, 4) == UInt64(footerMagic) else {
      return false
    }
    let entryBytes = bytes[footer + 4] & 0x80 == 0 ? 8 : 12
    let storedBytes = 8 + Int(littleEndian(bytes, footer, 4)) * entryBytes + footerBytes
    let offset = bytes.count - storedBytes
    return offset >= 0 && totals(bytes, at: offset, storedBytes: storedBytes) != nil
  }

  private static func put(_ number: UInt32, _ bytes: inout [UInt8]) {
    for shift in stride(from: UInt32(0), to: 32, by: 8) {
      bytes.append(UInt8(truncatingIfNeeded: number >> shift))
    }
  }
}
