import Kernels

/// How long fields are, in bytes.
package struct LengthTally: Sendable, Equatable {
  /// `Int.max` when there is no field.
  package private(set) var minimum = Int.max
  package private(set) var maximum = 0
  package private(set) var sum = 0

  init() {}

  init(_ found: TextPrediction) {
    guard found.lengthMaximum > 0 else { return }
    minimum = Int(found.lengthMinimum)
    maximum = Int(found.lengthMaximum)
    sum = found.lengthSum
  }

  /// Counts `count` fields of one length.
  @inline(__always)
  mutating func add(_ length: Int, _ count: Int = 1) {
    guard count > 0 else { return }
    sum &+= length &* count
    minimum = min(minimum, length)
    maximum = max(maximum, length)
  }

  mutating func merge(_ other: LengthTally) {
    sum &+= other.sum
    minimum = min(minimum, other.minimum)
    maximum = max(maximum, other.maximum)
  }
}
