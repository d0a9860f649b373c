import Evidence

/// What a comparison links and compares, settled on the sample.
struct LinkPlan: Sendable {
  /// One link or field: the kind of the sample's first column for it decides how values are made alike.
  struct Part: Sendable {
    let term: MatchTerm
    let kind: String
    /// Of the sample.
    let columns: [MatchColumn]
  }

  let links: [Part]
  let agree: [Part]

  /// Finds the columns of a request in the sample.
  ///
  /// - Throws: `badOption` for a word that no column answers to.
  init(_ request: MatchRequest, _ sample: MatchTable, path: String) throws(AnalysisError) {
    links = try Self.parts(request.links, "--link", sample, path)
    agree = try Self.parts(request.agree, "--agree", sample, path)
  }

  private static func parts(
    _ terms: [MatchTerm],
    _ option: String,
    _ sample: MatchTable,
    _ path: String
  ) throws(AnalysisError) -> [Part] {
    var parts: [Part] = []
    for term in terms {
      guard let first = sample.columns(term.sample).first else {
        throw AnalysisError(
          .badOption,
          "no column for \(option) \(term.sample): name one by its header or position",
          source: path
        )
      }
      let kind = sample.kind(first)
      parts.append(
        Part(term: term, kind: kind, columns: sample.columns(term.sample, as: kind))
      )
    }
    return parts
  }

  /// Each part's columns in another table, none where it has none.
  static func columns(_ parts: [Part], in table: MatchTable) -> [[MatchColumn]] {
    parts.map { table.columns($0.term.ours, as: $0.kind) }
  }
}
