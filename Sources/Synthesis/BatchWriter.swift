/// Writes batches of records, each a pure function of the options and the batch's number.
///
/// Not for use from two threads at once.
final class BatchWriter {
  /// No record, and no defective one, is longer.
  static let mostRecordBytes = 480
  /// Room that a batch may need, with what word-wise stores touch beyond its end.
  static let mostBatchBytes = TelecomRecipe.rowsPerBatch * mostRecordBytes + 64

  private let seed: UInt64
  private let lottery: DefectLottery
  private let genuine: GenuineSource
  private let editor: DefectEditor
  /// Where there is fraud.
  private let mixer: SourceMixer?

  init(_ recipe: TelecomRecipe, _ options: GeneratorOptions) {
    seed = recipe.seed
    lottery = DefectLottery(options.defects)
    genuine = GenuineSource(recipe, delimiter: options.format.delimiter)
    editor = DefectEditor(delimiter: options.format.delimiter)
    mixer = options.frauds.isEmpty ? nil : SourceMixer(options, recipe, genuine: genuine)
  }

  /// What `write` keeps from row to row.
  private struct State {
    var defectStream: RandomStream
    var fraudStream: RandomStream
    var text: ByteCursor
    var tally: BatchTally
    /// The record before, for a duplicate of it.
    var lastStart: UnsafeMutableRawPointer
    var last = RecordOutcome()

    /// The record that was written last.
    var lastRecord: WrittenRecord {
      WrittenRecord(start: lastStart, byteCount: text.end - lastStart, outcome: last)
    }
  }

  /// Writes `rows` records of batch `number` to `target`, which has room for `mostBatchBytes`.
  func write(
    batch number: Int,
    rows: Int,
    to target: UnsafeMutableRawPointer
  ) -> (byteCount: Int, tally: BatchTally) {
    let batch = UInt64(number)
    var state = State(
      defectStream: RandomStream(seed: seed, batch: batch, lane: 1),
      fraudStream: RandomStream(seed: seed, batch: batch, lane: 3),
      text: ByteCursor(end: target),
      tally: BatchTally(isMixed: mixer != nil),
      lastStart: target
    )
    if let mixer {
      mixer.start(batch: number, rows: rows)
      while state.tally.rows < rows { writeRecord(of: mixer, &state) }
    } else {
      genuine.start(batch: number)
      while state.tally.rows < rows { writeRecord(of: genuine, &state) }
    }
    state.tally.close()
    return (state.text.end - target, state.tally)
  }

  /// Writes the source's next record, with its defects if it gets any, or the record before once more;
  /// returns whether the record is the source's.
  ///
  /// A duplicate is a record between a person's and nobody's line.
  @discardableResult
  private func writeRecord(of source: some RecordSource, _ state: inout State) -> Bool {
    let defects = lottery.isEmpty ? RecordDefects() : lottery.draw(&state.defectStream)
    if defects.row == .rowDuplicate, state.tally.rows > 0 {
      copy(state.lastRecord, &state)
      state.tally.count(.rowDuplicate)
      state.tally.count(state.last)
      return false
    }
    state.lastStart = state.text.end
    state.last = source.write(to: &state.text)
    if !defects.isEmpty || defects.row == .rowRagged { spoil(defects, source.lastValues, &state) }
    state.tally.people += state.last.isFirstOfPerson ? 1 : 0
    state.tally.count(state.last)
    return true
  }

  /// Writes the last record again with its defects.
  private func spoil(_ defects: RecordDefects, _ values: UnspoiledValues, _ state: inout State) {
    let original = DefectEditor.Original(
      start: state.lastStart,
      byteCount: state.text.end - state.lastStart,
      values: values
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

  private func copy(_ record: WrittenRecord, _ state: inout State) {
    state.lastStart = state.text.end
    state.last = record.outcome
    state.text.put(record.start, count: record.byteCount)
  }
}

extension BatchWriter {
  private func writeRecord(of mixer: SourceMixer, _ state: inout State) {
    switch mixer.next() {
    case .source(let source, let fraud):
      let isOriginal = writeRecord(of: source, &state)
      if isOriginal, let fraud { state.tally.count(fraud) }
      mixer.note(state.lastRecord, isOriginal: isOriginal)
    case .changed(let record):
      writeCopy(of: record, as: .padded, mixer, &state)
    case .repeated(let record):
      writeCopy(of: record, as: .inflated, mixer, &state)
    }
  }

  private func writeCopy(
    of record: WrittenRecord,
    as fraud: Fraud,
    _ mixer: SourceMixer,
    _ state: inout State
  ) {
    let before = state.lastRecord
    copy(record, &state)
    if fraud == .padded { Padding.change(state.lastRecord, &state.fraudStream) }
    if state.lastRecord.isEqual(to: before) { state.tally.countRepeat() }
    state.tally.count(fraud)
    state.tally.count(state.last)
    mixer.note(state.lastRecord, isOriginal: false)
  }
}
