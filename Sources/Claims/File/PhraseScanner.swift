/// Walks over a measure or an expectation, and knows where it is.
struct PhraseScanner {
  private let scalars: [Unicode.Scalar]
  /// Unicode scalars behind.
  private(set) var offset = 0

  init(_ text: String) { scalars = Array(text.unicodeScalars) }

  /// The scalar ahead; nil at the end.
  var next: Unicode.Scalar? { offset < scalars.count ? scalars[offset] : nil }

  /// Whether only blanks are ahead.
  var isAtEnd: Bool { scalars[offset...].allSatisfy(Self.isBlank) }

  /// Passes blanks.
  mutating func skipBlanks() { _ = take(while: Self.isBlank) }

  /// Passes blanks and then one scalar, if it is the one given.
  mutating func skip(_ scalar: Unicode.Scalar) -> Bool {
    skipBlanks()
    guard next == scalar else { return false }
    offset += 1
    return true
  }

  /// Passes blanks and then a word of letters, if it is the one given.
  mutating func skip(word: String) -> Bool {
    let start = offset
    skipBlanks()
    if take(while: Self.isLetter) == word { return true }
    offset = start
    return false
  }

  /// The run of scalars ahead that meet a condition.
  mutating func take(while condition: (Unicode.Scalar) -> Bool) -> String {
    var text = String.UnicodeScalarView()
    while let scalar = next, condition(scalar) {
      text.append(scalar)
      offset += 1
    }
    return String(text)
  }

  static func isBlank(_ scalar: Unicode.Scalar) -> Bool { scalar.properties.isWhitespace }

  static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar)
  }

  static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }

  static func isWordScalar(_ scalar: Unicode.Scalar) -> Bool {
    isLetter(scalar) || isDigit(scalar) || scalar == "-"
  }
}
