/// How many rows, drawn at random, an answer needs.
package enum SampleSize {
  /// Rows for a share known to within `halfWidth`: z^2 p (1 - p) / d^2, rounded up.
  ///
  /// Source: W. G. Cochran, "Sampling Techniques", 3rd ed., 1977, 4.4.
  ///
  /// - Parameters:
  ///   - halfWidth: Half the interval's width, above 0.
  ///   - share: The share expected; one half is the worst.
  ///   - alpha: One minus the confidence.
  /// - Returns: A number of rows, at most 10^15.
  package static func forShare(
    halfWidth: Double,
    share: Double = 0.5,
    alpha: Double = 0.05
  ) -> Int {
    let z = NormalDistribution.twoSidedQuantile(alpha)
    return rows((z * z * share * (1 - share) / (halfWidth * halfWidth)).rounded(.up))
  }

  /// The upper 95 % bound of a share of which `trials` rows showed none: 3 / n.
  ///
  /// Source: J. Hanley, A. Lippman-Hand, "If nothing goes wrong, is everything all right?", 1983.
  package static func ruleOfThree(trials: Int) -> Double {
    trials < 3 ? 1 : 3 / Double(trials)
  }

  /// The least number of rows from which a share could be shown to lie in a region.
  ///
  /// It asks for the most favourable outcome: all, none, or the middle of the region.
  ///
  /// - Parameters:
  ///   - region: Part of 0 to 1.
  ///   - alpha: One minus the confidence.
  /// - Returns: A number of rows, or nil for a region too narrow for any sample to show.
  package static func toShowShare(inside region: Interval, alpha: Double) -> Int? {
    let best = region.high >= 1 ? 1 : region.low <= 0 ? 0 : (region.low + region.high) / 2
    func suffices(_ trials: Int) -> Bool {
      let successes = Int((best * Double(trials)).rounded())
      return SampleShare(successes, of: trials).interval(alpha: alpha).isInside(region)
    }
    var enough = 1
    while !suffices(enough) {
      enough *= 2
      if enough > 1 << 32 { return nil }
    }
    var tooFew = enough / 2
    while enough - tooFew > 1 {
      let middle = (tooFew + enough) / 2
      if suffices(middle) { enough = middle } else { tooFew = middle }
    }
    return enough
  }

  static func rows(_ count: Double) -> Int { count < 1e15 ? Int(max(1, count)) : Int(1e15) }
}
