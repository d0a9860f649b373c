/// Why a claims file is refused, where, and what would be right.
///
/// It never quotes the file: who names a dump by mistake must not see a line of it.
package struct ClaimsFileError: Error, Equatable, Sendable, CustomStringConvertible {
  package let place: SourcePlace
  /// What is wrong.
  package let message: String
  /// What would be right.
  package let remedy: String

  init(_ place: SourcePlace, _ message: String, _ remedy: String) {
    self.place = place
    self.message = message
    self.remedy = remedy
  }

  package var description: String {
    "line \(place.line), column \(place.column): \(message): \(remedy)"
  }
}
