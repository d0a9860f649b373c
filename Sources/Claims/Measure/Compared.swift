/// What a verdict's number was taken from: counts and names that the report shows too.
public struct Compared: Codable, Equatable, Sendable {
  /// What was counted: `records`, `values`, `different values`, ...
  public var what: String
  /// How many of them count for the claim.
  public var part: Int?
  /// How many of them count at most, where it is not known exactly.
  public var partAtMost: Int?
  /// How many there are.
  public var of: Int?
  /// Share of the whole file's records with a value whose value is among those seen here, in a random
  /// sample; the rest hold values unseen.
  public var covered: Double?
  /// The first year.
  public var from: Int?
  /// The last year.
  public var to: Int?
  /// The columns they stand in.
  public var columns: [String]?
  /// Whether a header's words, and not the rule alone, say that a column holds this.
  public var byHeader: Bool?
}

/// A measurement and what it was taken from.
struct Finding: Equatable {
  let measured: Measured
  var compared: Compared?

  init(_ measured: Measured, _ compared: Compared? = nil) {
    self.measured = measured
    self.compared = compared
  }
}
