/// The American Soundex code of a name: its first letter and three digits (National Archives, 2007).
///
/// Letters of one group that stand together, or around H or W, count once; vowels part them.
struct Soundex: Equatable {
  /// The first letter, in upper case.
  let letter: UInt8
  /// The three digits as a number, 0 to 666.
  let digits: Int

  /// By letter from A: 0 for a vowel or Y, 7 for H and W, which do not part letters.
  private static let groups: [UInt8] = [
    0, 1, 2, 3, 0, 1, 2, 7, 0, 2, 2, 4, 5, 5, 0, 1, 2, 6, 2, 3, 0, 1, 7, 2, 0, 2,
  ]

  /// The code of the name in a field; nil where no ASCII letter stands.
  init?(_ name: RawSpan) {
    var first: UInt8?
    var found = 0
    var digits = 0
    var previous: UInt8 = 0
    for offset in 0..<min(name.byteCount, 64) {
      let byte = ASCII.uppercased(name.byte(at: offset))
      guard ASCII.isLetter(byte) else { continue }
      let group = Soundex.groups[Int(byte &- 0x41)]
      if first == nil {
        first = byte
      } else if group > 0, group < 7, group != previous, found < 3 {
        digits = digits * 10 + Int(group)
        found += 1
      }
      if group != 7 { previous = group }
    }
    guard let first else { return nil }
    letter = first
    for _ in found..<3 { digits *= 10 }
    self.digits = digits
  }
}
