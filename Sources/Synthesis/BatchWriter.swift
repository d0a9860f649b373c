/// Writes batches of records, each a pure function of the seed and the batch's number.
///
/// Not for use from two threads at once.
final class BatchWriter {
  /// No record, and no defective one, is longer.
  static let mostRecordBytes = 480
  /// Room that a batch may need, with what word-wise stores touch beyond its end.
  static let mostBatchBytes = TelecomRecipe.rowsPerBatch * mostRecordBytes + 64

  private let recipe: TelecomRecipe
  private let lottery: DefectLottery
  private let people: PersonWriter
  private let lines: LineWriter
  private let editor: DefectEditor

  init(_ recipe: TelecomRecipe, _ options: GeneratorOptions) {
    self.recipe = recipe
    lottery = DefectLottery(options.defects)
    people = PersonWriter(recipe, delimiter: options.format.delimiter)
    lines = LineWriter(recipe: recipe, delimiter: options.format.delimiter)
    editor = DefectEditor(people: people, delimiter: options.format.delimiter)
  }

  /// What `write` keeps from row to row.
  private struct State {
    var stream: RandomStream
    var defectStream: RandomStream
    var text: ByteCursor
    var row: UInt64
    var tally = BatchTally()
    /// The record before, for a duplicate of it.
    var lastStart: UnsafeMutableRawPointer
    var last = RecordOutcome()
  }

  /// Writes `rows` records of batch `number` to `target`, which has room for `mostBatchBytes`.
  func write(
    batch number: Int,
    rows: Int,
    to target: UnsafeMutableRawPointer
  ) -> (byteCount: Int, tally: BatchTally) {
    let batch = UInt64(number)
    let firstRow = number * TelecomRecipe.rowsPerBatch
    var state = State(
      stream: RandomStream(seed: recipe.seed, batch: batch, lane: 0),
      defectStream: RandomStream(seed: recipe.seed, batch: batch, lane: 1),
      text: ByteCursor(end: target),
      row: UInt64(firstRow),
      lastStart: target
    )
    while state.tally.rows < rows {
      let traits = PersonTraits(
        number: firstRow + state.tally.people,
        recipe: recipe,
        &state.stream
      )
      let person = people.write(traits, &state.stream)
      let lineCount = writeLines(of: person, upTo: rows, &state)
      state.tally.people += lineCount > 0 ? 1 : 0
    }
    state.tally.close()
    return (state.text.end - target, state.tally)
  }

  /// Writes the person's lines while the batch has room; returns how many.
  ///
  /// A duplicate is a record between them and nobody's line.
  private func writeLines(of person: Person, upTo rows: Int, _ state: inout State) -> Int {
    var lineCount = 0
    while lineCount < person.traits.lineCount, state.tally.rows < rows {
      if lottery.isEmpty {
        writeRecord(of: person, &state)
        lineCount += 1
      } else {
        lineCount += writeFlawed(person, &state) ? 1 : 0
      }
    }
    return lineCount
  }

  private func writeRecord(of person: Person, _ state: inout State, counting: Bool = true) {
    state.last = RecordOutcome(person: person.marks, lengths: person.lengths)
    state.lastStart = state.text.end
    state.text.put(people.head, count: person.headCount)
    state.last.imei = lines.writeDevice(
      of: person,
      row: state.row,
      &state.last.lengths,
      &state.text,
      &state.stream
    )
    state.text.put(people.middle, count: person.middleCount)
    state.last.activation = lines.writeActivation(
      of: person,
      &state.last.lengths,
      &state.text,
      &state.stream
    )
    state.text.put(UInt8(ascii: "\n"))
    state.row += 1
    if counting { state.tally.count(state.last) }
  }

  /// Writes the record without a fault, then again with its defects, if it gets any; or the record
  /// before once more, and then returns false.
  private func writeFlawed(_ person: Person, _ state: inout State) -> Bool {
    let defects = lottery.draw(&state.defectStream)
    if defects.row == .rowDuplicate, state.tally.rows > 0 {
      repeatLast(&state)
      return false
    }
    writeRecord(of: person, &state, counting: false)
    if !defects.isEmpty || defects.row == .rowRagged {
      let original = DefectEditor.Original(
        start: state.lastStart,
        byteCount: state.text.end - state.lastStart,
        person: person
      )
      editor.rewrite(
        original,
        with: defects,
        &state.last,
        &state.text,
        &state.defectStream,
        &state.tally
      )
    }
    state.tally.count(state.last)
    return true
  }

  private func repeatLast(_ state: inout State) {
    let start = state.text.end
    state.text.put(state.lastStart, count: start - state.lastStart)
    state.lastStart = start
    state.tally.count(.rowDuplicate)
    state.tally.count(state.last)
  }
}
