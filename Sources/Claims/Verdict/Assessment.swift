/// What a measurement makes of a claim before all claims are weighed together.
enum Assessment {
  /// Decided without a test.
  case settled(Verdict)
  /// To be tested at a level that depends on the other claims.
  case tested(ClaimTest)

  /// Nothing can be said, whatever the other claims.
  static func undecided(_ reason: Verdict.Reason, _ decider: Decider) -> Assessment {
    .settled(.notDecidable(reason, decider))
  }
}
