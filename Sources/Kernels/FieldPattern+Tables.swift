import CKernels

extension FieldPattern {
  /// The pattern as `assay_pattern` draws it.
  static func tables(
    _ length: Int,
    _ digitMask: UInt32,
    _ literals: SIMD32<UInt8>,
    message: [Int]
  ) -> assay_pattern {
    let digits = (0..<length).filter { digitMask >> UInt32($0) & 1 == 1 }
    let low = digits.suffix(16)
    let high = digits.dropLast(16)
    var tables = assay_pattern()
    tables.length = UInt32(length)
    tables.message_length = UInt32(message.count)
    fill(&tables.base) { $0 < length ? digits.contains($0) ? 0x30 : literals[$0] : 0 }
    fill(&tables.limit) { $0 < length ? digits.contains($0) ? 9 : 0 : 255 }
    fill(&tables.low_digits) { shuffle(low, first: 16 - low.count, $0) }
    fill(&tables.high_digits) { shuffle(high, first: 16 - high.count, $0) }
    let blocks = [message.prefix(16), message.dropFirst(16)]
    fill(&tables.message) { shuffle(blocks[$0 / 32], first: 0, $0 % 32) }
    return tables
  }

  /// Byte `index` of a shuffle that lays `sources` in a row from byte `first`: the first 16 bytes
  /// take from a field's bytes 0 to 15, the next 16 from its bytes 16 to 31.
  private static func shuffle(_ sources: ArraySlice<Int>, first: Int, _ index: Int) -> UInt8 {
    let half = index / 16
    let place = index % 16 - first
    guard sources.indices.contains(sources.startIndex + place), place >= 0 else { return 0x80 }
    let source = sources[sources.startIndex + place]
    return source / 16 == half ? UInt8(source % 16) : 0x80
  }

  private static func fill<Bytes>(_ bytes: inout Bytes, _ value: (Int) -> UInt8) {
    withUnsafeMutableBytes(of: &bytes) { buffer in
      for index in buffer.indices { buffer[index] = value(index) }
    }
  }
}
