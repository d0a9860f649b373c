import Findings

extension ClaimsFile {
  /// The first category in a `share` that no breakdown can have.
  package var unknownCategory: ClaimsFileError? {
    for claim in claims {
      guard case .share(_, let dimension, let value) = claim.measure else { continue }
      guard let keys = BreakdownKeys.keys(dimension) else {
        let remedy = Suggestion.remedy(for: dimension, in: BreakdownKeys.dimensions)
        return ClaimsFileError(claim.wordPlaces[1], "nothing is counted by that", remedy)
      }
      guard !keys.contains(value) else { continue }
      let meant = Suggestion.nearest(to: value, in: keys).map { "did you mean \($0)?" }
      let remedy = meant ?? "write one of its categories, as reports print them"
      return ClaimsFileError(claim.wordPlaces[2], "\(dimension) has no such category", remedy)
    }
    return nil
  }
}
