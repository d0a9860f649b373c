/// What a byte can be part of, one bit a class, so that a field's bytes can be joined by OR.
struct ByteClass: OptionSet {
  let rawValue: UInt8

  /// 0 to 9.
  static let digit = ByteClass(rawValue: 1)
  /// A to F and a to f.
  static let hexLetter = ByteClass(rawValue: 2)
  /// X and x, which also mask digits.
  static let cross = ByteClass(rawValue: 4)
  /// All other ASCII letters.
  static let textLetter = ByteClass(rawValue: 8)
  /// Hyphen, space, dot, slash and parentheses.
  static let separator = ByteClass(rawValue: 16)
  /// A byte that stands in no number, mask or word.
  static let foreign = ByteClass(rawValue: 32)
  /// A mask character, a plus sign, or the first byte of a wide dash, bullet or blank.
  static let special = ByteClass(rawValue: 64)

  static let letters: ByteClass = [.hexLetter, .cross, .textLetter]
  static let word: ByteClass = [.letters, .digit]

  /// The class of a byte.
  @inline(__always)
  static func of(_ byte: UInt8) -> ByteClass {
    ByteClass(rawValue: table[Int(byte)])
  }

  /// By byte, sixteen a row; `fastAndSlowClassificationAgree...` ties it to `FieldTally`.
  private static let table: [UInt8] = [
    32, 32, 32, 32, 32, 32, 32, 32, 32, 32, 32, 32, 32, 32, 32, 32,
    32, 32, 32, 32, 32, 32, 32, 32, 32, 32, 32, 32, 32, 32, 32, 32,
    16, 32, 32, 64, 32, 32, 32, 32, 16, 16, 64, 64, 32, 16, 16, 16,
    1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 32, 32, 32, 32, 32, 32,
    32, 2, 2, 2, 2, 2, 2, 8, 8, 8, 8, 8, 8, 8, 8, 8,
    8, 8, 8, 8, 8, 8, 8, 8, 4, 8, 8, 32, 32, 32, 32, 32,
    32, 2, 2, 2, 2, 2, 2, 8, 8, 8, 8, 8, 8, 8, 8, 8,
    8, 8, 8, 8, 8, 8, 8, 8, 4, 8, 8, 32, 32, 32, 32, 32,
    32, 32, 32, 32, 32, 32, 32, 32, 32, 32, 32, 32, 32, 32, 32, 32,
    32, 32, 32, 32, 32, 32, 32, 32, 32, 32, 32, 32, 32, 32, 32, 32,
    32, 32, 32, 32, 32, 32, 32, 32, 32, 32, 32, 32, 32, 32, 32, 32,
    32, 32, 32, 32, 32, 32, 32, 32, 32, 32, 32, 32, 32, 32, 32, 32,
    32, 32, 64, 32, 32, 32, 32, 32, 32, 32, 32, 32, 32, 32, 32, 32,
    32, 32, 32, 32, 32, 32, 32, 32, 32, 32, 32, 32, 32, 32, 32, 32,
    32, 32, 64, 32, 32, 32, 32, 32, 32, 32, 32, 32, 32, 32, 32, 32,
    32, 32, 32, 32, 32, 32, 32, 32, 32, 32, 32, 32, 32, 32, 32, 32,
  ]
}
