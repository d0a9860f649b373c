/// What would decide a claim that could not be decided.
package enum Decider: Equatable, Sendable {
  /// The whole file.
  case wholeFile
  /// What of the file was not read.
  case restOfFile
  /// Rows that the analyst chooses, or the whole file.
  case randomRowsOrWholeFile
  /// So many rows that the analyst chooses.
  case randomRows(Int)
  /// A run that keeps every hash.
  case everyHash
  /// A column that tells persons apart.
  case identifierOfPersons
  /// Whether bytes as stored or unpacked were meant.
  case meaningOfBytes
  /// A claim of the rows themselves.
  case countOfRows
  /// A claim of one column alone.
  case oneColumn
  /// A table that has both.
  case tableOfBoth
  /// Which column holds it.
  case namedColumn
  /// The values themselves.
  case unmaskedValues
  /// Saved states of earlier leaks.
  case earlierLeaks
  /// Overlap in fields that belong to the record, not to the person.
  case fieldsOfTheRecord
  /// A rule that chance passes less often.
  case strongerRule
  /// Exact small counts.
  case shownSmallCells
  /// Nothing.
  case nothing

  /// For reading, after "would decide:".
  package var text: String {
    switch self {
    case .wholeFile: "the whole file"
    case .restOfFile: "the part that was not read"
    case .randomRowsOrWholeFile: "rows we choose at random, or the whole file"
    case .randomRows(let count): "about \(count) rows that we choose at random"
    case .everyHash: "a run that keeps every hash"
    case .identifierOfPersons: "an identifier that every person has"
    case .meaningOfBytes: "what the seller means: bytes as stored, or unpacked"
    case .countOfRows: "a claim of the rows (records): all of them are here to be counted"
    case .oneColumn: "a claim of one of the columns, by its name in double quotes"
    case .tableOfBoth: "a table that has both: here they stand in different tables"
    case .namedColumn: "the name of the column that holds it (--column NAME=KIND)"
    case .unmaskedValues: "values that are not masked"
    case .earlierLeaks: "saved states of all earlier leaks (--earlier)"
    case .fieldsOfTheRecord: "overlap in account or device numbers, not in people"
    case .strongerRule: "a rule that chance passes less often"
    case .shownSmallCells: "exact small counts (--small-cells show)"
    case .nothing: "nothing in the data"
    }
  }
}
