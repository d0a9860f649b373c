/// One statement that can be held against data.
package struct Claim: Equatable, Sendable {
  /// Short, and unlike every other one in the file.
  package let id: String
  /// The statement in its own words.
  package let says: String
  /// Who reported it, and when.
  package let source: String?
  /// What is to be measured.
  package let measure: Measure
  /// What the statement makes of it.
  package let expectation: Expectation
  /// The measure as it was written.
  package let measureText: String
  /// The expectation as it was written.
  package let expectationText: String
  /// Where in the file each subject of the measure stands; of a share the breakdown and the category
  /// too.
  package let wordPlaces: [SourcePlace]
}
