/// Bytes in memory of exactly their size and 64 more, at a chosen alignment, hostile bytes around.
///
/// AddressSanitizer sees a read past the 64.
final class PaddedBytes {
  let first: UnsafeMutablePointer<UInt8>
  let count: Int
  private let memory: UnsafeMutableRawPointer

  init(_ bytes: some Collection<UInt8>, alignment: Int = 0, poison: UInt8) {
    count = bytes.count
    memory = .allocate(byteCount: alignment + bytes.count + 64, alignment: 64)
    memory.initializeMemory(as: UInt8.self, repeating: poison, count: alignment + count + 64)
    first = memory.assumingMemoryBound(to: UInt8.self) + alignment
    for (index, byte) in bytes.enumerated() { first[index] = byte }
  }

  deinit {
    memory.deallocate()
  }

  /// Bytes that make trouble when a kernel looks at them though they are not its own.
  static let poisons = Array("\",\n\r05aX".utf8) + [0x00, 0x80, 0xC2, 0xE2, 0xFF]
}
