import Identifiers

/// What a column is made of when no kind has most of it.
///
/// Kinds that claim a tenth or more take fields of their shapes, the largest first, each field once;
/// what is left is numbers and text.
struct Mixture {
  /// The parts, the largest first; empty for fewer than two.
  let parts: [ColumnKind.Part]
  let rules: [String]

  init(_ evidence: ColumnEvidence) {
    var rules: [String] = []
    var claims: [(candidate: Candidate, count: Int)] = []
    for candidate in Candidate.all where Self.mayBePart(candidate, evidence) {
      var inquiry = Inquiry(evidence)
      let count = (try? candidate.claim?(&inquiry)) ?? 0
      rules += inquiry.rules
      if evidence.isShare(count, percent: 10) { claims.append((candidate, count)) }
    }
    // Stable: of equals the first stays first.
    claims.sort { $0.count > $1.count }
    var rest = evidence
    var parts: [ColumnKind.Part] = []
    for claim in claims {
      let count = rest.give(claim.count, of: claim.candidate.shapes)
      if evidence.isShare(count, percent: 10) {
        parts.append(ColumnKind.Part(name: claim.candidate.names[0], count: count))
      }
    }
    parts += Self.remainder(rest, of: evidence)
    parts.sort { $0.count > $1.count }
    self.parts = parts.count > 1 ? parts : []
    self.rules = rules
  }

  /// A candidate that was asked anyway, or one with a tenth of the column beside digits.
  ///
  /// Columns of nothing but words are not asked for more: that would cost every rule for each.
  private static func mayBePart(_ candidate: Candidate, _ evidence: ColumnEvidence) -> Bool {
    guard candidate.claim != nil, !candidate.needsHeader,
      evidence.isShare(evidence.count(candidate.shapes), percent: 10)
    else { return false }
    if candidate.isPossible(evidence) { return true }
    let digits = evidence.filled - evidence.count(.words)
    return evidence.isShare(digits, percent: 10)
      && evidence.shortest <= candidate.lengths.upperBound
      && evidence.longest >= candidate.lengths.lowerBound
  }

  private static func remainder(
    _ rest: ColumnEvidence,
    of evidence: ColumnEvidence
  ) -> [ColumnKind.Part] {
    let integers = rest.count(.plainDigits)
    let decimals = rest.count(.fractions)
    let texts = rest.filled - integers - decimals
    return [("integer", integers), ("decimal", decimals), ("text", texts)]
      .filter { evidence.isShare($0.1, percent: 10) }
      .map { ColumnKind.Part(name: $0.0, count: $0.1) }
  }
}

extension ColumnEvidence {
  /// Takes up to `count` fields of these shapes away, digits before words.
  fileprivate mutating func give(_ count: Int, of wanted: Set<Shape>) -> Int {
    var left = count
    for shape in Shape.allCases where wanted.contains(shape) {
      let taken = min(left, self.count(shape))
      shapes[Int(shape.rawValue)] -= taken
      left -= taken
    }
    return count - left
  }
}
