/// What one batch holds, counted while it is written; integers only.
struct BatchTally {
  private(set) var rows = 0
  private(set) var raggedRows = 0
  private(set) var duplicateRows = 0
  var people = 0
  /// Field lengths, of records with the right number of fields.
  private(set) var lengths = LengthHistogram()
  /// Defects put in, by `Defect.index`.
  private(set) var defects = [Int](repeating: 0, count: Defect.allCases.count)
  /// Spoiled values that stand in counted records, by `Defect.index`.
  private(set) var spoiled = [Int](repeating: 0, count: Defect.allCases.count)
  /// Activation dates by year, from `ActivationCalendar.firstYear`.
  private(set) var activatedYears = [Int](repeating: 0, count: ActivationCalendar.yearCount)

  /// Counts a record as it was written.
  mutating func count(_ record: RecordOutcome) {
    rows += 1
    if record.isRagged {
      raggedRows += 1
      return
    }
    lengths.count(record.lengths)
    if record.lengths[.activationDate] > 0 {
      activatedYears[record.activationYear - ActivationCalendar.firstYear] += 1
    }
    if let defect = record.ssnDefect { spoiled[defect.index] += 1 }
    if let defect = record.imeiDefect { spoiled[defect.index] += 1 }
  }

  mutating func count(_ defect: Defect) {
    defects[defect.index] += 1
    if defect == .rowDuplicate { duplicateRows += 1 }
  }

  mutating func merge(_ other: BatchTally) {
    rows += other.rows
    raggedRows += other.raggedRows
    duplicateRows += other.duplicateRows
    people += other.people
    lengths.merge(other.lengths)
    for index in defects.indices {
      defects[index] += other.defects[index]
      spoiled[index] += other.spoiled[index]
    }
    for index in activatedYears.indices { activatedYears[index] += other.activatedYears[index] }
  }
}

/// What a written record counts as.
struct RecordOutcome {
  var lengths = FieldLengths()
  var activationYear = 0
  var isRagged = false
  var ssnDefect: Defect?
  var imeiDefect: Defect?
}
