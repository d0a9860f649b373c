/// What is to be counted or measured.
package enum Measure: Equatable, Sendable {
  /// Rows.
  case records
  /// Stored bytes.
  case bytes
  /// People, all tables together.
  case persons
  /// What is asked for the data.
  case price
  /// Rows that the claimed bytes would hold at the bytes a row takes here.
  case impliedRecords
  /// Different values.
  case distinct(Subject)
  /// Share of records with a valid, unmasked value.
  case presence(Subject)
  /// Share of values that pass the kind's rule.
  case validity(Subject)
  /// Share of values that occur once.
  case unique(Subject)
  /// Share of values that stand in an earlier leak.
  case overlap(Subject)
  /// Share of records that do not stand in an earlier leak.
  case novelty
  /// First and last year.
  case span(Subject)
  /// Share of records with valid, unmasked values of both.
  case both(Subject, Subject)
  /// Share of values in one category.
  case share(Subject, by: String, value: String)

  /// What kind of number a measure gives.
  package enum Scale: Sendable { case count, share, years, amount }

  /// What kind of number it gives.
  package var scale: Scale {
    switch self {
    case .records, .bytes, .persons, .impliedRecords, .distinct: .count
    case .presence, .validity, .unique, .overlap, .novelty, .both, .share: .share
    case .span: .years
    case .price: .amount
    }
  }

  /// What it is about, in the order written.
  package var subjects: [Subject] {
    switch self {
    case .records, .bytes, .persons, .price, .impliedRecords, .novelty: []
    case .distinct(let subject), .presence(let subject), .validity(let subject),
      .unique(let subject), .overlap(let subject), .span(let subject), .share(let subject, _, _):
      [subject]
    case .both(let one, let other): [one, other]
    }
  }
}
