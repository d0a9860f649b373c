package import Identifiers
package import Kernels
package import Records
package import Sketches

/// One worker's counts for one column: integers and a sketch, functions of the multiset of fields.
package final class ColumnTally {
  private static let validities = 6
  /// The reasons and flags of the two kinds come first among all.
  private static let reasons = 64
  private static let flagPatterns = 16
  private static let cellsPerKind = validities * reasons * flagPatterns
  private static let kinds = CheckedKind.allCases

  private let shapes: UnsafeMutablePointer<Int>
  /// Outcomes that depend on digits, by kind, validity, reason and flags.
  private let outcomes: UnsafeMutablePointer<Int>
  package private(set) var lengthMinimum = Int.max
  package private(set) var lengthMaximum = 0
  package private(set) var lengthSum = 0
  package let distinct = HyperLogLog()

  package init() {
    shapes = .allocate(capacity: Shape.count)
    shapes.initialize(repeating: 0, count: Shape.count)
    let cells = Self.cellsPerKind * Self.kinds.count
    outcomes = .allocate(capacity: cells)
    outcomes.initialize(repeating: 0, count: cells)
  }

  deinit {
    shapes.deallocate()
    outcomes.deallocate()
  }

  /// Counts every field of a view and folds its hash into its record's.
  ///
  /// `recordHashes` and `hashes` have room for `view.count` entries.
  package func update(
    _ view: ColumnView,
    _ hash: KeyedHash,
    recordHashes: UnsafeMutablePointer<UInt64>,
    hashes: UnsafeMutablePointer<UInt64>
  ) {
    var filled = 0
    for index in 0..<view.count {
      let start = view.bytes + view.starts[index]
      let length = view.lengths[index]
      let field = RawSpan(_unsafeStart: start, byteCount: length)
      let found = Shape.classify(field)
      shapes[Int(found.shape.rawValue)] &+= 1
      var value: UInt64 = 0
      if found.shape != .empty, found.shape != .nullWord {
        countLength(length)
        countOutcomes(found)
        value = Self.hash(found, field, start, hash)
        hashes[filled] = value
        filled &+= 1
      }
      recordHashes[index] = RecordHash.fold(recordHashes[index], value)
    }
    distinct.update(hashes, count: filled)
  }

  @inline(__always)
  private static func hash(
    _ found: Classification,
    _ field: RawSpan,
    _ start: UnsafePointer<UInt8>,
    _ hash: KeyedHash
  ) -> UInt64 {
    if CanonicalForm.digitsOnly(found.shape) {
      return hash.hash(found.digits, digitCount: found.digitCount)
    }
    let range = CanonicalForm.trimmedRange(field)
    return hash.hash(start + range.lowerBound, count: range.count)
  }

  @inline(__always)
  private func countLength(_ length: Int) {
    lengthSum &+= length
    lengthMinimum = min(lengthMinimum, length)
    lengthMaximum = max(lengthMaximum, length)
  }

  @inline(__always)
  private func countOutcomes(_ found: Classification) {
    if CheckedKind.socialSecurityNumber.admits(found.shape) {
      count(.socialSecurityNumber, found)
    }
    if CheckedKind.imei.admits(found.shape) { count(.imei, found) }
  }

  private func count(_ kind: CheckedKind, _ found: Classification) {
    let result = kind.outcome(found.shape, found.digits)
    outcomes[Self.cell(kind, result)] &+= 1
  }

  private static func cell(_ kind: CheckedKind, _ result: CheckResult) -> Int {
    ((kind.rawValue * validities + Int(result.validity.rawValue)) * reasons
      + Int(result.reason.rawValue)) * flagPatterns + Int(result.flags.rawValue)
  }

  /// Adds another worker's counts.
  package func merge(_ other: ColumnTally) {
    for index in 0..<Shape.count { shapes[index] += other.shapes[index] }
    for index in 0..<(Self.cellsPerKind * Self.kinds.count) {
      outcomes[index] += other.outcomes[index]
    }
    lengthMinimum = min(lengthMinimum, other.lengthMinimum)
    lengthMaximum = max(lengthMaximum, other.lengthMaximum)
    lengthSum += other.lengthSum
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
    for validity in 0..<Self.validities {
      for reason in ReasonCode.allCases where Int(reason.rawValue) < Self.reasons {
        for flags in 0..<Self.flagPatterns {
          guard let validity = Validity(rawValue: UInt8(validity)) else { continue }
          let result = CheckResult(validity, reason, flags: Flags(rawValue: UInt32(flags)))
          counts.add(result, outcomes[Self.cell(kind, result)])
        }
      }
    }
    return counts
  }
}

/// A record's hash, folded from its fields' keyed hashes in column order.
enum RecordHash {
  /// An empty field folds in as zero, so its place still counts.
  @inline(__always)
  static func fold(_ record: UInt64, _ field: UInt64) -> UInt64 {
    (record &<< 27 | record &>> 37) &* 0x9E37_79B9_7F4A_7C15 &+ field
  }
}
