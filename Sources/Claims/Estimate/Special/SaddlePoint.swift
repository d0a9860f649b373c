#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Poisson and binomial chances without the loss of digits that large factorials bring.
///
/// Source: C. Loader, "Fast and accurate computation of binomial probabilities", 2000.
enum SaddlePoint {
  /// mean^x e^-mean / Gamma(x + 1), for x > 0 and mean > 0.
  static func poisson(_ x: Double, mean: Double) -> Double {
    exp(-GammaFunction.stirlingError(x) - deviance(x, mean)) / (2 * .pi * x).squareRoot()
  }

  /// Gamma(n + 1) / (Gamma(x + 1) Gamma(n - x + 1)) p^x (1 - p)^(n - x), for 0 < x < n, 0 < p < 1.
  ///
  /// `failures` is n - x; neither need be whole.
  static func binomial(_ x: Double, failures: Double, p: Double) -> Double {
    let n = x + failures
    let exponent =
      GammaFunction.stirlingError(n) - GammaFunction.stirlingError(x)
      - GammaFunction.stirlingError(failures)
      - deviance(x, n * p) - deviance(failures, n * (1 - p))
    return exp(exponent) / (2 * .pi * x * failures / n).squareRoot()
  }

  /// x ln(x / m) + m - x; near x = m by a series in (x - m) / (x + m).
  static func deviance(_ x: Double, _ mean: Double) -> Double {
    let difference = x - mean
    guard abs(difference) < 0.1 * (x + mean) else {
      return x * log(x / mean) + mean - x
    }
    let ratio = difference / (x + mean)
    var sum = difference * ratio
    var term = 2 * x * ratio
    var previous = Double.nan
    var odd = 1.0
    while sum != previous {
      previous = sum
      odd += 2
      term *= ratio * ratio
      sum += term / odd
    }
    return sum
  }
}
