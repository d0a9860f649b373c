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

  private static func put(_ number: UInt32, _ bytes: inout [UInt8]) {
    for shift in stride(from: UInt32(0), to: 32, by: 8) {
      bytes.append(UInt8(truncatingIfNeeded: number >> shift))
    }
  }
}
