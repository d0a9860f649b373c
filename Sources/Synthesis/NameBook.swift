/// Invented people's names, streets, cities and mail domains: common words, put together at random.
struct NameBook: Sendable {
  static let mailDomainCount = 12

  let women: WordList
  let men: WordList
  let surnames: WordList
  let streets: WordList
  let cities: WordList
  /// Domains that no one can own (RFC 2606).
  let mailDomains: WordList
  /// The four characters of each surname's Soundex code.
  let surnameSoundex: FrozenTable<UInt32>

  init() {
    women = WordList(Lexicon.women, separator: " ")
    men = WordList(Lexicon.men, separator: " ")
    surnames = WordList(Lexicon.surnames, separator: " ")
    streets = WordList(Lexicon.streets, separator: ",")
    cities = WordList(Lexicon.cities, separator: ",")
    mailDomains = WordList(Lexicon.mailDomains, separator: " ")
    surnameSoundex = FrozenTable(
      TableText(Lexicon.surnames).words().map { Soundex.code(of: Array($0)) }
    )
  }
}

/// Words of at most 16 bytes, in upright and in lower case; the first ones are the most common.
struct WordList: Sendable {
  private let plain: FrozenTable<Word>
  private let small: FrozenTable<Word>

  init(_ text: StaticString, separator: Character) {
    let words = TableText(text).words(separator: separator)
    plain = FrozenTable(words.map { Word($0) })
    small = FrozenTable(words.map { Word($0.map { Self.lowercased($0) }) })
  }

  var count: Int { plain.count }

  subscript(_ index: Int) -> Word { plain[index] }

  func lowercased(_ index: Int) -> Word { small[index] }

  /// The lesser of two draws: the first word is twice as common as the middle one.
  func draw(_ stream: inout RandomStream) -> Int {
    min(stream.below(count), stream.below(count))
  }

  private static func lowercased(_ byte: UInt8) -> UInt8 {
    UInt8(ascii: "A")...UInt8(ascii: "Z") ~= byte ? byte | 0x20 : byte
  }
}
