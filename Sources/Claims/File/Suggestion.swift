/// Which word of a closed list was meant.
enum Suggestion {
  /// The word at most two edits away, nearest first; nil for words that are not like any.
  static func nearest(to word: String, in words: [String]) -> String? {
    let scalars = Array(word.unicodeScalars.prefix(40))
    let near = words.map { ($0, distance(scalars, Array($0.unicodeScalars))) }
    guard let best = near.min(by: { $0.1 < $1.1 }) else { return nil }
    return best.1 <= 2 && best.1 * 2 < best.0.count ? best.0 : nil
  }

  /// A remedy that names the word meant, or else all there are.
  static func remedy(for word: String, in words: [String]) -> String {
    nearest(to: word, in: words).map { "did you mean \($0)?" }
      ?? "write one of \(words.joined(separator: ", "))"
  }

  /// Levenshtein's distance: insertions, deletions and exchanges.
  private static func distance(_ one: [Unicode.Scalar], _ other: [Unicode.Scalar]) -> Int {
    var row = Array(0...other.count)
    for (index, scalar) in one.enumerated() {
      var diagonal = row[0]
      row[0] = index + 1
      for column in other.indices {
        let exchanged = diagonal + (other[column] == scalar ? 0 : 1)
        diagonal = row[column + 1]
        row[column + 1] = min(exchanged, diagonal + 1, row[column] + 1)
      }
    }
    return row[other.count]
  }
}
