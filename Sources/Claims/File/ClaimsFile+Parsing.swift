internal import Yams

extension ClaimsFile {
  /// Reads a claims file in YAML: any bytes give a value or an error with its place.
  ///
  /// Cost: linear, for a file within `Limit`. Names of columns are taken as they come; check them
  /// against data with `unknownColumn(among:)`.
  package init(parsing bytes: [UInt8]) throws(ClaimsFileError) {
    let document = try YAMLDocument(bytes)
    let keys = ["case", "design", "alpha", "claims"]
    let fields = try YAMLFields(document.root, in: document, keys: keys)
    caseName = try fields.text("case").line
    design = try Self.design(try fields.text("design"))
    alpha = try Self.alpha(try fields.optionalText("alpha", limit: Limit.word))
    claims = try Self.claims(try fields.node("claims"), in: document)
  }

  /// The first column named in a claim that is not among those of the data.
  package func unknownColumn(among columns: [String]) -> ClaimsFileError? {
    for claim in claims {
      for (subject, place) in zip(claim.measure.subjects, claim.wordPlaces) {
        guard case .column(let name) = subject, !columns.contains(name) else { continue }
        let meant = Suggestion.nearest(to: name, in: KindName.all + columns)
        let remedy = meant.map { "did you mean \($0)?" } ?? "name a kind or a column of the data"
        return ClaimsFileError(place, "neither a kind nor a column of the data", remedy)
      }
    }
    return nil
  }

  private static func design(_ text: YAMLText) throws(ClaimsFileError) -> Design {
    if let design = Design(rawValue: text.line) { return design }
    let names = Design.allCases.map(\.rawValue)
    throw text.error("unknown design", Suggestion.remedy(for: text.line, in: names))
  }

  private static func alpha(_ text: YAMLText?) throws(ClaimsFileError) -> Double {
    guard let text else { return usualAlpha }
    guard let alpha = Double(text.line), alpha >= 1e-6, alpha <= 0.5 else {
      throw text.error("not a number from 0.000001 to 0.5", "write one such as 0.05")
    }
    return alpha
  }

  private static func claims(
    _ node: Node,
    in document: YAMLDocument
  ) throws(ClaimsFileError) -> [Claim] {
    let place = document.place(node)
    guard let nodes = node.sequence, !nodes.isEmpty else {
      throw ClaimsFileError(place, "\"claims\" is not a list", "start each claim with - id:")
    }
    guard nodes.count <= Limit.claims else {
      throw ClaimsFileError(place, "too many claims", "write at most \(Limit.claims)")
    }
    var claims: [Claim] = []
    var ids: Set<String> = []
    for node in nodes {
      let (claim, id) = try claim(node, in: document)
      guard ids.insert(claim.id).inserted else {
        throw id.error("another claim has this id", "give each claim one of its own")
      }
      claims.append(claim)
    }
    return claims
  }

  private static func claim(
    _ node: Node,
    in document: YAMLDocument
  ) throws(ClaimsFileError) -> (Claim, id: YAMLText) {
    let keys = ["id", "says", "source", "measure", "expect"]
    let fields = try YAMLFields(node, in: document, keys: keys)
    let id = try fields.text("id")
    let says = try fields.text("says", limit: Limit.sentence)
    let source = try fields.optionalText("source", limit: Limit.sentence)
    let measure = try fields.text("measure")
    let parsed = try measure.parsed(Measure.parse)
    let expect = try fields.text("expect")
    let expectation = try expect.parsed { (text: String) throws(PhraseError) in
      try Expectation.parse(text, on: parsed.measure.scale)
    }
    let claim = Claim(
      id: id.line,
      says: says.line,
      source: source?.line,
      measure: parsed.measure,
      expectation: expectation,
      measureText: measure.line,
      expectationText: expect.line,
      wordPlaces: parsed.wordOffsets.map(measure.place)
    )
    return (claim, id)
  }
}
