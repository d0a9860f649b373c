import Identifiers

/// A column that takes part in a comparison, and how its values are made alike.
struct MatchColumn: Sendable {
  /// Counted from 0.
  let index: Int
  let form: NormalForm
}

extension MatchTable {
  /// The columns that answer to a word, their values in the form of a kind; dates in each column's own
  /// order.
  func columns(_ word: String, as kind: String) -> [MatchColumn] {
    columns(word).map { MatchColumn(index: $0, form: NormalForm(kind: kind, dateOrder($0))) }
  }
}
