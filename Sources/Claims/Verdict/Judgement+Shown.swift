extension Judgement {
  /// The estimate and its bounds as they are printed: no digit that the error makes meaningless.
  ///
  /// Counts go to the power of ten at or below half the interval's width, or below the distance to its
  /// one bound, at least 1; shares to six decimals, as in every report. The estimate goes to the nearest
  /// unit, the low bound down and the high bound up. What was counted exactly stays as it is, and so
  /// does the verdict: it was given before.
  package func shown(
    on scale: Measure.Scale
  ) -> (estimate: Double?, low: Double?, high: Double?) {
    guard let estimate, let interval else { return (estimate, nil, nil) }
    let high = interval.high.isFinite ? interval.high : nil
    let error = high.map { ($0 - interval.low) / 2 } ?? estimate - interval.low
    guard confidence != 1, error > 0 else { return (estimate, interval.low, high) }
    func rounded(_ value: Double, _ rule: FloatingPointRoundingRule) -> Double {
      if scale == .share { return (value * 1e6).rounded(rule) / 1e6 }
      let unit = Self.unit(below: error)
      return (value / unit).rounded(rule) * unit
    }
    return (
      rounded(estimate, .toNearestOrAwayFromZero),
      rounded(interval.low, .down),
      high.map { rounded($0, .up) }
    )
  }

  /// The greatest power of ten not above an error, at least 1.
  private static func unit(below error: Double) -> Double {
    var unit = 1.0
    while unit * 10 <= error, unit < 1e18 { unit *= 10 }
    return unit
  }
}
