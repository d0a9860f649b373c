/// FNV-1a, 64 bits, of words in lower case: how the registry finds a word of its own among others.
///
/// A hash that is found is not yet the word: compare its bytes.
struct WordHash {
  private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325

  /// Takes the next byte of the word.
  @inline(__always)
  mutating func take(_ byte: UInt8) {
    value = (value ^ UInt64(ASCII.lowercased(byte))) &* 0x100_0000_01B3
  }

  /// The place of the word that these bytes spell, in any case, among a table's words.
  ///
  /// - Parameters:
  ///   - field: The bytes that hold the word.
  ///   - range: Where it stands.
  ///   - hashes: The table's hashes, ascending.
  ///   - places: By hash, where its word stands.
  ///   - words: The table's words.
  /// - Returns: Nil when the word is not in the table.
  static func place(
    of field: RawSpan,
    _ range: Range<Int>,
    hashes: [UInt64],
    places: [UInt8],
    words: [String]
  ) -> Int? {
    var hash = WordHash()
    for offset in range { hash.take(field.byte(at: offset)) }
    guard let found = SortedSearch.place(of: hash.value, in: hashes) else { return nil }
    let place = Int(places[found])
    return matches(field, range, words[place]) ? place : nil
  }

  private static func matches(_ field: RawSpan, _ range: Range<Int>, _ word: String) -> Bool {
    let bytes = word.utf8
    guard bytes.count == range.count else { return false }
    var offset = range.lowerBound
    for byte in bytes {
      guard ASCII.lowercased(byte) == ASCII.lowercased(field.byte(at: offset)) else { return false }
      offset += 1
    }
    return true
  }
}
