/// A table that ships with Assay, as reports name it.
public struct RegistryTable: Equatable, Sendable {
  /// The table's file name without its ending.
  public let name: String
  /// The day the table speaks of, ISO 8601.
  public let date: String
  /// Who published it, and through whom it came.
  public let source: String
  /// Under what terms it ships.
  public let licence: String
}
