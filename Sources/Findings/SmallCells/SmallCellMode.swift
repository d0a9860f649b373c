/// What becomes of counts so small that they may point at persons.
public enum SmallCellMode: String, Codable, Sendable, CaseIterable {
  /// Pool them with others until none of them can be found.
  case suppress
  /// Print them, for counsel.
  case show
}
