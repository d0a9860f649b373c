import Identifiers
import Kernels

/// Records of a text column in which an identifier stands somewhere inside, by kind.
package struct SearchTally: Sendable, Equatable {
  /// In the order of `SearchedKind.all`.
  package private(set) var counts = [Int](repeating: 0, count: SearchedKind.all.count)
  /// Records that hold one of any kind.
  package private(set) var recordCount = 0

  init() {}

  /// Searches every field of a batch.
  mutating func update(_ fields: FieldArray) {
    for row in 0..<fields.count where fields.lengths[row] > 0 {
      // Safe: the field lies in the batch's block.
      let field = RawSpan(_unsafeStart: fields.starts[row], byteCount: Int(fields.lengths[row]))
      let found = TextSearch.find(in: field)
      if !found.isEmpty { add(found) }
    }
  }

  private mutating func add(_ found: FoundKinds) {
    recordCount += 1
    for (place, kind) in SearchedKind.all.enumerated() where found.contains(kind.bit) {
      counts[place] += 1
    }
  }

  mutating func merge(_ other: SearchTally) {
    recordCount += other.recordCount
    for place in counts.indices { counts[place] += other.counts[place] }
  }
}
