import Identifiers
import Sketches

/// A rule's counts are needed and not there.
struct UnaskedRule: Error {}

/// One candidate's look at the evidence, which notes the rules that it takes.
struct Inquiry {
  let evidence: ColumnEvidence
  let header: HeaderHint
  /// The rules looked for so far, there or not.
  private(set) var rules: [String] = []

  init(_ evidence: ColumnEvidence) {
    self.evidence = evidence
    header = evidence.hint
  }

  /// What a rule says of the column.
  mutating func counts(_ rule: String) throws(UnaskedRule) -> OutcomeCounts {
    if !rules.contains(rule) { rules.append(rule) }
    guard let counts = evidence.outcomes[rule] else { throw UnaskedRule() }
    return counts
  }

  /// Whether so many different values at most, the same whatever the key of the hashes.
  ///
  /// The estimate tells where it is several collisions or seven standard errors away. Nearer, the exact
  /// count does, which is looked for; the estimate stands in while it is not there.
  mutating func hasAtMost(_ limit: Double) -> Bool {
    guard abs(evidence.distinct - limit) <= Self.margin(limit), limit <= Double(DistinctSet.limit)
    else {
      return evidence.distinct <= limit
    }
    announce([ColumnEvidence.valuesRule])
    return evidence.values.map { Double($0) <= limit } ?? (evidence.distinct <= limit + 0.5)
  }

  /// Whether the estimate leaves that open or says so; counts nothing.
  func mayHaveAtMost(_ limit: Double) -> Bool {
    evidence.distinct <= limit + Self.margin(limit)
  }

  private static func margin(_ limit: Double) -> Double {
    3.5 + limit * min(0.06, limit / 20_000)
  }

  /// Notes rules that will be looked for, so that all of them are asked at once.
  mutating func announce(_ names: [String]) {
    for name in names where !rules.contains(name) { rules.append(name) }
  }

  /// Whether at least this share of the filled fields is beyond chance, at the low end of the interval.
  func exceeds(_ part: Int, over chance: Double, by excess: Double) -> Bool {
    Proportion.excess(Proportion(part, of: evidence.filled).low, over: chance) >= excess
  }

  /// Whether at least that many hundredths of the filled fields.
  func isShare(_ part: Int, _ percent: Int) -> Bool {
    evidence.isShare(part, percent: percent)
  }
}

extension OutcomeCounts {
  /// Fields that have the kind's form, doubtful and hidden ones too.
  var wellFormed: Int { self[.valid] + self[.suspect] + self[.masked] }

  /// Fields with one of these reasons.
  func count(_ reasons: ReasonCode...) -> Int {
    reasons.reduce(0) { $0 + (byReason[$1] ?? 0) }
  }
}
