// A batch's fields on their way into a column's counts:
//
//   fields       219-09-9998  219-09-9997  (none)  N/A  219099996     one column of one batch
//   prediction   digits at 0-2, 4-5, 7-10, hyphens at 3 and 6         learned from the column
//   kernel       2 hits: their digits, dense; 1 empty; 2 misses       bytes only
//   rule         SSN check of the hits' digits                        Identifiers
//   misses       classified one by one: null word, digits9            the same counts, slower
//   hash         of 219099998, 219099997, -, -, 219099996             canonical bytes, keyed
//   sketch       registers raised

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

  private var prediction = ColumnPrediction.none
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
    if case .none = prediction { prediction = ColumnPrediction.learn(fields) }
    let missCount =
      switch prediction {
      case .none: countEmpty(fields)
      case .layout(let layout): countLayout(layout, fields, room)
      case .text: countText(fields, room)
      }
    countMisses(missCount, fields, room)
    room.hash.hash(
      fields,
      into: room.hashes,
      recordHashes: room.recordHashes,
      using: room.kernels
    )
    distinct.update(room.hashes, count: fields.count)
    reconsider(missCount, fields)
  }

  /// A batch in which nothing could be learned has no filled field.
  private func countEmpty(_ fields: FieldArray) -> Int {
    shapes[Int(Shape.empty.rawValue)] &+= fields.count
    return 0
  }

  private func countLayout(
    _ layout: ColumnPrediction.Layout,
    _ fields: FieldArray,
    _ room: Workspace
  ) -> Int {
    let found = layout.pattern.match(
      fields,
      digits: layout.checks.isEmpty ? nil : room.digits,
      luhn: layout.wantsLuhn ? room.luhn : nil,
      scratch: layout.isPacked ? room.scratch : nil,
      misses: room.misses,
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

  private func countText(_ fields: FieldArray, _ room: Workspace) -> Int {
    let found = TextPrediction(fields, misses: room.misses, using: room.kernels)
    shapes[Int(Shape.empty.rawValue)] &+= found.emptyCount
    shapes[Int(Shape.letters.rawValue)] &+= found.letterCount
    shapes[Int(Shape.alphanumeric.rawValue)] &+= found.alphanumericCount
    shapes[Int(Shape.other.rawValue)] &+= found.otherCount
    shapes[Int(Shape.oversized.rawValue)] &+= found.oversizedCount
    lengths.merge(LengthTally(found))
    return found.missCount
  }

  private func countMisses(_ count: Int, _ fields: FieldArray, _ room: Workspace) {
    // Why: a local, because every write to a class's property is checked for exclusive access.
    var lengths = LengthTally()
    for index in 0..<count { countMiss(Int(room.misses[index]), fields, room, &lengths) }
    self.lengths.merge(lengths)
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
  private func reconsider(_ missCount: Int, _ fields: FieldArray) {
    patience -= 1
    guard missCount * 4 > fields.count, patience <= 0 else { return }
    prediction = .none
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
