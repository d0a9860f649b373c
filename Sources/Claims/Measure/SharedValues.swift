/// Values of the rows in hand that stand in an earlier leak, of all or of those that were kept by hash.
package struct SharedValues: Equatable, Sendable {
  /// How many stand in it.
  package let shared: Int
  /// How many there are.
  package let all: Int
  /// Whether they belong to the record or to a person.
  package let ofTheRecord: Bool
  /// Whether every hash was kept on both sides.
  package var everyHashKept = true
  /// Of so many kinds of values, the one of which the most is shared.
  package var chosenFrom = 1

  package init(_ shared: Int, of all: Int, ofTheRecord: Bool) {
    self.shared = shared
    self.all = all
    self.ofTheRecord = ofTheRecord
  }
}
