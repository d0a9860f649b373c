import TestSupport

/// Text of the kind that a structure kernel must read right.
enum CSV {
  /// Alphabets from all quotes to none.
  static let alphabets: [[UInt8]] = [
    Array("\",\n\r".utf8),
    Array("\"\"\",a\n".utf8),
    Array("\",,,,,aaaaaaaaaaaaaaaa\n\r\r".utf8),
    Array(",\n".utf8),
    Array(",aaaaaaa\n\r".utf8) + [0x00, 0x80, 0x8A, 0xA2, 0xAC, 0xC2, 0xE2, 0xFF],
    Array("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa\"".utf8),
  ]

  /// Records that follow the grammar, cut off after `count` bytes.
  static func clean(_ count: Int, quotedShare: UInt64, _ random: inout SplitMix64) -> [UInt8] {
    var text: [UInt8] = []
    while text.count < count {
      text += random.next(below: 100) < quotedShare ? quoted(&random) : plain(&random)
      text += random.pick([[0x2C], [0x2C], [0x2C], [0x0A], [0x0D, 0x0A]])
    }
    return Array(text.prefix(count))
  }

  private static func plain(_ random: inout SplitMix64) -> [UInt8] {
    random.bytes(Int(random.next(below: 14)), from: Array("abc 0\r".utf8))
  }

  private static func quoted(_ random: inout SplitMix64) -> [UInt8] {
    let pieces = (0..<random.next(below: 12)).map { _ in
      random.pick(["a", "b", ",", "\n", "\r\n", "\r", "\"\"", "\"\"", " "])
    }
    return Array("\"\(pieces.joined())\"".utf8)
  }
}
