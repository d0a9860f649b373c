/// One cell of a first record, read as the name of a column.
struct HeaderName {
  /// The least that its words say; `nil` where one is not known.
  let rank: HeaderWords.Rank?
  /// What of it may be printed beside names that are surely such.
  let printable: String?

  /// Longest name that is printed, in bytes.
  static let longest = 64

  init(_ cell: String) {
    let whole = Self.rank(Self.words(cell))
    let part = Self.lastPart(cell)
    if whole == nil, let part, Self.rank(Self.words(part)) == .plain {
      rank = .plain
      printable = Self.isPlainText(part) ? part : nil
    } else {
      rank = whole
      printable = whole != nil && Self.isPlainText(cell) ? cell : nil
    }
  }

  /// Whether the rank of a cell is `plain`: most cells that are data are told by their first word.
  static func isPlain(_ cell: String) -> Bool {
    !beginsUnknown(cell) && HeaderName(cell).rank == .plain
  }

  /// Whether the first word stands alone, without humps, and is not known.
  private static func beginsUnknown(_ cell: String) -> Bool {
    let small = UInt8(ascii: "a")...UInt8(ascii: "z")
    let word = cell.utf8.prefix { small.contains($0 | 0x20) }
    let next = cell.utf8[word.endIndex...].first ?? 0
    guard word.count > 1, word.dropFirst().allSatisfy(small.contains),
      next < 0x80, !(0x30...0x39).contains(next), !cell.utf8.contains(UInt8(ascii: "."))
    else { return false }
    return HeaderWords.rank(Substring(word)) == nil
  }

  /// What of a header may be printed, name by name: words that can be a person's name only where
  /// half of the names, and more, can be nothing but names of columns.
  static func printable(_ cells: [String]) -> [String?] {
    let names = cells.map(HeaderName.init)
    let isSure = names.count { $0.rank == .plain } * 2 >= names.count
    return names.map { $0.rank == .plain || isSure ? $0.printable : nil }
  }

  /// `plain` if one word is, for then the others only tell it apart.
  private static func rank(_ words: [Substring]) -> HeaderWords.Rank? {
    let ranks = words.map(HeaderWords.rank)
    guard !ranks.contains(nil) else { return nil }
    return ranks.contains(.plain) ? .plain : ranks.contains(.ambiguous) ? .ambiguous : nil
  }

  /// The column of `schema.table.column`.
  private static func lastPart(_ cell: String) -> String? {
    let parts = cell.split(separator: ".", omittingEmptySubsequences: false)
    let isPath = parts.allSatisfy { part in
      !part.isEmpty && part.allSatisfy { $0.isNameCharacter || $0 == "_" }
    }
    return isPath && parts.count > 1 ? parts.last.map(String.init) : nil
  }

  private static func isPlainText(_ name: String) -> Bool {
    name.utf8.count <= longest && name.utf8.allSatisfy { $0 >= 0x20 && $0 < 0x7F }
  }

  /// Cut at anything but letters and digits, and at humps; single letters close up: `D.O.B.`,
  /// `E-Mail`.
  private static func words(_ name: String) -> [Substring] {
    var words: [Substring] = []
    var letters = ""
    for part in name.split(whereSeparator: { !$0.isNameCharacter }).flatMap(humps) {
      if part.count == 1, part.allSatisfy(\.isNameLetter) {
        letters += part
      } else {
        let joined = letters + part
        let closesUp = !letters.isEmpty && HeaderWords.rank(joined[...]) != nil
        if !letters.isEmpty, !closesUp { words.append(letters[...]) }
        words.append(closesUp ? joined[...] : part)
        letters = ""
      }
    }
    return letters.isEmpty ? words : words + [letters[...]]
  }

  /// `customerID` and `IDNumber` are two words, `SSN` is one.
  private static func humps(_ part: Substring) -> [Substring] {
    if HeaderWords.rank(part) != nil { return [part] }
    var words: [Substring] = []
    var start = part.startIndex
    for index in part.indices.dropFirst() where part[index].isUppercase {
      let next = part.index(after: index)
      let startsWord = next < part.endIndex && part[next].isLowercase
      guard part[part.index(before: index)].isLowercase || startsWord else { continue }
      words.append(part[start..<index])
      start = index
    }
    return words + [part[start...]]
  }
}
