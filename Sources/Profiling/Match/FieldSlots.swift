import Identifiers

/// Where the hashes of compared fields stand: one place for all words of a name, else one a column.
///
/// ```
///  name  first_name, last_name   0        words in any column are one name
///  phone home, mobile            1  2     any of them may be the other table's
///  dob   birth_date              3
/// ```
struct FieldSlots: Sendable {
  /// By field; empty where a table has no column of it.
  let places: [Range<Int>]

  init(_ fields: [[MatchColumn]]) {
    var places: [Range<Int>] = []
    var end = 0
    for columns in fields {
      let count = columns.first?.form == .words ? 1 : columns.count
      places.append(end..<end + count)
      end += count
    }
    self.places = places
  }

  /// How many there are.
  var count: Int { places.last?.upperBound ?? 0 }

  /// The place of a field's n-th column.
  func place(_ field: Int, _ column: Int) -> Int {
    places[field].lowerBound + min(column, places[field].count - 1)
  }
}
