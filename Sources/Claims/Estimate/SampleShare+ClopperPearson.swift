#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

extension SampleShare {
  /// Clopper and Pearson's exact interval: covers in at least 1 - `alpha` of all cases, often more.
  ///
  /// Source: C. Clopper, E. Pearson, "The use of confidence or fiducial limits", Biometrika 26,
  /// 1934, by quantiles of the beta distribution. A population that is not much larger than the
  /// sample would make it narrower; that is not used unless every row was drawn.
  package func clopperPearson(alpha: Double) -> Interval {
    guard trials > 0 else { return Interval(0, 1) }
    guard !isExact else { return Interval(value, value) }
    let (k, n) = (Double(successes), Double(trials))
    let root = log(alpha / 2) / n
    if successes == 0 { return Interval(0, -expm1(root)) }
    if successes == trials { return Interval(exp(root), 1) }
    return Interval(
      BetaFunction.quantile(alpha / 2, k, n - k + 1),
      1 - BetaFunction.quantile(alpha / 2, n - k, k + 1)
    )
  }

  /// Twice the smaller tail of the binomial distribution: the test that the interval inverts.
  func binomialTail(_ share: Double) -> Double {
    guard share >= 0, share <= 1 else { return 0 }
    let (k, n) = (Double(successes), Double(trials))
    let atLeast = successes == 0 ? 1 : BetaFunction.regularized(share, k, n - k + 1)
    let atMost = successes == trials ? 1 : BetaFunction.regularized(1 - share, n - k, k + 1)
    return min(1, 2 * min(atLeast, atMost))
  }
}
