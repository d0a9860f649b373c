/// Whether the first record names the columns; where it could be data, it is data.
struct HeaderTest {
  private let records: [[String]]
  private let isKnownWord: (Substring) -> Bool

  init(_ records: [[String]], word: @escaping (Substring) -> Bool) {
    self.records = records
    isKnownWord = word
  }

  /// All cells read like names, and half of them are known column names or stand over columns that
  /// never hold such text.
  var looksLikeHeader: Bool {
    guard let first = records.first, first.allSatisfy(isNameLike) else { return false }
    guard Set(first).count == first.count else { return false }
    let known = first.count { isKnownName($0) }
    let contrasting = first.indices.count { stands(apart: $0) }
    return known * 2 >= first.count || (first.count > 1 && contrasting * 2 >= first.count)
  }

  private func isNameLike(_ cell: String) -> Bool {
    guard !cell.isEmpty, cell.utf8.count <= 64, cell.contains(where: \.isLetter) else {
      return false
    }
    return cell.allSatisfy { $0.isLetter || $0.isNumber || "_- ./()#".contains($0) }
  }

  private func isKnownName(_ cell: String) -> Bool {
    let words = HeaderWords.split(cell)
    return !words.isEmpty && words.allSatisfy(isKnownWord)
  }

  /// Every filled cell below holds a digit, and the first does not.
  private func stands(apart column: Int) -> Bool {
    guard let name = records.first?[column], !hasDigit(name) else { return false }
    let below = records.dropFirst().compactMap { $0.indices.contains(column) ? $0[column] : nil }
      .filter { !$0.isEmpty }
    return below.count >= 2 && below.allSatisfy(hasDigit)
  }

  private func hasDigit(_ cell: String) -> Bool { cell.utf8.contains { $0 &- 0x30 < 10 } }
}
