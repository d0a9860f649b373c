extension Report {
  /// How many persons the records tell of, over all tables together.
  public struct People: Codable, Sendable, Equatable {
    /// By the strongest identifier: at least so many.
    public var low: Distinct
    /// And by name and birth date where it is missing, none assumed to be the same person.
    public var high: Distinct
    /// What persons are told apart by.
    public var method: String
    /// Records of persons, and of what is none.
    public var records: Int
    /// Records that tell of no person.
    public var recordsWithoutPerson: Int
    /// Records a person, on the mean; by the high bound.
    public var recordsPerPerson: Double?
    /// Data held together.
    public var byClass: [ClassCount]
    /// Where they live.
    public var byResidence: Residence?
    /// The young and the very old.
    public var ages: Ages?
  }

  /// Persons of whom two kinds of data stand in one record.
  public struct ClassCount: Codable, Sendable, Equatable {
    /// `name + SSN` and the like.
    public var name: String
    /// In clear in at least one record.
    public var clear: PublishedCount
    /// Hidden in at least one.
    public var masked: PublishedCount
    /// Failing its rule, or doubtful such as a placeholder, in at least one.
    public var failing: PublishedCount
  }

  /// Persons by the state of their address, else of their ZIP code.
  public struct Residence: Codable, Sendable, Equatable {
    /// By state.
    public var states: Breakdown
    /// In Canada or elsewhere.
    public var abroad: PublishedCount
    /// With neither.
    public var none: PublishedCount
    /// With records of more than one state; they count in each.
    public var several: PublishedCount
  }

  /// Ages when the newest record was made, in whole months.
  public struct Ages: Codable, Sendable, Equatable {
    /// Year and month of the newest records: `2021-07`.
    public var asOf: String
    /// Children under 13.
    public var under13: PublishedCount
    /// From 13 to 17.
    public var from13to17: PublishedCount
    /// 100 and older.
    public var over99: PublishedCount
    /// The last birth year before births become few.
    public var birthsFallOffAfter: Int?
  }

  /// Why persons were not counted.
  public enum PeopleWithheld: String, Codable, Sendable {
    /// The columns turned out other than the first records show, and the input cannot be read again.
    case roleChanged = "ROLE_CHANGED"
  }

  /// An identifier over all tables.
  public struct IdentifierCount: Codable, Sendable, Equatable {
    /// Kebab-case.
    public var kind: String
    /// How many columns hold it.
    public var columns: Int
    /// Different values, united.
    public var distinct: Distinct
  }

  /// Two columns that say the same of a record, or should.
  public struct Consistency: Codable, Sendable, Equatable {
    /// Their names.
    public var columns: [String]
    /// Records that have both.
    public var records: Int
    /// Records of which both say the same.
    public var agreeing: Int
    /// The share that would agree by chance, from the file's own marginals.
    public var chance: Double
    /// (share - chance) / (1 - chance).
    public var excess: Double
    /// Lower bound of the excess, 95 %.
    public var low: Double
    /// Upper bound of the excess, 95 %.
    public var high: Double
  }

  /// The months of a table's first and last records.
  public struct DateRange: Codable, Sendable, Equatable {
    /// Year and month: `2004-02`.
    public var oldest: String
    /// The same.
    public var newest: String
  }
}
