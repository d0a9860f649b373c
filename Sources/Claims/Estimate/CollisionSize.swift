/// How many different values there are, from how many pairs of random rows agree.
///
/// Among n rows, each drawn anew from D equally frequent values, about n (n - 1) / (2 D) pairs
/// agree, with Poisson error. Unequal frequencies make more pairs agree, so that D comes out too
/// low; drawing without replacement from a file not much longer than the sample makes fewer, so
/// that it comes out too high: `Chao1` answers for that.
package struct CollisionSize: IntervalEstimate, Equatable {
  /// Pairs of rows with the same value.
  package let pairs: Int
  /// Rows drawn at random.
  package let sampleSize: Int

  /// From `pairs` that agree among `sampleSize` rows.
  package init(pairs: Int, sampleSize: Int) {
    self.pairs = pairs
    self.sampleSize = sampleSize
  }

  /// n (n - 1) / (2 c); infinite when no pair agrees.
  package var value: Double { pairCount / Double(pairs) }

  /// By the exact interval of a Poisson count (Garwood, Biometrika 28, 1936).
  package func interval(alpha: Double) -> Interval {
    let bounds = PoissonCount(pairs).interval(alpha: alpha)
    return Interval(pairCount / bounds.high, bounds.low == 0 ? .infinity : pairCount / bounds.low)
  }

  package func pValue(against boundary: Double) -> Double {
    guard boundary > 0 else { return 0 }
    return PoissonCount(pairs).pValue(against: pairCount / boundary)
  }

  /// Pairs that would agree in a sample of a given size from `distinct` equally frequent values.
  package static func expectedPairs(sampleSize: Int, distinct: Double) -> Double {
    Double(sampleSize) * Double(sampleSize - 1) / (2 * distinct)
  }

  /// Rows to draw, about, to see a number of agreeing pairs: sqrt(2 D c).
  package static func sampleNeeded(distinct: Double, pairs: Double) -> Int {
    SampleSize.rows((2 * distinct * pairs).squareRoot())
  }

  private var pairCount: Double { Double(sampleSize) * Double(sampleSize - 1) / 2 }
}
