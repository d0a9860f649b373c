/// What is known of a column of dates, beyond the field at hand.
public struct DateContext: Equatable, Sendable {
  /// In which order a date without month name, or without century, is written.
  ///
  /// A column decides it once, by any day above 12; one field cannot.
  public enum Order: Equatable, Sendable {
    /// Not known: a field that can be read two ways is suspect.
    case undecided
    /// 04/07/1980 is 7 April.
    case monthFirst
    /// 04/07/1980 is 4 July.
    case dayFirst
    /// 80-07-04 is 4 July.
    case yearFirst
  }

  /// What the dates are of.
  public enum Purpose: Equatable, Sendable {
    /// Not known: a year that may have lost its century is suspect.
    case undecided
    /// Births of customers, at least 13 years old.
    case birth
    /// Anything that happened to them.
    case event
  }

  /// In which order dates are written.
  public var order: Order
  /// What they are of.
  public var purpose: Purpose
  /// The last year that can have been when the file was written.
  public var latestYear: Int

  /// Puts a context together; nothing is known by default, and the year is that of the tables.
  public init(
    order: Order = .undecided,
    purpose: Purpose = .undecided,
    latestYear: Int = 2026
  ) {
    self.order = order
    self.purpose = purpose
    self.latestYear = latestYear
  }
}
