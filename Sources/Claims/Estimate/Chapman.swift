/// How many there are, from two independent random samples and what they share.
package enum Chapman {
  /// (n1 + 1)(n2 + 1) / (m + 1) - 1, with Seber's variance.
  ///
  /// Source: D. Chapman, 1951; G. Seber, "The Estimation of Animal Abundance", 2nd ed., 1982, 3.1.
  /// Holds for samples independent of each other from one whole that did not change between them.
  ///
  /// - Parameters:
  ///   - first: Size of the first sample, n1.
  ///   - second: Size of the second, n2.
  ///   - shared: Members of both, m.
  /// - Returns: An estimate, never below what was seen; nil when nothing is shared (`lowerBound`).
  package static func size(first: Int, second: Int, shared: Int) -> NormalEstimate? {
    guard shared > 0 else { return nil }
    let (n1, n2, m) = (Double(first), Double(second), Double(shared))
    let variance =
      (n1 + 1) * (n2 + 1) * (n1 - m) * (n2 - m) / ((m + 1) * (m + 1) * (m + 2))
    return NormalEstimate(
      (n1 + 1) * (n2 + 1) / (m + 1) - 1,
      deviation: max(0, variance).squareRoot(),
      floor: n1 + n2 - m
    )
  }

  /// What there are at least: n1 n2 over the upper Poisson bound of what is shared.
  ///
  /// `alpha`, one-sided, is the chance that there are fewer.
  package static func lowerBound(
    first: Int,
    second: Int,
    shared: Int,
    alpha: Double = 0.025
  ) -> Double {
    let upper = GammaFunction.upperQuantile(alpha, Double(shared) + 1)
    return max(Double(first) * Double(second) / upper, Double(first + second - shared))
  }
}
