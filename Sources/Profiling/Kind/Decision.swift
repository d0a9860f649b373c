import Identifiers

/// A column's kind, with the rules that it took to find it.
///
/// The first candidate that the evidence bears out; `text` when none, `empty` when nothing is filled. A
/// pure function: the order of rows, of rules and of dictionaries changes nothing. Final once `missing`
/// is empty; before that, candidates whose rules were not asked are passed over. A kind that the user
/// gives is final. Cost: tens of microseconds, of going through the candidates.
struct Decision {
  let kind: ColumnKind
  /// In the order in which they were looked for, there or not.
  let rules: [String]
  /// Those that tell what else is in the column, and how many values differ: without them it has its
  /// kind all the same.
  let optional: Set<String>

  init(_ evidence: ColumnEvidence, given: String?) {
    if let given {
      self.init(given: given, evidence)
      return
    }
    guard evidence.filled > 0 else {
      self.init(kind: ColumnKind("empty"), rules: [])
      return
    }
    self.init(evidence)
  }

  private init(kind: ColumnKind, rules: [String], others: [String] = []) {
    self.kind = kind
    self.rules = Self.unique(rules + others)
    optional = Set(others).subtracting(rules).union([ColumnEvidence.valuesRule])
  }

  /// Goes through the candidates until one is borne out.
  private init(_ evidence: ColumnEvidence) {
    var earlier: [(rules: [String], isExclusive: Bool)] = []
    for candidate in Candidate.all where candidate.isPossible(evidence) {
      var inquiry = Inquiry(evidence)
      let judgement = (try? candidate.judge(&inquiry)) ?? nil
      earlier.append((inquiry.rules, candidate.isExclusive))
      guard let judgement else { continue }
      let isMost = candidate.isExclusive && judgement.passing * 2 > evidence.filled
      let needed = earlier.dropLast().filter { !(isMost && $0.isExclusive) }.flatMap(\.rules)
      let mixture = Mixture(evidence, behind: judgement)
      let kind = Self.kind(judgement, evidence, mixture: mixture.parts)
      self.init(kind: kind, rules: needed + inquiry.rules, others: mixture.rules)
      return
    }
    let mixture = Mixture(evidence)
    let rules = earlier.flatMap(\.rules) + mixture.rules
    self.init(kind: ColumnKind("text", mixture: mixture.parts), rules: rules)
  }

  /// The user's word is final; only the order of dates is left to find.
  private init(given: String, _ evidence: ColumnEvidence) {
    let isQuantity = [NumberField.integerKind, NumberField.decimalKind].contains(given)
    guard !isQuantity, let rule = IdentifierKind.rule(named: given) else {
      self.init(kind: ColumnKind(given), rules: [])
      return
    }
    var inquiry = Inquiry(evidence)
    let counts = try? inquiry.counts(rule.name)
    var judgement = Judgement(given, rule: rule.name, passing: counts?[.valid] ?? 0)
    if rule.name == RecordDate.kind, let order = (try? DateOrder(&inquiry, least: 0)) ?? nil {
      judgement = order.judgement(given, evidence)
    }
    let kind = Self.kind(judgement, evidence, isGiven: true)
    self.init(kind: kind, rules: inquiry.rules)
  }

  private static func kind(
    _ judgement: Judgement,
    _ evidence: ColumnEvidence,
    mixture: [ColumnKind.Part] = [],
    isGiven: Bool = false
  ) -> ColumnKind {
    let found = judgement.rule.map { rule in
      ColumnKind.Evidence(
        share: Proportion(judgement.passing, of: evidence.filled),
        chance: judgement.chance ?? Baseline.chance(rule, evidence),
        fromHeader: judgement.fromHeader,
        isGiven: isGiven
      )
    }
    return ColumnKind(
      judgement.name,
      rule: judgement.rule,
      evidence: found,
      runnerUp: judgement.runnerUp,
      mixture: mixture
    )
  }

  /// The rules that were not asked and must be before the decision is final.
  ///
  /// Asking them can show that more are needed, at most twice: until it is empty.
  func missing(_ evidence: ColumnEvidence) -> [String] { rules.filter { !evidence.has($0) } }

  /// Those of them without which it is not even settled what kind most of the column is.
  func lacking(_ evidence: ColumnEvidence) -> [String] {
    missing(evidence).filter { !optional.contains($0) }
  }

  private static func unique(_ rules: [String]) -> [String] {
    var seen: Set<String> = []
    return rules.filter { seen.insert($0).inserted }
  }
}
