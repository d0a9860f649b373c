#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Chao's bound on the number of different values behind a random sample, each row drawn anew.
///
/// A lower bound: where some values are rarer than others there are more. With A = (n - 1) / n,
/// S + A f1^2 / (2 f2), or bias-corrected S + A f1 (f1 - 1) / (2 (f2 + 1)).
///
/// Source: A. Chao, "Nonparametric estimation of the number of classes in a population", 1984, and
/// "Estimating the population size for capture-recapture data with unequal catchability", 1987, for
/// the interval on a log scale; variances as in R. Colwell, EstimateS 9.1, appendix B.
package struct Chao1: IntervalEstimate, Equatable {
  /// Which of the two formulas.
  package enum Form: Sendable { case classic, biasCorrected }

  package let value: Double
  /// The variance of `value`.
  package let variance: Double
  /// Values seen, below which the truth cannot be.
  package let seen: Double

  /// Estimates from how often values were seen; without doubletons always bias-corrected.
  package init(_ abundance: Abundance, _ form: Form = .biasCorrected) {
    let once = Double(abundance.once)
    let twice = Double(abundance.twice)
    let scale = Self.scale(abundance.sampleSize)
    seen = Double(abundance.distinct)
    if form == .classic, abundance.twice > 0 {
      value = seen + scale * once * once / (2 * twice)
      variance = Self.classicVariance(once / twice, twice, scale)
    } else {
      value = seen + scale * once * (once - 1) / (2 * (twice + 1))
      variance = max(0, Self.correctedVariance(once, twice, scale, value))
    }
  }

  /// The deviation of `value`.
  package var deviation: Double { variance.squareRoot() }

  /// [S + T / K, S + T K] with T = estimate - S and K = exp(z sqrt(ln(1 + variance / T^2))).
  ///
  /// Only the lower bound is one for the truth; the upper one is for the estimator's expectation.
  package func interval(alpha: Double) -> Interval {
    guard value > seen else { return Interval(seen, seen) }
    let factor = exp(NormalDistribution.twoSidedQuantile(alpha) * logDeviation)
    return Interval(seen + unseen / factor, seen + unseen * factor)
  }

  package func pValue(against boundary: Double) -> Double {
    if boundary < seen { return 0 }
    guard value > seen, boundary > seen else { return boundary == value ? 1 : 0 }
    return NormalDistribution.twoSidedTail(abs(log(unseen / (boundary - seen))) / logDeviation)
  }

  private var unseen: Double { value - seen }

  private var logDeviation: Double { log1p(variance / (unseen * unseen)).squareRoot() }

  private static func scale(_ sampleSize: Int) -> Double {
    sampleSize == 0 ? 0 : Double(sampleSize - 1) / Double(sampleSize)
  }

  private static func classicVariance(
    _ ratio: Double,
    _ twice: Double,
    _ scale: Double
  ) -> Double {
    let square = ratio * ratio
    return twice * square * (scale / 2 + scale * scale * ratio + scale * scale * square / 4)
  }

  private static func correctedVariance(
    _ once: Double,
    _ twice: Double,
    _ scale: Double,
    _ value: Double
  ) -> Double {
    let more = twice + 1
    let odd = 2 * once - 1
    let first = scale * once * (once - 1) / (2 * more)
    let second = scale * scale * once * odd * odd / (4 * more * more)
    guard twice > 0 else {
      return value == 0
        ? 0 : first + second - scale * scale * once * once * once * once / (4 * value)
    }
    let pairs = once * (once - 1) / (more * more)
    return first + second + scale * scale * twice * pairs * pairs / 4
  }
}
