/// What one test says of whether records look invented: a sign, never a proof.
public struct Sign: Codable, Sendable, Equatable {
  /// Kebab-case.
  public var test: String
  /// What was measured, in words.
  public var measures: String
  /// Of `effect`, `low` and `high`: a share from 0 to 1, or a ratio.
  public var unit: Unit
  /// The best single number; absent where nothing could be measured.
  public var effect: Double?
  /// Lower bound of the interval.
  public var low: Double?
  /// Upper bound.
  public var high: Double?
  /// Of the interval: all tests together err no more often than one of 95 %.
  public var confidence: Double?
  /// What real data show.
  public var expectedReal: String
  /// What invented data show.
  public var expectedInvented: String
  /// What the whole interval is like.
  public var verdict: Outcome
  /// Why there is no conclusion.
  public var reason: Reason?
  /// How well the expectations are known.
  public var calibration: String

  /// What data are like.
  public enum Outcome: String, Codable, Sendable, CaseIterable {
    /// The interval lies among what invented data show.
    case likeInvented = "like invented data"
    /// It lies among what real data show.
    case likeReal = "like real data"
    /// Neither.
    case noConclusion = "no conclusion"
  }

  /// How the effect is to be read.
  public enum Unit: String, Codable, Sendable {
    /// From 0 to 1; corrected for chance it may be a little below 0.
    case share
    /// 1 stands for as much as in real data, or as an even spread gives.
    case ratio
  }

  /// Why a test has no conclusion.
  public enum Reason: String, Codable, Sendable, CaseIterable {
    /// No column of it was found.
    case fieldAbsent = "FIELD_ABSENT"
    /// So few records show nothing.
    case tooFew = "N_TOO_SMALL"
    /// A saved report does not hold what it takes.
    case notCollected = "NOT_COLLECTED"
    /// Chance alone would give as much.
    case baselineTooHigh = "BASELINE_TOO_HIGH"
    /// A rate without exception: forms that check what is typed have it, and generators.
    case tooClean = "TOO_CLEAN"
    /// The interval lies between what real and what invented data show, or reaches into both.
    case straddles = "CI_STRADDLES"
  }
}
