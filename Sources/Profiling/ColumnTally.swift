// A batch's fields on their way into a column's counts:
//
//   fields       219-09-9998  219-09-9997  (none)  N/A  219099996     one column of one batch
//   prediction   digits at 0-2, 4-5, 7-10, hyphens at 3 and 6         learned from the column
//   kernel       2 hits: digits, hashes of 219099998 and 219099997 folded, registers raised
//   rule         SSN check of the hits' digits                        Identifiers
//   remainder    N/A, 219099996: the next pass, if one is predicted
//   misses       classified one by one: null word, digits9            the same counts, slower

package import Identifiers
package import Kernels
package import Sketches

/// One worker's counts for one column: integers and a sketch, functions of the multiset of fields.
package final class ColumnTally {
  private static let kinds = CheckedKind.allCases

  private let shapes: UnsafeMutablePointer<Int>
  /// Outcomes that depend on digits, by kind.
  private let outcomes = kinds.map { _ in OutcomeTally() }
  /// Of filled fields, in bytes.
  package private(set) var lengths = LengthTally()
  package let distinct: HyperLogLog

  private static let largeCount = 64
  private var prediction = ColumnPrediction.none
  /// Whether the prediction is learned anew from the next large batch.
  private var isStale = true
  /// Batches to go before a prediction that failed is learned anew.
  private var patience = 0
  private var impatience = 1

  package init(_ kernels: KernelSet) {
    distinct = HyperLogLog(kernels)
    shapes = .allocate(capacity: Shape.count)
    shapes.initialize(repeating: 0, count: Shape.count)
  }

  deinit {
    shapes.deallocate()
  }

  /// Counts every field and folds its hash into its record's; changes `fields` on the way.
  func update(_ fields: FieldArray, _ room: Workspace) {
    predict(fields)
    var rest = Remainder(fields, room)
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
    prediction = ColumnPrediction.learn(fields)
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
      case .layout(let layout): countLayout(layout, rest.fields, sink, room)
      case .text: countText(rest.fields, sink, room)
      }
    }
  }

  private func countLayout(
    _ layout: ColumnPrediction.Layout,
    _ fields: FieldArray,
    _ sink: ValueSink,
    _ room: Workspace
  ) -> Int {
    let found = layout.pattern.match(
      fields,
      into: sink,
      digits: layout.checks.isEmpty ? nil : room.digits,
      luhn: layout.wantsLuhn ? room.luhn : nil,
      using: room.kernels
    )
    shapes[Int(Shape.empty.rawValue)] &+= fields.count - found.hitCount - found.missCount
    shapes[Int(layout.shape.rawValue)] &+= found.hitCount
    lengths.add(layout.pattern.length, found.hitCount)
    for kind in layout.checks {
      kind.tally(layout.shape, found.hitCount, room, outcomes[kind.rawValue])
    }
    return found.missCount
  }

  private func countText(_ fields: FieldArray, _ sink: ValueSink, _ room: Workspace) -> Int {
    let found = TextPrediction(fields, into: sink, using: room.kernels)
    shapes[Int(Shape.empty.rawValue)] &+= found.emptyCount
    shapes[Int(Shape.letters.rawValue)] &+= found.letterCount
    shapes[Int(Shape.alphanumeric.rawValue)] &+= found.alphanumericCount
    shapes[Int(Shape.other.rawValue)] &+= found.otherCount
    shapes[Int(Shape.oversized.rawValue)] &+= found.oversizedCount
    lengths.merge(LengthTally(found))
    return found.missCount
  }

  private func countMisses(_ rest: Remainder, _ room: Workspace) {
    // Why: a local, because every write to a class's property is checked for exclusive access.
    var lengths = LengthTally()
    for row in 0..<rest.count { countMiss(row, rest.fields, room, &lengths) }
    self.lengths.merge(lengths)
    room.hash.hash(rest.fields, into: room.hashes, using: room.kernels)
    rest.fold(room.hashes)
    distinct.update(room.hashes, count: rest.count)
  }

  /// The classifier's way; leaves the field as its canonical bytes.
  private func countMiss(
    _ row: Int,
    _ fields: FieldArray,
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
    if CheckedKind.socialSecurityNumber.admits(found.shape) {
      count(.socialSecurityNumber, found)
    }
    if CheckedKind.imei.admits(found.shape) { count(.imei, found) }
    if CanonicalForm.digitsOnly(found.shape) {
      pack(found, row, length, fields, room)
    } else {
      let range = CanonicalForm.trimmedRange(field)
      fields.starts[row] = start + range.lowerBound
      fields.lengths[row] = UInt32(range.count)
    }
  }

  @inline(__always)
  private func count(_ kind: CheckedKind, _ found: Classification) {
    outcomes[kind.rawValue].add(kind.outcome(found.shape, found.digits))
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

  /// Adds another worker's counts.
  package func merge(_ other: ColumnTally) {
    for index in 0..<Shape.count { shapes[index] += other.shapes[index] }
    for (mine, theirs) in zip(outcomes, other.outcomes) { mine.merge(theirs) }
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

  /// What a kind's check says of the whole column.
  package func outcomeCounts(_ kind: CheckedKind) -> OutcomeCounts {
    var counts = OutcomeCounts()
    for shape in Shape.allCases where !kind.admits(shape) {
      counts.add(kind.outcome(shape, 0), shapeCount(shape))
    }
    outcomes[kind.rawValue].forEach { counts.add($0, $1) }
    return counts
  }
}
