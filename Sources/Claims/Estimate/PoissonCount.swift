/// A count of rare events as an estimate of how many were to be expected.
package struct PoissonCount: IntervalEstimate, Equatable {
  /// How many happened.
  package let count: Int

  /// `count` events.
  package init(_ count: Int) { self.count = count }

  package var value: Double { Double(count) }

  /// Garwood's exact interval, by quantiles of the gamma distribution.
  package func interval(alpha: Double) -> Interval {
    Interval(
      count == 0 ? 0 : GammaFunction.quantile(alpha / 2, Double(count)),
      GammaFunction.upperQuantile(alpha / 2, Double(count) + 1)
    )
  }

  /// Twice the smaller tail.
  package func pValue(against boundary: Double) -> Double {
    guard boundary >= 0 else { return 0 }
    let atLeast = count == 0 ? 1 : GammaFunction.lower(Double(count), boundary)
    let atMost = GammaFunction.upper(Double(count) + 1, boundary)
    return min(1, 2 * min(atLeast, atMost))
  }
}
