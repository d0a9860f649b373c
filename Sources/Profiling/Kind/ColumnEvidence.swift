import Identifiers

package struct ColumnEvidence: Sendable {
  package var filled = 0
  package var empty = 0
  package var shapes = [Int](repeating: 0, count: Shape.count)
  package var lengthMinimum = 0
  package var lengthMaximum = 0
  package var lengthSum = 0
  package var distinct = 0.0
  package var header: String?
  package var outcomes: [String: OutcomeCounts] = [:]
  package init() {}
}
