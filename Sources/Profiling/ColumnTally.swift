// A batch's fields on their way into a column's counts:
//
//   fields       219-09-9998  219-09-9997  (none)  N/A  219099996     one column of one batch
//   prediction   digits at 0-2, 4-5, 7-10, hyphens at 3 and 6         learned from the column
//   kernel       2 hits: digits, hashes of 219099998 and 219099997 folded, registers raised
//   rule         SSN check of the hits' digits                        Identifiers
//   remainder    N/A, 219099996: the next pass, if one is predicted
//   misses       classified one by one: null word, digits9            the same counts, slower

package import Identifiers
import Kernels
package import Sketches

/// One worker's counts for one column: integers and a sketch, functions of the multiset of fields.
package final class ColumnTally {
  package let plan: ColumnPlan
  private let shapes: UnsafeMutablePointer<Int>
  /// Answers that the shape does not give, by the plan's rule.
  private let answers: [OutcomeTally]
  private let leader: Int?
  private let witness: ColumnWitness?
  private let models: ModelTally?
  private let census: ValueCensus?
  /// What was found in its text, where that is searched.
  package private(set) var search = SearchTally()
  /// Of filled fields, in bytes.
  package private(set) var lengths = LengthTally()
  package let distinct: HyperLogLog

  private static let largeCount = 64
  private var prediction = ColumnPrediction.none
  private var runs = RunForecast()
  /// Whether the prediction is learned anew from the next large batch.
  private var isStale = true
  /// Batches to go before a prediction that failed is learned anew.
  private var patience = 0
  private var impatience = 1

  /// Makes empty counts; `sheet` takes what the plan's role tells of each record.
  init(_ plan: ColumnPlan, _ sheet: RecordSheet?, _ kernels: KernelSet) {
    self.plan = plan
    answers = plan.rules.map { _ in OutcomeTally(kernels) }
    leader = plan.leaderPlace
    let isWatched = plan.facet != nil || plan.role != nil
    witness = isWatched ? ColumnWitness(plan, sheet) : nil
    models = plan.leader?.name == IMEI.kind ? ModelTally(kernels) : nil
    census = plan.countsValues ? ValueCensus() : nil
    distinct = HyperLogLog(kernels)
    shapes = .allocate(capacity: Shape.count)
    shapes.initialize(repeating: 0, count: Shape.count)
  }

  deinit {
    shapes.deallocate()
  }

  /// Counts every field and folds its hash into `recordHashes`; changes `fields` on the way.
  func update(
    _ fields: FieldArray,
    into recordHashes: UnsafeMutablePointer<UInt64>,
    _ room: Workspace
  ) {
    if plan.searchesText { search.update(fields) }
    census?.update(fields, room)
    predict(fields)
    witness?.open(fields)
    var rest = Remainder(fields, recordHashes, room)
    for pass in prediction.passes where rest.count > 0 {
      rest.keepMisses(take(pass, rest, room))
    }
    if rest.count > 0 { countMisses(rest, room) }
    reconsider(rest.count, fields.count)
  }

  /// A small batch, as at the seam of two chunks, says little: it is believed until a larger one comes.
  private func predict(_ fields: FieldArray) {
    let isLarge = fields.count >= Self.largeCount
    guard !prediction.isLearnt || (isStale && isLarge) else { return }
    prediction = ColumnPrediction.learn(fields, plan.rules)
    isStale = !isLarge
  }

  /// Counts what a pass can and returns how many rows it left.
  private func take(_ pass: ColumnPrediction.Pass, _ rest: Remainder, _ room: Workspace) -> Int {
    distinct.lend(upTo: rest.count) { registers, floor in
      let sink = ValueSink(
        hash: room.hash,
        recordHashes: rest.recordHashes,
        registers: registers,
        floor: floor,
        misses: room.misses
      )
      return switch pass {
      case .layout(let layout): countLayout(layout, rest, sink, room)
      case .text: countText(rest, sink, room)
      }
    }
  }

  private func countLayout(
    _ layout: ColumnPrediction.Layout,
    _ rest: Remainder,
    _ sink: ValueSink,
    _ room: Workspace
  ) -> Int {
    let found = layout.pattern.match(
      rest.fields,
      into: sink,
      digits: layout.wantsDigits ? room.digits : nil,
      luhn: layout.wantsLuhn ? room.luhn : nil,
      using: room.kernels
    )
    shapes[Int(Shape.empty.rawValue)] &+= rest.count - found.hitCount - found.missCount
    shapes[Int(layout.shape.rawValue)] &+= found.hitCount
    lengths.add(layout.pattern.length, found.hitCount)
    if found.hitCount > 0 { ask(layout, found, rest, room) }
    return found.missCount
  }

  private func ask(
    _ layout: ColumnPrediction.Layout,
    _ found: FieldPattern.Matches,
    _ rest: Remainder,
    _ room: Workspace
  ) {
    let hits =
      layout.asksBytes || leader != nil
      ? rows(rest, found.hitCount, found.missCount, asksBytes: layout.asksBytes, room) : nil
    for (place, need) in layout.needs.enumerated() {
      let (rule, answers) = (plan.rules[place], answers[place])
      let witness = place == leader ? witness : nil
      switch need {
      case .shape:
        if let hits { witness?.take(rule.answer(layout.shape), hits, room) }
      case .digits:
        if let hits, let witness {
          rule.answer(layout, hits.count, room)
          let validCount = answers.add(room.results, hits.count)
          witness.takeNumbers(hits, validCount: validCount, layout, room)
          models?.take(hits.count, layout.digitCount, room)
        } else {
          rule.tally(layout, found.hitCount, room, answers)
        }
      case .bytes:
        if let hits { ask(rule, answers, hits, witness, room) }
      }
    }
  }

  /// The hits of a pass, in runs where rules are asked of bytes and values follow themselves.
  private func rows(
    _ rest: Remainder,
    _ hitCount: Int,
    _ missCount: Int,
    asksBytes: Bool,
    _ room: Workspace
  ) -> HitRows {
    let findsRuns = asksBytes && runs.isWorthIt()
    let hits = HitRows(rest, hitCount, missCount, findsRuns: findsRuns, room)
    if findsRuns { runs.note(hits.runCount, hitCount) }
    return hits
  }

  /// Asks a rule of the bytes of every hit.
  private func ask(
    _ rule: Rule,
    _ answers: OutcomeTally,
    _ hits: HitRows,
    _ witness: ColumnWitness?,
    _ room: Workspace
  ) {
    let isAsked = witness?.ask(hits, room) ?? false
    if !isAsked {
      let (check, results) = (rule.check, room.results)
      hits.forEachRun { run, field in
        let answer = check(field)
        for index in run { results[index] = answer }
      }
    }
    let validCount = answers.add(room.results, hits.count)
    witness?.takeBytes(hits, validCount: validCount, hasCodes: isAsked, room)
  }

  private func countText(_ rest: Remainder, _ sink: ValueSink, _ room: Workspace) -> Int {
    let found = TextPrediction(rest.fields, into: sink, using: room.kernels)
    shapes[Int(Shape.empty.rawValue)] &+= found.emptyCount
    shapes[Int(Shape.letters.rawValue)] &+= found.letterCount
    shapes[Int(Shape.alphanumeric.rawValue)] &+= found.alphanumericCount
    shapes[Int(Shape.other.rawValue)] &+= found.otherCount
    shapes[Int(Shape.oversized.rawValue)] &+= found.oversizedCount
    lengths.merge(LengthTally(found))
    let hitCount = rest.count - found.emptyCount - found.missCount
    if hitCount > 0, plan.asksText || leader != nil {
      let shape: Shape? = found.isLettersOnly ? .letters : nil
      let asksBytes = plan.asksBytes(ofText: shape)
      let hits = rows(rest, hitCount, found.missCount, asksBytes: asksBytes, room)
      askText(hits, shape, room)
    }
    return found.missCount
  }

  /// Asks the rules of fields of text; `shape` where all of them have that one.
  private func askText(_ hits: HitRows, _ shape: Shape?, _ room: Workspace) {
    for (place, rule) in plan.rules.enumerated() {
      let witness = place == leader ? witness : nil
      if rule.needsText {
        if let answer = shape.flatMap(rule.known) {
          answers[place].add(answer, hits.count)
          witness?.take(answer, hits, room)
        } else {
          ask(rule, answers[place], hits, witness, room)
        }
      } else if let witness {
        witness.take(rule.answer(.other), hits, room)
      }
    }
  }

  private func countMisses(_ rest: Remainder, _ room: Workspace) {
    // Why: a local, because every write to a class's property is checked for exclusive access.
    var lengths = LengthTally()
    for row in 0..<rest.count {
      countMiss(row, rest.fields, record: rest.record(row), room, &lengths)
      if rest.fields.lengths[row] == 0 { witness?.retract(record: rest.record(row)) }
    }
    self.lengths.merge(lengths)
    room.hash.hash(rest.fields, into: room.hashes, using: room.kernels)
    rest.fold(room.hashes)
    distinct.update(room.hashes, count: rest.count)
  }

  /// The classifier's way; leaves the field as its canonical bytes.
  private func countMiss(
    _ row: Int,
    _ fields: FieldArray,
    record: Int,
    _ room: Workspace,
    _ lengths: inout LengthTally
  ) {
    let start = fields.starts[row]
    let length = Int(fields.lengths[row])
    let field = RawSpan(_unsafeStart: start, byteCount: length)
    let found = Shape.classify(field)
    shapes[Int(found.shape.rawValue)] &+= 1
    guard found.shape != .empty, found.shape != .nullWord else {
      fields.lengths[row] = 0
      return
    }
    lengths.add(length)
    ask(found, field, record, room.hash)
    if CanonicalForm.digitsOnly(found.shape) {
      pack(found, row, length, fields, room)
    } else {
      let range = CanonicalForm.trimmedRange(field)
      fields.starts[row] = start + range.lowerBound
      fields.lengths[row] = UInt32(range.count)
    }
  }

  private func ask(_ found: Classification, _ field: RawSpan, _ record: Int, _ hash: KeyedHash) {
    for (place, rule) in plan.rules.enumerated() {
      let isTallied = rule.isTallied(found.shape)
      guard isTallied || place == leader else { continue }
      let answer = rule.answer(found, field)
      if isTallied { answers[place].add(answer) }
      guard place == leader else { continue }
      witness?.take(answer, record: record, found, field)
      models?.take(answer, found, hash)
    }
  }

  /// Puts the digits alone in the field's place, unless they are all there is.
  private func pack(
    _ found: Classification,
    _ row: Int,
    _ length: Int,
    _ fields: FieldArray,
    _ room: Workspace
  ) {
    let count = Int(found.digitCount)
    guard count < length else { return }
    let target = room.scratch + row * Workspace.scratchStride
    var rest = found.digits
    for place in (0..<count).reversed() {
      target[place] = UInt8(truncatingIfNeeded: rest % 10) &+ 0x30
      rest /= 10
    }
    fields.starts[row] = UnsafePointer(target)
    fields.lengths[row] = UInt32(count)
  }

  /// Learns anew after a batch of many misses, ever more seldom when that does not help.
  private func reconsider(_ missCount: Int, _ count: Int) {
    patience -= 1
    guard count >= Self.largeCount, missCount * 16 > count, patience <= 0 else { return }
    isStale = true
    patience = impatience
    impatience = min(impatience * 2, 1 << 12)
  }

  /// Adds another worker's counts, made with the same plan.
  package func merge(_ other: ColumnTally) {
    precondition(plan == other.plan, "columns counted by different plans")
    for index in 0..<Shape.count { shapes[index] += other.shapes[index] }
    for (mine, theirs) in zip(answers, other.answers) { mine.merge(theirs) }
    if let theirs = other.witness { witness?.merge(theirs) }
    if let theirs = other.models { models?.distinct.merge(theirs.distinct) }
    if let theirs = other.census { census?.merge(theirs) }
    search.merge(other.search)
    lengths.merge(other.lengths)
    distinct.merge(other.distinct)
  }

  /// Fields of a shape.
  package func shapeCount(_ shape: Shape) -> Int { shapes[Int(shape.rawValue)] }

  /// Fields with content.
  package var filledCount: Int {
    (0..<Shape.count).reduce(0) { $0 + shapes[$1] } - emptyCount
  }

  /// Fields without: no bytes, or a null word.
  package var emptyCount: Int { shapeCount(.empty) + shapeCount(.nullWord) }

  /// What a rule of the plan says of the whole column; nil for a rule that was not asked.
  package func outcomeCounts(_ name: String) -> OutcomeCounts? {
    guard let place = plan.rules.firstIndex(where: { $0.name == name }) else { return nil }
    let rule = plan.rules[place]
    var counts = OutcomeCounts()
    for shape in Shape.allCases where !rule.isTallied(shape) {
      counts.add(rule.answer(shape), shapeCount(shape))
    }
    answers[place].forEach { counts.add($0, $1) }
    return counts
  }

  /// Different values with content, exactly; nil where they were not kept.
  package var valueCount: Int? { census?.count }

  /// Models of telephones, where it holds IMEIs.
  package var distinctModels: HyperLogLog? { models?.distinct }

  /// Of the valid values, how many have each code of the plan's facet.
  package var codeCounts: [Int] { witness?.codeCounts ?? [] }
}
