extension Report {
  /// Records of a text column in which an identifier stands somewhere inside.
  public struct SearchHit: Codable, Sendable, Equatable {
    /// Kebab-case.
    public var kind: String
    /// Records that hold one or more.
    public var records: Int
    /// What is held against the rule.
    public var candidate: String
    /// Share of random candidates that pass.
    public var chance: Double
  }
}
