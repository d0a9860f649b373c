/// Continued fractions, evaluated from the front.
enum ContinuedFraction {
  /// b0 + a1 / (b1 + a2 / (b2 + ...)), to the last digit.
  ///
  /// Source: W. Lentz, Applied Optics 15, 1976, as modified by I. Thompson and A. Barnett, 1986.
  ///
  /// - Parameters:
  ///   - leading: b0.
  ///   - pair: a and b at an index from 1 on.
  /// - Returns: Its value; where it does not settle in a million steps, the last approximation.
  static func value(leading: Double, _ pair: (Int) -> (Double, Double)) -> Double {
    let tiny = 1e-300
    var value = leading == 0 ? tiny : leading
    var numerator = value
    var denominator = 0.0
    for index in 1...1_000_000 {
      let (a, b) = pair(index)
      denominator = b + a * denominator
      numerator = b + a / numerator
      if denominator == 0 { denominator = tiny }
      if numerator == 0 { numerator = tiny }
      denominator = 1 / denominator
      let factor = numerator * denominator
      value *= factor
      if abs(factor - 1) < 3e-16 { break }
    }
    return value
  }
}
