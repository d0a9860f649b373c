import Identifiers

extension ColumnKind {
  /// Every kind that a column can be, those with an identifier's rule first.
  package static let names =
    IdentifierKind.all.map(\.name) + [
      PersonName.kind, StreetAddress.kind, NumberField.integerKind, NumberField.decimalKind,
      BooleanField.kind, "category", "text", "empty",
    ]

  /// Decides what a column is.
  ///
  /// A pure function: the order of rows, of rules and of dictionaries changes nothing. Final once
  /// `missing` is empty; before that, candidates whose rules were not asked are passed over.
  ///
  /// - Parameters:
  ///   - evidence: The whole column's counts.
  ///   - given: The kind that the user says it is, which is final.
  /// - Returns: The first candidate that the evidence bears out; `text` when none, `empty` when
  ///   nothing is filled.
  package static func decide(_ evidence: ColumnEvidence, given: String? = nil) -> ColumnKind {
    Decision(evidence, given: given).kind
  }

  /// The kinds that shapes, lengths, distinct values and header leave possible, in the order in which
  /// they are decided; costs no rule.
  package static func candidates(_ evidence: ColumnEvidence) -> [String] {
    Candidate.all.filter { $0.isPossible(evidence) }.flatMap { $0.names }
  }

  /// The rules that it takes to decide this evidence, as far as it goes: the plan for more of the same.
  package static func rules(_ evidence: ColumnEvidence, given: String? = nil) -> [String] {
    Decision(evidence, given: given).rules
  }

  /// `Decision.missing`, of evidence that was not decided yet.
  package static func missing(_ evidence: ColumnEvidence, given: String? = nil) -> [String] {
    Decision(evidence, given: given).missing(evidence)
  }
}
