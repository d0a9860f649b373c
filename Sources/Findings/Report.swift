/// All that may be seen of a scan: the JSON report, schema `assay.report/1`.
///
/// Numbers and names from closed lists; never a byte of a field.
public struct Report: Codable, Sendable, Equatable {
  /// `assay.report/1`.
  public var schema = "assay.report/1"
  /// Which program wrote it.
  public var tool: Tool
  /// What only this run is responsible for: the one section that may differ between equal scans.
  public var run: Run?
  /// Whether all input was read.
  public var status: Status
  /// One entry for each input file.
  public var evidence: [EvidenceEntry]
  /// Inputs that are a file of `evidence` under another name, or given once more: not read again.
  public var countedOnce: [String]?
  /// The balance of all files.
  public var ledger: Ledger
  /// How many persons the records tell of; absent where no table tells of any.
  public var people: People?
  /// Why that is absent where it should not be.
  public var peopleWithheld: PeopleWithheld?
  /// Kinds with a rule, united over all tables.
  public var identifiers: [IdentifierCount]
  /// One entry for each table.
  public var tables: [Table]
  /// What it shares with an earlier dump; absent without `--earlier`.
  public var earlier: Earlier?
  /// What may be wrong, one sentence a doubt: kinds known from their headers only, unsure or mixed;
  /// many rejected records; columns that no table has.
  public var doubts: [String]?
  /// The tables the checks looked things up in.
  public var registries: [Registry]
  /// What was done to keep values in.
  public var privacy: Privacy

  /// Whether all input was read.
  public enum Status: String, Codable, Sendable {
    /// Every stored byte was read and nothing contradicted it.
    case complete
    /// Something was lost; `evidence` says what and where.
    case partial
  }

  /// Name and version of the program.
  public struct Tool: Codable, Sendable, Equatable {
    /// `assay`.
    public var name: String
    /// Semantic version.
    public var version: String

    /// A program by name and version.
    public init(name: String, version: String) {
      self.name = name
      self.version = version
    }
  }

  /// Circumstances of one run.
  public struct Run: Codable, Sendable, Equatable {
    /// UTC, ISO 8601.
    public var startedAt: String
    /// Wall time.
    public var seconds: Double
    /// Workers.
    public var threads: Int
    /// Workers that there would have been, had `--memory` left room for them; absent where it did.
    public var threadsWanted: Int?
    /// Which kernels were in force.
    public var kernels: String
    /// Decoded bytes a second.
    public var bytesPerSecond: Int
    /// Largest resident size, mapped evidence included.
    public var peakMemoryBytes: Int
    /// How the data came, with several files each way that there was.
    ///
    /// `frame-parallel`, decoded by all workers; `decode-bound`, from one decoder or one pipe for all of
    /// them; `plain`, nothing to decode.
    public var path: String?

    package init(
      startedAt: String,
      seconds: Double,
      threads: Int,
      kernels: String,
      bytesPerSecond: Int,
      peakMemoryBytes: Int
    ) {
      self.startedAt = startedAt
      self.seconds = seconds
      self.threads = threads
      self.kernels = kernels
      self.bytesPerSecond = bytesPerSecond
      self.peakMemoryBytes = peakMemoryBytes
    }
  }

  /// A shipped table.
  public struct Registry: Codable, Sendable, Equatable {
    /// Its name.
    public var name: String
    /// Its date: what is newer than it is unknown to it.
    public var date: String
    /// Where it comes from.
    public var source: String
  }

  /// What was done to keep values in.
  public struct Privacy: Codable, Sendable, Equatable {
    /// `per-run` or `case`.
    public var key: String
    /// Names a case key without giving it away.
    public var keyId: String?
    /// What is done with counts of few.
    public var smallCells = SmallCellMode.suppress
    /// Counts below it are small.
    public var threshold = SmallCells.threshold

    /// What bound the process that read the evidence: `landlock+seccomp`, `landlock`, `seccomp`, `none`,
    /// or `off` where none was asked for.
    public var sandbox: String?

    package init(key: String, keyId: String?, sandbox: String) {
      self.key = key
      self.keyId = keyId
      self.sandbox = sandbox
    }

    func with(_ mode: SmallCellMode) -> Privacy {
      var privacy = self
      privacy.smallCells = mode
      return privacy
    }
  }
}
