extension GammaFunction {
  /// P(a, x), the regularized lower incomplete gamma function: the chance of at least a events.
  ///
  /// Source: DLMF 8.7.1 below a + 1, 8.9.2 above. `a` is above 0, `x` not below it.
  static func lower(_ a: Double, _ x: Double) -> Double {
    guard x > 0 else { return 0 }
    return x < a + 1 ? series(a, x) : 1 - fraction(a, x)
  }

  /// Q(a, x) = 1 - P(a, x), without the loss of digits where it is small.
  static func upper(_ a: Double, _ x: Double) -> Double {
    guard x > 0 else { return 1 }
    return x < a + 1 ? 1 - series(a, x) : fraction(a, x)
  }

  /// The x at which P(a, x) = p.
  static func quantile(_ p: Double, _ a: Double) -> Double {
    solve(a) { lower(a, $0) - p }
  }

  /// The x at which Q(a, x) = q.
  static func upperQuantile(_ q: Double, _ a: Double) -> Double {
    solve(a) { q - upper(a, $0) }
  }

  /// x^(a-1) e^-x / Gamma(a), the derivative of P.
  private static func density(_ a: Double, _ x: Double) -> Double {
    x.isFinite ? SaddlePoint.poisson(a, mean: x) * a / x : 0
  }

  private static func series(_ a: Double, _ x: Double) -> Double {
    var term = 1.0
    var sum = 1.0
    var index = a
    while term > sum * 1e-17 {
      index += 1
      term *= x / index
      sum += term
    }
    return SaddlePoint.poisson(a, mean: x) * sum
  }

  private static func fraction(_ a: Double, _ x: Double) -> Double {
    guard x.isFinite else { return 0 }
    let value = ContinuedFraction.value(leading: x + 1 - a) { index in
      let k = Double(index)
      return (-k * (k - a), x + 2 * k + 1 - a)
    }
    return SaddlePoint.poisson(a, mean: x) * a / value
  }

  private static func solve(_ a: Double, _ excess: (Double) -> Double) -> Double {
    Root.ascending(from: a, in: Interval(0, .infinity), excess) { density(a, $0) }
  }
}
