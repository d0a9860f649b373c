/// What to look for in which table, and how; every field has the default that the command has.
public struct CompareRequest: Sendable {
  /// The smaller table: one file, or `-` for standard input.
  public var sample: String
  /// The larger: files or folders, or `-`.
  public var ours: [String]
  /// Kinds, `SAMPLECOLUMN=OURCOLUMN`, or columns that both tables have, by which records are linked.
  public var links: [String]
  /// Fields of linked records that are compared: `name`, `dob`, `zip`, kinds or columns.
  public var agree: [String] = []
  /// A file of planted values.
  public var decoys: String?
  /// Columns of our table between whose dates a record was valid.
  public var snapshot: (from: String, to: String)?
  /// Bytes that the sample and its hashes may take.
  public var memoryBytes = 512 << 20
  /// Workers; `nil` for the CPUs this process may use.
  public var threads: Int?
  /// Whether SHA-256 of each file is computed.
  public var wantsDigest = true
  /// How our files are written, where it is known.
  public var dialect = GivenDialect()
  /// How the sample is written, where it is known.
  public var sampleDialect = GivenDialect()
  /// Kinds by column, on either side: header name, position, or `column N`.
  public var columnKinds: [String: String] = [:]
  /// What of the inputs is believed and read.
  public var limits = ReadingLimits()
  /// Whether paths are left out of the report.
  public var redactsPaths = false
  /// One of `Assay.supportedKernels`; `nil` for the fastest.
  public var kernels: String?

  /// Looks for `sample` in `ours` with the defaults.
  public init(sample: String, ours: [String], links: [String]) {
    self.sample = sample
    self.ours = ours
    self.links = links
  }
}
