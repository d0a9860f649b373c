import Sketches

/// Numbers as they leave: to their precision.
enum Figure {
  /// An estimate, never above what was counted exactly.
  static func distinct(_ sketch: HyperLogLog, atMost count: Int) -> Report.Distinct {
    let estimate = sketch.estimate().rounded()
    return Report.Distinct(
      estimate: min(Int(estimate.estimate), count),
      low: min(Int(estimate.low), count),
      high: min(Int(estimate.high), count),
      confidence: 0.95,
      method: "keyed hyperloglog p=14"
    )
  }

  /// A number to so many decimals.
  static func rounded(_ value: Double, places: Int) -> Double {
    let scale = (0..<places).reduce(1.0) { product, _ in product * 10 }
    return (value * scale).rounded() / scale
  }
}
