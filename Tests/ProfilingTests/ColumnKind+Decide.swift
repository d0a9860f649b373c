@testable import Profiling

/// Decisions of which one part is looked at.
extension ColumnKind {
  static func decide(_ evidence: ColumnEvidence, given: String? = nil) -> ColumnKind {
    Decision(evidence, given: given).kind
  }

  static func rules(_ evidence: ColumnEvidence, given: String? = nil) -> [String] {
    Decision(evidence, given: given).rules
  }

  static func missing(_ evidence: ColumnEvidence, given: String? = nil) -> [String] {
    Decision(evidence, given: given).missing(evidence)
  }
}
