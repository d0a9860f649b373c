extension Report {
  /// Records of a column by category; listed counts and `other` add up to all that were counted.
  public struct Breakdown: Codable, Sendable, Equatable {
    /// `year`, `state`, `operator`, ...
    public var by: String
    /// By key; a category that is neither here nor among the keys of `other` has no records.
    public var counts: [CategoryCount]
    /// What is not listed one by one.
    public var other: OtherCount?
    /// Why there are no counts at all; nothing is then said of any category.
    public var withheld: Withheld?

    static func withheld(by: String, _ reason: Withheld) -> Breakdown {
      Breakdown(by: by, counts: [], withheld: reason)
    }

    /// Whether a category with records is not listed.
    var hidesCells: Bool { withheld != nil || other?.keys != nil }

    func roundedToTen() -> Breakdown {
      Breakdown(
        by: by,
        counts: counts.map { CategoryCount(key: $0.key, count: $0.count.roundedToTen()) },
        other: other.map { OtherCount(count: $0.count.roundedToTen(), keys: $0.keys) },
        withheld: withheld
      )
    }
  }

  /// Records of one category.
  public struct CategoryCount: Codable, Sendable, Equatable {
    /// From a closed list.
    public var key: String
    /// At least 11 unless small cells are shown.
    public var count: Int
  }

  /// Records of categories that are not listed one by one.
  public struct OtherCount: Codable, Sendable, Equatable {
    /// All together, records outside the closed list included.
    public var count: Int
    /// Categories whose counts are withheld; none is zero.
    ///
    /// Absent where all records are outside the list: then `count` withholds nothing.
    public var keys: [String]?
  }

  /// Why a breakdown is not published.
  public enum Withheld: String, Codable, Sendable {
    /// Too few records, or too alike, to hide the small categories among the others.
    case smallCells = "SMALL_CELLS"
    /// A finer or coarser breakdown of the same records is published.
    case overlap = "OVERLAP"
  }
}
