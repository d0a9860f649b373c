extension Report {
  /// One table: all files with the same columns.
  public struct Table: Codable, Sendable, Equatable {
    /// From the first file's name.
    public var name: String
    /// Indices into `evidence`.
    public var files: [Int]
    /// How it is written.
    public var dialect: Dialect
    /// How many records.
    public var records: Records
    /// Records that differ.
    public var distinctRecords: Distinct
    /// Of its first and last records, by the column of dates that are no births.
    public var dates: DateRange?
    /// In file order.
    public var columns: [Column]
    /// Pairs of columns that say the same thing.
    public var consistency: [Consistency]?
  }

  /// How a table is written.
  public struct Dialect: Codable, Sendable, Equatable {
    /// `csv`.
    public var format: String
    /// One character.
    public var delimiter: String
    /// One character.
    public var quote: String
    /// Whether the first record names the columns.
    public var header: Bool
    /// `ascii`, `utf-8` or `8-bit`, by the sample.
    public var encoding: String
    /// `lf`, `crlf` or `none`.
    public var newline: String
    /// Why this may be wrong.
    public var doubt: String?
    /// The delimiter that came second.
    public var runnerUp: String?
  }

  /// Record counts.
  public struct Records: Codable, Sendable, Equatable {
    /// Parsed and rejected.
    public var total: Int
    /// Those that count.
    public var parsed: Int
    /// Those refused, by reason code.
    public var rejected: [String: Int]
  }

  /// An estimate of a number of different values, to its precision.
  public struct Distinct: Codable, Sendable, Equatable {
    /// Most likely.
    public var estimate: Int
    /// Lower bound.
    public var low: Int
    /// Upper bound.
    public var high: Int
    /// Of the bounds.
    public var confidence: Double
    /// How it was counted.
    public var method: String
  }

  /// One column.
  public struct Column: Codable, Sendable, Equatable {
    /// From 1.
    public var position: Int
    /// The header, if all its words are on the shipped list, else `column N`.
    public var name: String
    /// What it holds.
    public var kind: String
    /// Why that is believed.
    public var kindEvidence: KindEvidence?
    /// The kind that it may be instead; absent where the kind is sure.
    public var runnerUp: RunnerUp?
    /// What a column of which no kind has nine tenths is made of, the largest part first.
    public var mixture: [KindCount]?
    /// Parsed records.
    public var records: Int
    /// Fields with content.
    public var filled: Int
    /// Fields without, null words included.
    public var empty: Int
    /// Answers of the rule of the kind's issuer; they add up to `filled`.
    ///
    /// Absent for kinds that no issuer rules, such as names and numbers.
    public var validity: Validity?
    /// Fields that are not valid, by reason code.
    public var reasons: [String: Int]?
    /// Marks that are no faults.
    public var flags: [String: Int]?
    /// Different values.
    public var distinct: Distinct
    /// Of filled fields, in bytes.
    public var length: Length?
    /// Different models of telephones: type allocation codes of valid IMEIs.
    public var distinctModels: Distinct?
    /// What its text was found to hold, one entry a kind that was searched for; absent where it was not
    /// searched.
    public var searched: [SearchHit]?
    /// True where identifiers may stand inside its fields and nobody looked.
    public var notSearched: Bool?
    /// Valid values by category.
    public var breakdowns: [Breakdown]?
    /// How often valid values occur, where they tell persons, accounts or things apart.
    public var multiplicity: Multiplicity?
    /// Records with valid values here and there, by the position of each later column that tells of
    /// persons; those of 1 to 10 are left out.
    public var together: [String: Int]?
  }

  /// Why a column is taken for its kind.
  public struct KindEvidence: Codable, Sendable, Equatable {
    /// Share of filled fields that speak for the kind.
    public var share: Double
    /// Share of random input of its shape that would; 1 where everything does.
    public var chance: Double
    /// (share - chance) / (1 - chance).
    public var excess: Double
    /// Lower bound of the excess, 95 %.
    public var low: Double
    /// Upper bound of the excess, 95 %.
    public var high: Double
    /// Whether the header's words tipped the balance.
    public var fromHeader: Bool
    /// Whether the user named the kind.
    public var given: Bool
  }

  /// The next best kind.
  public struct RunnerUp: Codable, Sendable, Equatable {
    /// Kebab-case.
    public var kind: String
    /// Share of filled fields that speak for it.
    public var share: Double
  }

  /// Fields of one kind in a mixed column.
  public struct KindCount: Codable, Sendable, Equatable {
    /// Kebab-case.
    public var kind: String
    /// Exact.
    public var count: Int
  }

  /// Answers of a check.
  public struct Validity: Codable, Sendable, Equatable {
    /// Passes the issuer's rule.
    public var valid: Int
    /// Breaks it.
    public var invalid: Int
    /// Well-formed, but a placeholder, a test value or unknown to a dated table.
    public var suspect: Int
    /// Digits are hidden.
    public var masked: Int
    /// Well-formed as another identifier.
    public var otherKind: Int
  }

  /// Field lengths in bytes.
  public struct Length: Codable, Sendable, Equatable {
    /// Shortest.
    public var min: Int
    /// Longest.
    public var max: Int
    /// Mean, to two decimals.
    public var mean: Double
    /// All together.
    public var sum: Int
  }
}
