public import Findings

/// All that may be said of a claims file: the JSON of `assay verify`, schema `assay.verdicts/1`.
public struct Verdicts: Codable, Sendable, Equatable {
  /// `assay.verdicts/1`.
  public var schema = "assay.verdicts/1"
  /// The case's name.
  public var caseName: String
  /// How the rows in hand were chosen: `whole-dump`, `random-sample` or `seller-sample`.
  public var design: String
  /// What the numbers stand for; rows that were lost make it less than the design says.
  public var standsFor: Standing
  /// Chance of calling any true claim contradicted, over all claims together.
  public var alpha: Double
  /// What became of a demand for rows.
  public var challenge: ChallengeAnswer?
  /// In the order of the file.
  public var claims: [ClaimVerdict]
  /// Whether the records look invented: every test that was tried, signs and no proofs.
  public var signs: [Sign]
  /// What was measured.
  public var report: Report

  /// What numbers stand for.
  public enum Standing: String, Codable, Sendable {
    /// All there is.
    case whole
    /// The file that the rows were drawn from.
    case drawn
    /// These rows alone.
    case rowsInHand = "rows in hand"
  }

  enum CodingKeys: String, CodingKey {
    case schema, design, standsFor, alpha, challenge, claims, signs, report
    case caseName = "case"
  }
}

extension Verdicts {
  /// Claims that the data contradict.
  public var contradictedCount: Int { claims.count { $0.verdict == .contradicted } }
}

/// What is said of one claim.
public struct ClaimVerdict: Codable, Sendable, Equatable {
  /// As in the claims file.
  public var id: String
  /// The statement in its own words.
  public var says: String
  /// Who reported it.
  public var source: String?
  /// What was measured, as written.
  public var measure: String
  /// What was claimed of it, as written.
  public var expect: String
  /// The verdict.
  public var verdict: Outcome
  /// Why nothing can be concluded.
  public var reason: String?
  /// The best single number; shares run from 0 to 1.
  public var estimate: Double?
  /// Lower bound of the interval.
  public var low: Double?
  /// Upper bound; absent where the rows in hand give none.
  public var high: Double?
  /// Of the interval; 1 for what was counted exactly.
  public var confidence: Double?
  /// What the numbers were taken from.
  public var comparedWith: Compared?
  /// What would decide, in words.
  public var wouldDecide: String?

  /// The three verdicts.
  public enum Outcome: String, Codable, Sendable, CaseIterable {
    /// What was measured excludes it.
    case contradicted
    /// Nothing measured speaks against it; never "authentic".
    case consistent
    /// Neither can be said.
    case notDecidable = "not decidable"
  }
}
