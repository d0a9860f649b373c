import Profiling

extension Report {
  /// What this dump shares with an earlier one, whose state was given.
  public struct Earlier: Codable, Sendable, Equatable {
    /// Records of the earlier dump.
    public var records: Int
    /// Whether all of it was read.
    public var complete: Bool
    /// By record and by person; `a` is this dump, `b` the earlier one.
    public var overlaps: [Overlap]
    /// Keys that this dump alone has.
    public var onlyHere: [String]?
  }

  /// How much two dumps, `a` and `b`, share of one kind of values.
  public struct Overlap: Codable, Sendable, Equatable {
    /// A kind, or `account+name` and the like: numbers of accounts with another field of their record.
    public var by: String
    /// Whom the values belong to: the same people stand in many dumps, the same record does not.
    public var subject: Subject
    /// Different values of the first; absent where it is 1 to 10.
    public var a: Distinct?
    /// Of the second.
    public var b: Distinct?
    /// In both; absent where it is 1 to 10.
    public var both: Distinct?
    /// Which has fewer.
    public var smaller: String
    /// The part of the smaller that stands in the larger; absent where `both` is, or none was kept.
    public var containment: Containment?
    /// What that was counted on; absent where `both` is.
    public var kept: Kept?

    /// Whom a value belongs to.
    public enum Subject: String, Codable, Sendable {
      /// What one house gave out.
      case record
      /// What goes along when its owner moves to another house.
      case device
      /// What belongs to a person.
      case person
    }
  }

  /// A share of values.
  public struct Containment: Codable, Sendable, Equatable {
    /// From 0 to 1.
    public var share: Double
    /// Lower bound.
    public var low: Double
    /// Upper bound.
    public var high: Double
    /// Of the bounds; 1 where every hash was kept.
    public var confidence: Double
  }

  /// Hashes that both sides would have kept.
  public struct Kept: Codable, Sendable, Equatable {
    /// Of the first.
    public var a: Int
    /// Of the second.
    public var b: Int
    /// Of both.
    public var both: Int
    /// One hash of so many is kept; 1 where all are.
    public var rate: Int
  }
}

extension Report.Overlap {
  /// Whether the values of a kind are among those compared.
  package func isOf(kind: String) -> Bool { StateKey(kind: kind)?.name == by }
}
