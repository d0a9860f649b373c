/// Walks along a hash that is written with dollar signs.
///
///     $2b$12$...      take "$2b$", number 12, take "$", run of 53
struct HashScanner {
  /// Letters that a part may have, besides letters and digits.
  enum Alphabet {
    /// Dot and slash: crypt's base 64.
    case crypt
    /// Plus and slash.
    case base64
  }

  private(set) var offset: Int
  private let end: Int

  init(_ range: Range<Int>) {
    offset = range.lowerBound
    end = range.upperBound
  }

  var isAtEnd: Bool { offset >= end }

  /// How many bytes are left.
  var remainingCount: Int { end - offset }

  /// Passes these bytes, letter case and all, if they stand here.
  mutating func take(_ bytes: StaticString, _ field: RawSpan) -> Bool {
    let count = bytes.utf8CodeUnitCount
    guard remainingCount >= count else { return false }
    let start = offset
    // Safe: a literal is stored as bytes, which live as long as the program.
    let isEqual = bytes.withUTF8Buffer { literal in
      for place in 0..<count where unsafe literal[place] != field.byte(at: start + place) {
        return false
      }
      return true
    }
    if isEqual { offset += count }
    return isEqual
  }

  /// Takes a number of one to nine digits.
  mutating func number(_ field: RawSpan) -> Int? {
    var value = 0
    let start = offset
    while !isAtEnd, offset - start < 9, ASCII.isDigit(field.byte(at: offset)) {
      value = value * 10 + Int(field.byte(at: offset) &- 0x30)
      offset += 1
    }
    return offset > start ? value : nil
  }

  /// Takes letters, digits and the alphabet's two others, and says how many.
  mutating func run(_ alphabet: Alphabet, _ field: RawSpan) -> Int {
    let start = offset
    let other: UInt8 = alphabet == .crypt ? 0x2E : 0x2B
    while !isAtEnd {
      let byte = field.byte(at: offset)
      guard ASCII.isLetter(byte) || ASCII.isDigit(byte) || byte == other || byte == 0x2F else {
        break
      }
      offset += 1
    }
    return offset - start
  }
}
