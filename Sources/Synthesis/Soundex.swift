/// The American Soundex code of a surname: its initial and three digits (US National Archives).
enum Soundex {
  /// Codes of A to Z: 0 for vowels, which part equal codes, 9 for H and W, which do not.
  private static let codes: [UInt8] = [
    0, 1, 2, 3, 0, 1, 2, 9, 0, 2, 2, 4, 5, 5, 0, 1, 2, 6, 2, 3, 0, 1, 9, 2, 0, 2,
  ]

  /// Four characters, the initial in the lowest byte.
  static func code(of name: [UInt8]) -> UInt32 {
    let letters = name.map { $0 & 0xDF }.filter { (65...90).contains($0) }
    guard let initial = letters.first else { return 0x3030_3030 }
    var characters = [initial]
    var previous = codes[Int(initial) - 65]
    for letter in letters.dropFirst() where characters.count < 4 {
      let code = codes[Int(letter) - 65]
      if code == 9 { continue }
      if code != 0, code != previous { characters.append(0x30 + code) }
      previous = code
    }
    while characters.count < 4 { characters.append(0x30) }
    return characters.reversed().reduce(0) { $0 << 8 | UInt32($1) }
  }
}
