extension Report {
  /// One input file.
  public struct EvidenceEntry: Codable, Sendable, Equatable {
    /// As the user named it, or `file N` where paths are redacted.
    public var path: String
    /// Stored length.
    public var bytes: Int
    /// Of the file as stored; absent when it was not wanted or the file changed.
    public var sha256: String?
    /// What the first bytes say it is.
    public var container: String
    /// What the container could have shown, had bytes been changed: `checksum` if every frame has one,
    /// else `length` if every frame has one or states its content size, else `seek-table` if one
    /// covers the whole file and agrees, else `none`.
    public var integrity: String
    /// Zstandard frames with content.
    public var frames: Int?
    /// Bytes that came out.
    public var decodedBytes: Int
    /// Parsed and rejected records.
    public var records: Int
    /// How much of it was read.
    public var outcome: Outcome
    /// What a file of which nothing was read is, as far as that is known: `gzip`, `zip`, `pdf`, `tar`,
    /// `utf-16`, `jsonl`, `sql`, `binary`, `text`.
    public var type: String?
    /// Why nothing was read.
    public var problem: String?
    /// What was lost, by offset in the stored file.
    public var undecodable: [Loss]
    /// Losses beyond those listed.
    public var unlistedLosses: Int?
  }

  /// How much of a file was read.
  public enum Outcome: String, Codable, Sendable {
    /// All of it.
    case read
    /// Some was lost.
    case readInPart = "read in part"
    /// Nothing.
    case notRead = "not read"
  }

  /// A stretch of a stored file that was lost.
  public struct Loss: Codable, Sendable, Equatable {
    /// Where it begins.
    public var byteOffset: Int
    /// How long it is.
    public var bytes: Int
    /// Why it was lost.
    public var reason: String
  }

  /// The balance: stored = decodedFrom + skipped + undecodable; decoded = inRecords +
  /// betweenRecords; records = recordsParsed + recordsRejected.
  public struct Ledger: Codable, Sendable, Equatable {
    /// Bytes of all files.
    public var stored = 0
    /// Stored bytes that were decoded.
    public var decodedFrom = 0
    /// Skippable frames.
    public var skipped = 0
    /// Stored bytes that were lost.
    public var undecodable = 0
    /// Bytes that came out.
    public var decoded = 0
    /// Of them, in records.
    public var inRecords = 0
    /// Of them, line feeds, blank lines of tables of several columns, byte order marks and header records.
    public var betweenRecords = 0
    /// Records found.
    public var records = 0
    /// Of them, those that count.
    public var recordsParsed = 0
    /// Of them, those refused, by reason in `tables`.
    public var recordsRejected = 0

    /// Whether all three sums hold.
    public var balances: Bool {
      stored == decodedFrom + skipped + undecodable
        && decoded == inRecords + betweenRecords
        && records == recordsParsed + recordsRejected
    }
  }
}
