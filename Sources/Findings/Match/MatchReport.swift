/// How much of a sample stands in our own table: the JSON report `assay.match/1`.
///
/// Counts are exact: whoever reads them holds both tables. What keeps them from being about a person is
/// that a sample of fewer than 100 distinct values is refused.
public struct MatchReport: Codable, Sendable, Equatable {
  /// `assay.match/1`.
  public var schema = "assay.match/1"
  /// What wrote it.
  public var tool: Report.Tool
  /// What may differ between two runs on the same input.
  public var run: Report.Run?
  /// Whether both tables were read whole.
  public var status: Report.Status
  /// The table that was looked for.
  public var sample: Side
  /// The table that it was looked for in.
  public var ours: Side
  /// In the order in which they were asked for.
  public var links: [Link]
  /// Planted records; absent without `--decoys`.
  public var decoys: Decoys?
  /// When our table looked most like the sample; absent where it was not asked or too few match.
  public var snapshot: Snapshot?
  /// What bound the process that read both, as in `Report.Privacy`.
  public var sandbox: String?
  /// What could not be compared.
  public var doubts: [String]?

  /// One of the two tables.
  public struct Side: Codable, Sendable, Equatable {
    /// Records that were compared.
    public var records: Int
    /// Its files.
    public var evidence: [Report.EvidenceEntry]
  }

  /// One link.
  public struct Link: Codable, Sendable, Equatable {
    /// As it was asked for.
    public var by: String
    /// Distinct normalised values of the sample.
    public var sampleValues: Int
    /// How many of them stand in our table: exact.
    public var inOurs: Int
    /// `inOurs` of `sampleValues`.
    public var share: Double
    /// Lower bound of the share: Wilson, 95 %.
    public var low: Double
    /// Upper bound.
    public var high: Double
    /// How much of the space of the kind's valid values our table fills.
    ///
    /// What a random value finds; absent for kinds whose numbers are not spread over their space.
    public var chance: Double?
    /// Made-up values near those of the sample.
    public var control: Control
    /// By field: values with a record alike in both tables; absent without `--agree`.
    public var agreeing: [String: Int]?
    /// By field: values with the field in both tables and never alike.
    public var disagreeing: [String: Int]?
    /// Values with a pair of records that agree in all fields; absent without `--agree`.
    public var agreeingInAll: Agreement?
  }

  /// Agreement in all compared fields at once.
  public struct Agreement: Codable, Sendable, Equatable {
    /// Values that have it.
    public var values: Int
    /// Of the sample's values.
    public var share: Double
    /// Lower bound of the share: Wilson, 95 %.
    public var low: Double
    /// Upper bound.
    public var high: Double
    /// The share where each record of ours is held against one of the sample far from its own.
    public var chance: Double
  }

  /// The shuffled control: the sample's values with their last letters and digits changed.
  public struct Control: Codable, Sendable, Equatable {
    /// Distinct made-up values.
    public var values: Int
    /// How many of them stand in our table.
    public var inOurs: Int
    /// The share of them that does.
    public var share: Double
  }

  /// Planted records.
  public struct Decoys: Codable, Sendable, Equatable {
    /// Distinct ones in the file.
    public var planted: Int
    /// Of them, in the sample.
    public var found: Int
  }

  /// The days on which the most matching records of our table were valid.
  public struct Snapshot: Codable, Sendable, Equatable {
    /// The first, ISO 8601; absent where no record bounds it.
    public var from: String?
    /// The last.
    public var to: String?
    /// Records that were valid then.
    public var records: Int
  }
}
