extension Report {
  /// How often the different values of a column occur.
  public struct Multiplicity: Codable, Sendable, Equatable {
    /// Different valid values that were looked at.
    public var values: Int
    /// Of them, those that occur once.
    public var once: Int
    /// Those that occur twice.
    public var twice: Int
    /// Records that hold them.
    public var records: Int
    /// Whether these are all values; if not, they are a random part of them, by hash.
    public var exact: Bool
  }
}
