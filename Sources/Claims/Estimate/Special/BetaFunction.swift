/// The regularized incomplete beta function and its inverse.
enum BetaFunction {
  /// I_x(a, b): the chance of at least a successes in a + b - 1 trials of chance x.
  ///
  /// Source: DLMF 8.17.22, on the side where it converges fast, by 8.17.4; 8.17.8 for small x.
  ///
  /// `x` is from 0 to 1, `a` and `b` are above 0. Cost: up to the square root of `a` + `b` steps.
  static func regularized(_ x: Double, _ a: Double, _ b: Double) -> Double {
    guard x > 0 else { return 0 }
    guard x < 1 else { return 1 }
    if x < (a + 1) / (a + b + 2) { return fraction(x, a, b) }
    // Why: 1 - x has lost the digits that matter when x is small.
    return x < 1e-3 ? series(x, a, b) : 1 - fraction(1 - x, b, a)
  }

  /// The x at which I_x(a, b) = p.
  static func quantile(_ p: Double, _ a: Double, _ b: Double) -> Double {
    Root.ascending(from: a / (a + b), in: Interval(0, 1)) {
      regularized($0, a, b) - p
    } slope: {
      density($0, a, b)
    }
  }

  /// x^(a-1) (1-x)^(b-1) / B(a, b), the derivative of I.
  private static func density(_ x: Double, _ a: Double, _ b: Double) -> Double {
    SaddlePoint.binomial(a, failures: b, p: x) * a * b / ((a + b) * x * (1 - x))
  }

  private static func fraction(_ x: Double, _ a: Double, _ b: Double) -> Double {
    let fraction = ContinuedFraction.value(leading: 1) { index in
      let m = Double(index / 2)
      if index.isMultiple(of: 2) {
        return (m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m)), 1)
      }
      return (-(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1)), 1)
    }
    return leading(x, a, b) / fraction
  }

  /// Positive terms that rise at first where x is above the mean: nothing cancels.
  private static func series(_ x: Double, _ a: Double, _ b: Double) -> Double {
    let leading = leading(x, a, b)
    guard leading > 1e-280 else { return 1 }
    var term = 1.0
    var sum = 1.0
    var index = 0.0
    while term > sum * 1e-17 {
      term *= (a + b + index) / (a + 1 + index) * x
      sum += term
      index += 1
    }
    return min(1, leading * sum)
  }

  /// x^a (1-x)^b / (a B(a, b)).
  private static func leading(_ x: Double, _ a: Double, _ b: Double) -> Double {
    SaddlePoint.binomial(a, failures: b, p: x) * b / (a + b)
  }
}
