/// What two dumps share: the JSON report `assay.compare/1`.
public struct OverlapReport: Codable, Sendable, Equatable {
  /// `assay.compare/1`.
  public var schema = "assay.compare/1"
  /// What wrote it.
  public var tool: Report.Tool
  /// The first dump.
  public var a: Side
  /// The second.
  public var b: Side
  /// By record first, then by person.
  public var overlaps: [Report.Overlap]
  /// Keys that the first alone has values of.
  public var onlyInA: [String]?
  /// The second alone.
  public var onlyInB: [String]?
  /// What was done to keep values in.
  public var privacy: Report.Privacy

  /// One of the dumps.
  public struct Side: Codable, Sendable, Equatable {
    /// Its state file.
    public var path: String
    /// Records that were read.
    public var records: Int
    /// Whether all of it was read.
    public var complete: Bool
  }
}
