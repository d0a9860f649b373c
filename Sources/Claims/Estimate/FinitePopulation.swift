/// What drawing without replacement takes off an error.
package enum FinitePopulation {
  /// The factor on the variance of a mean or share: (N - n) / (N - 1).
  ///
  /// Source: W. G. Cochran, "Sampling Techniques", 3rd ed., 1977, 2.6.
  ///
  /// - Parameters:
  ///   - sample: Rows drawn, n.
  ///   - population: Rows there are, N; at least `sample`.
  /// - Returns: From 1, nothing taken off, to 0, all drawn.
  package static func correction(sample: Int, population: Int) -> Double {
    guard population > 1 else { return 0 }
    return max(0, Double(population - sample) / Double(population - 1))
  }
}
