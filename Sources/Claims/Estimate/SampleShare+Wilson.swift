extension SampleShare {
  /// Wilson's score interval; its centre is drawn to one half, so it never leaves 0 to 1.
  ///
  /// Source: E. B. Wilson, "Probable inference, the law of succession, and statistical inference",
  /// JASA 22, 1927. Coverage is near 1 - `alpha` on average, not in every case.
  package func wilson(alpha: Double) -> Interval {
    guard trials > 0 else { return Interval(0, 1) }
    guard !isExact else { return Interval(value, value) }
    let z = NormalDistribution.twoSidedQuantile(alpha)
    let weight = z * z / effectiveTrials
    let centre = (value + weight / 2) / (1 + weight)
    let spread = value * (1 - value) / effectiveTrials + weight / (4 * effectiveTrials)
    let half = z * spread.squareRoot() / (1 + weight)
    return Interval(
      successes == 0 ? 0 : max(0, centre - half),
      successes == trials ? 1 : min(1, centre + half)
    )
  }

  /// The two-sided p-value of the score test that Wilson's interval inverts.
  func scoreTail(_ share: Double) -> Double {
    guard share > 0, share < 1 else { return share == value ? 1 : 0 }
    let deviation = (share * (1 - share) / effectiveTrials).squareRoot()
    return NormalDistribution.twoSidedTail(abs(value - share) / deviation)
  }

  /// Trials of an endless population that err as much: n (N - 1) / (N - n).
  private var effectiveTrials: Double {
    guard let population, population > trials else { return Double(trials) }
    return Double(trials) / FinitePopulation.correction(sample: trials, population: population)
  }
}
