/// What one batch holds, counted while it is written; integers only.
struct BatchTally {
  private(set) var rows = 0
  private(set) var raggedRows = 0
  private(set) var duplicateRows = 0
  /// Persons with a line, whether it parses or not.
  var people = 0
  /// Field lengths, of records with the right number of fields.
  private(set) var lengths = LengthHistogram()
  /// Defects put in, by `Defect.index`.
  private(set) var defects = [Int](repeating: 0, count: Defect.allCases.count)
  /// Spoiled values that stand in counted records, by `Defect.index`.
  private(set) var spoiled = [Int](repeating: 0, count: Defect.allCases.count)
  /// Records by the fraud that made them, by `Fraud.index`.
  private(set) var frauds = [Int](repeating: 0, count: Fraud.allCases.count)
  private(set) var persons: PeopleTally
  private(set) var lines = LineTally()
  /// Where records come from several sources.
  private(set) var numbers: NumbersSeen?

  /// - Parameter isMixed: Records are of several sources, persons may come again, and different
  ///   persons may have the same numbers.
  init(isMixed: Bool = false) {
    persons = PeopleTally(comeAgain: isMixed)
    numbers = isMixed ? NumbersSeen() : nil
  }

  /// Counts a record as it was written.
  mutating func count(_ record: RecordOutcome) {
    rows += 1
    if record.isRagged {
      raggedRows += 1
      return
    }
    lengths.count(record.lengths)
    let contents = record.contents
    persons.count(contents, of: record.person)
    lines.count(record, contents)
    numbers?.note(record, contents)
    if let defect = record.ssnDefect { spoiled[defect.index] += 1 }
    if let defect = record.imeiDefect { spoiled[defect.index] += 1 }
  }

  mutating func count(_ defect: Defect) {
    defects[defect.index] += 1
    if defect == .rowDuplicate { countRepeat() }
  }

  mutating func count(_ fraud: Fraud) {
    frauds[fraud.index] += 1
  }

  /// Counts a record that repeats the one before.
  mutating func countRepeat() {
    duplicateRows += 1
  }

  /// Ends the batch.
  mutating func close() {
    persons.close()
  }

  /// Adds another batch, but for its numbers; both are closed.
  mutating func merge(_ other: BatchTally) {
    rows += other.rows
    raggedRows += other.raggedRows
    duplicateRows += other.duplicateRows
    people += other.people
    lengths.merge(other.lengths)
    defects.add(other.defects)
    spoiled.add(other.spoiled)
    frauds.add(other.frauds)
    persons.merge(other.persons)
    lines.merge(other.lines)
  }
}
