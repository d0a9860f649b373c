/// What was measured for a claim, in the rows in hand.
package enum Measured: Equatable, Sendable {
  /// An exact count.
  case count(Int)
  /// A count with counting error, such as a sketch's.
  case estimate(NormalEstimate)
  /// A count between two numbers, such as persons.
  case range(EstimateRange)
  /// Different values of the rows in hand, with how many were seen once and twice.
  case abundance(Abundance)
  /// Rows that claimed bytes would hold.
  case implied(Double)
  /// So many of so many; `chance` is the share that random input would reach.
  case share(Int, of: Int, chance: Double?)
  /// As many of so many as the range says; which number of it is not known.
  case shareBetween(ClosedRange<Int>, of: Int, chance: Double?, Gap)
  /// Two subjects that stand in different tables only.
  case apart
  /// Values that occur once among different values, all of them or, by hash, a random part.
  case unique(once: Int, of: Int, everyHashKept: Bool)
  /// Values that stand in an earlier leak.
  case overlap(SharedValues)
  /// The first and the last year.
  case years(Int, Int)
  /// So many records, and no column of the kind.
  case absent(records: Int)
  /// So many records, and every value masked.
  case masked(records: Int)
  /// A count that is withheld.
  case suppressed
  /// Nothing to compare with.
  case noReference
  /// Not a question for data.
  case notTestable

  /// Why a count lies between two numbers.
  package enum Gap: Sendable {
    /// How many records have several of the columns is not known.
    case severalColumns
    /// A count of few is withheld.
    case withheld
    /// How many records have both columns was not counted.
    case notCounted
  }
}
