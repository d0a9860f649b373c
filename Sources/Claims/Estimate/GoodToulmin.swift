/// How many values never seen so far a further sample would show.
package enum GoodToulmin {
  /// The largest further sample, in samples of the present size, that the series can answer for.
  package static let reach = 1.0

  /// New values in `times` more samples: -sum of (-t)^k f_k; its variance about sum of t^2k f_k.
  ///
  /// Source: I. Good, G. Toulmin, "The number of new species, and the increase in population
  /// coverage, when a sample is increased", Biometrika 43, 1956. Beyond t = 1 the series diverges.
  ///
  /// - Parameters:
  ///   - frequencies: Values seen once, twice, three times and so on.
  ///   - times: How large the further sample is, in samples of the present size.
  /// - Returns: An estimate, or nil beyond its reach.
  package static func newValues(_ frequencies: [Int], times: Double) -> NormalEstimate? {
    guard times >= 0, times <= reach else { return nil }
    var power = 1.0
    var sum = 0.0
    var variance = 0.0
    for (index, count) in frequencies.enumerated() {
      power *= times
      sum += (index.isMultiple(of: 2) ? power : -power) * Double(count)
      variance += power * power * Double(count)
    }
    return NormalEstimate(max(0, sum), deviation: variance.squareRoot())
  }
}
