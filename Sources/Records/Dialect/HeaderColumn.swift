/// What one cell of the first record says, seen over the cells below it.
struct HeaderColumn {
  /// No name, used before, or one of the column's own values.
  let isOdd: Bool
  /// Says that there is nothing.
  let isNull: Bool
  /// All of its words are listed.
  let isKnown: Bool
  /// Names columns and nothing else, over cells that do not.
  let isNamed: Bool
  /// Every filled cell below holds a digit, and it does not.
  let standsApart: Bool
  /// What a program calls a column without a name, over cells that are none such.
  let numbered: NumberedName?
  /// An empty cell, as stands over row numbers.
  let isUnnamed: Bool

  init(_ cell: String, over below: [String], isFirstUse: Bool) {
    let filled = below.filter { !$0.isEmpty }
    let rank = HeaderName(cell).rank
    isNull = HeaderWords.isNull(cell)
    isOdd = !isFirstUse || !Self.isNameLike(cell) || filled.contains(cell)
    isKnown = rank != nil
    isUnnamed = cell.isEmpty
    numbered =
      isOdd || filled.contains { NumberedName($0) != nil } ? nil : NumberedName(cell)
    isNamed =
      !isOdd && rank == .plain
      && !Set(filled.filter(Self.beginsWithLetter)).contains(where: HeaderName.isPlain)
    standsApart =
      !isOdd && !isNull && !Self.hasDigit(cell)
      && filled.count >= 2 && filled.allSatisfy(Self.hasDigit)
  }

  private static func isNameLike(_ cell: String) -> Bool {
    cell.utf8.count <= HeaderName.longest && cell.contains(where: \.isNameLetter)
      && cell.allSatisfy { $0.isNameCharacter || "_- ./()#".contains($0) }
  }

  /// All words of names are listed, and all listed words are letters.
  private static func beginsWithLetter(_ cell: String) -> Bool {
    guard let first = cell.utf8.first, cell.utf8.count <= HeaderName.longest else { return false }
    return (first | 0x20) &- 0x61 < 26
  }

  private static func hasDigit(_ cell: String) -> Bool {
    cell.utf8.contains { $0 &- 0x30 < 10 }
  }
}
