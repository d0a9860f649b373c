/// What a measure is about.
package enum Subject: Hashable, Sendable {
  /// All columns of a kind.
  case kind(String)
  /// The column of a name.
  case column(String)
}
