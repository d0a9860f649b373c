/// A word of one to eight ASCII bytes in one integer, in lower case: compared without memory.
///
/// Longer words are equal to nothing.
struct PackedWord: Equatable, ExpressibleByStringLiteral {
  private let value: UInt64

  /// The word that stands in a field.
  init(_ field: RawSpan, _ range: Range<Int>) {
    var packed: UInt64 = 0
    if range.count <= 8 {
      for offset in range {
        packed = packed << 8 | UInt64(ASCII.lowercased(field.byte(at: offset)))
      }
    }
    value = packed
  }

  /// A word to compare with.
  init(stringLiteral word: StaticString) {
    var packed: UInt64 = 0
    // Safe: a literal of ASCII letters is stored as bytes, which live as long as the program.
    word.withUTF8Buffer { bytes in
      for place in 0..<bytes.count { packed = packed << 8 | UInt64(unsafe bytes[place]) }
    }
    value = packed
  }

  static func ~= (pattern: PackedWord, word: PackedWord) -> Bool { pattern == word }
}
