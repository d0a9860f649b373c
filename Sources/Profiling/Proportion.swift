/// A share of trials with its 95 % interval by Wilson (1927).
package struct Proportion: Sendable, Equatable {
  package let share: Double
  package let low: Double
  package let high: Double

  /// `successes` of `trials`; with no trial the interval is everything.
  package init(_ successes: Int, of trials: Int) {
    guard trials > 0 else {
      (share, low, high) = (0, 0, 1)
      return
    }
    let z = 1.959_963_984_540_054
    let n = Double(trials)
    let p = Double(successes) / n
    let scale = 1 + z * z / n
    let centre = (p + z * z / (2 * n)) / scale
    let half = z * (p * (1 - p) / n + z * z / (4 * n * n)).squareRoot() / scale
    share = p
    low = max(0, centre - half)
    high = min(1, centre + half)
  }

  /// What a rate is above chance: (rate - chance) / (1 - chance); 0 where chance does it all.
  package static func excess(_ rate: Double, over chance: Double) -> Double {
    chance < 1 ? (rate - chance) / (1 - chance) : 0
  }
}
