/// At most 16 bytes of text.
struct Word: Sendable, BitwiseCopyable {
  let bytes: SIMD16<UInt8>
  let count: UInt8

  init(_ text: some Sequence<UInt8>) {
    var bytes = SIMD16<UInt8>(repeating: 0)
    var count = 0
    for byte in text.prefix(16) {
      bytes[count] = byte
      count += 1
    }
    self.bytes = bytes
    self.count = UInt8(count)
  }
}
