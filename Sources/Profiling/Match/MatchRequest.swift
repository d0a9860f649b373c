package import Records

/// What is looked for in one table of the values of another.
package struct MatchRequest: Sendable {
  /// By what records are linked.
  package var links: [MatchTerm]
  /// Fields that are compared between linked records.
  package var agree: [MatchTerm] = []
  /// Columns of our table between whose dates a record was valid.
  package var snapshot: (from: String, to: String)?
  /// What is known of how the sample is written.
  package var sampleHints = Sniffer.Hints()
  /// Bytes that the sample and its hashes may take.
  package var memoryLimit = 512 << 20

  /// Fewer distinct values of a link are refused: the answer would be about persons.
  package static let leastValues = 100
  /// Two bits a field, and three more, fit a word.
  package static let agreeLimit = 14

  package init(links: [MatchTerm]) {
    self.links = links
  }
}

/// A kind, a field or a column, as the user names it on either side.
package struct MatchTerm: Sendable, Equatable {
  package let label: String
  package let sample: String
  package let ours: String

  /// Reads `us-ssn`, `customer_id` or `SAMPLECOLUMN=OURCOLUMN`; nil where a name is missing.
  package init?(_ text: String) {
    let parts = text.split(separator: "=", omittingEmptySubsequences: false).map(String.init)
    guard (1...2).contains(parts.count), !parts.contains("") else { return nil }
    label = text
    sample = parts[0]
    ours = parts[parts.count - 1]
  }
}
