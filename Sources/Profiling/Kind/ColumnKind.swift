import Identifiers

/// What a column is, decided from the evidence of the whole column and never from where it came.
package struct ColumnKind: Sendable, Equatable {
  /// Kebab-case, as reports and options write it.
  package let name: String
  /// The rule whose outcomes are the column's validity; nil for text, numbers and the like.
  package let rule: String?
  /// Why it is taken for that; nil where there is no rule.
  package let evidence: Evidence?
  /// The kind that it may be instead; nil where the kind is sure.
  package let runnerUp: RunnerUp?
  /// What a column is made of of which no kind has nine tenths, the largest part first; else empty.
  package let mixture: [Part]

  /// Whether another kind is possible.
  package var isUnsure: Bool { runnerUp != nil }

  /// The kind that it may be instead; another order of dates is no other kind.
  package var otherKind: RunnerUp? {
    runnerUp.flatMap { Self.names.contains($0.name) ? $0 : nil }
  }

  /// Whether identifiers may stand inside its fields, or beside them: it is searched for them.
  package var holdsText: Bool { name == "text" || !mixture.isEmpty }

  /// Whether somebody may have written more into its fields than belongs there; addresses are not
  /// searched, for what it costs.
  package var mayHoldText: Bool { holdsText || name == StreetAddress.kind }

  /// Why a column is taken for a kind.
  package struct Evidence: Sendable, Equatable {
    /// Share of the filled fields that speak for the kind.
    package let share: Proportion
    /// Share of random fields of the column's commonest shape that would.
    package let chance: Double
    /// Whether the header's words tipped the balance.
    package let fromHeader: Bool
    /// Whether the user named the kind.
    package let isGiven: Bool

    /// What the share is above chance; nil where everything passes by chance.
    package var excess: Double? {
      chance < 1 ? Proportion.excess(share.share, over: chance) : nil
    }
  }

  /// The next best kind.
  package struct RunnerUp: Sendable, Equatable {
    package let name: String
    /// Share of the filled fields that speak for it, 0 to 1.
    package let share: Double
  }

  /// One kind of a mixed column.
  package struct Part: Sendable, Equatable {
    package let name: String
    package let count: Int
  }

  init(
    _ name: String,
    rule: String? = nil,
    evidence: Evidence? = nil,
    runnerUp: RunnerUp? = nil,
    mixture: [Part] = []
  ) {
    self.name = name
    self.rule = rule
    self.evidence = evidence
    self.runnerUp = runnerUp
    self.mixture = mixture
  }
}
