/// What a seller says, written down before the data is opened.
package struct ClaimsFile: Equatable, Sendable {
  /// A name for the case.
  package let caseName: String
  /// How the rows in hand were chosen.
  package let design: Design
  /// The chance of calling any true claim contradicted, over all claims together.
  package let alpha: Double
  /// In the order of the file.
  package let claims: [Claim]

  /// The most that a claims file may hold.
  package enum Limit {
    /// Bytes of the file.
    package static let bytes = 1 << 20
    /// Claims in it.
    package static let claims = 1_000
    /// Characters of what is said and of its source.
    package static let sentence = 2_000
    /// Characters of a name, a measure or an expectation.
    package static let word = 200
  }

  static let usualAlpha = 0.05
}

extension ClaimsFile {
  /// Whether a claim is about a column by its name.
  package var namesColumns: Bool {
    claims.contains { claim in
      claim.measure.subjects.contains { if case .column = $0 { true } else { false } }
    }
  }
}
