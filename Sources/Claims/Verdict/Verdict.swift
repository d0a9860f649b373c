/// What an analysis says of a claim.
package enum Verdict: Equatable, Sendable {
  /// Nothing measured speaks against it; never "authentic".
  case consistent
  /// What was measured excludes it.
  case contradicted
  /// Neither can be said, for a reason; the second names what would decide.
  case notDecidable(Reason, Decider)

  /// Why nothing can be concluded.
  package enum Reason: String, CaseIterable, Sendable {
    /// Nobody knows how the rows in hand were chosen, so they size nothing.
    case designUnknown = "DESIGN_UNKNOWN"
    /// No outcome of so small a sample could bear the claim out.
    case sampleTooSmall = "N_TOO_SMALL"
    /// No column of this kind was found.
    case fieldAbsent = "FIELD_ABSENT"
    /// Its values are hidden.
    case fieldMasked = "FIELD_MASKED"
    /// There is nothing to compare with.
    case noReference = "NO_REFERENCE"
    /// Chance alone would give as much.
    case baselineTooHigh = "BASELINE_TOO_HIGH"
    /// The interval lies on both sides of the claim's edge.
    case intervalStraddles = "CI_STRADDLES"
    /// A small count is withheld.
    case suppressed = "SUPPRESSED"
    /// Data cannot tell.
    case notTestable = "NOT_TESTABLE"
  }
}
