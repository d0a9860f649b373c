/// How much of all rows carries values that a random sample has seen.
package struct SampleCoverage: Equatable, Sendable {
  /// Good and Turing's: 1 - f1 / n.
  package let goodTuring: Double
  /// Chao and Jost's, less biased: 1 - (f1 / n) (n - 1) f1 / ((n - 1) f1 + 2 f2).
  package let chaoJost: Double
  /// Esty's standard error of the first.
  package let standardError: Double

  /// Estimates from how often values were seen.
  ///
  /// Source: I. J. Good, Biometrika 40, 1953; W. Esty, Annals of Statistics 11, 1983; A. Chao,
  /// L. Jost, Ecology 93, 2012.
  ///
  /// - Parameter abundance: Of a sample of at least one row; an empty one covers nothing.
  package init(_ abundance: Abundance) {
    let n = Double(abundance.sampleSize)
    let once = Double(abundance.once)
    let twice = Double(abundance.twice)
    guard n > 0 else {
      (goodTuring, chaoJost, standardError) = (0, 0, 0)
      return
    }
    let weight = (n - 1) * once + 2 * twice
    goodTuring = 1 - once / n
    chaoJost = weight == 0 ? goodTuring : 1 - once / n * (n - 1) * once / weight
    let variance = once / (n * n) - once * once / (n * n * n) + 2 * twice / (n * n)
    standardError = max(0, variance).squareRoot()
  }
}
