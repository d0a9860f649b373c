/// A name that a program gave a column that had none: `V1` (R), `_c0` (Spark), `X.1`.
struct NumberedName {
  /// What stands before the number; with a letter in it.
  let stem: Substring
  /// At most four digits.
  let number: Int

  /// Nil where it is no such name.
  init?(_ cell: String) {
    let digits = cell.utf8.reversed().prefix { $0 &- 0x30 < 10 }.count
    stem = cell.dropLast(digits)
    guard (1...4).contains(digits), let number = Int(cell.suffix(digits)),
      stem.contains(where: \.isNameLetter),
      stem.allSatisfy({ $0.isNameLetter || $0 == "_" || $0 == "." })
    else { return nil }
    self.number = number
  }

  /// Whether another is the next of the same row.
  func precedes(_ other: NumberedName) -> Bool {
    stem == other.stem && number + 1 == other.number
  }
}
