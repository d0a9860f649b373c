#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// From the histogram of register values to a count with bounds.
///
/// Source: O. Ertl, "New cardinality estimation algorithms for HyperLogLog sketches", 2017,
/// algorithm 6 with sigma and tau; no bias table and no switch between estimators.
enum HyperLogLogEstimator {
  /// The two-sided normal quantile for 95 %.
  private static let quantile = 1.959963984540054
  /// 1 / (2 ln 2).
  private static let alpha = 0.7213475204444817

  /// Estimates from how many registers hold each rank.
  ///
  /// - Parameter histogram: Counts of registers by rank, 0 to 51; they sum to the register count.
  /// - Returns: The count with 95 % bounds; the low one is at least the registers in use.
  static func estimate(histogram: [Int]) -> DistinctEstimate {
    let registerCount = Double(HyperLogLog.registerCount)
    let count = rawEstimate(histogram)
    guard count > 0 else { return .none }
    let half = quantile * relativeDeviation(count) * count
    // A register that is not zero has seen at least one hash of its own.
    let certain = min(count, registerCount - Double(histogram[0]))
    return DistinctEstimate(
      estimate: count,
      low: max(certain, count - half),
      high: count + half
    )
  }

  /// The relative standard deviation at a true count, of the better of two models.
  ///
  /// Small counts behave as linear counting, sqrt(m (e^t - t - 1)) / n with t = n / m (K. Whang
  /// et al., "A linear-time probabilistic counting algorithm", 1990); large ones as 1.04 / sqrt(m).
  static func relativeDeviation(_ count: Double) -> Double {
    let registerCount = Double(HyperLogLog.registerCount)
    let load = count / registerCount
    let asymptotic = 1.04 / registerCount.squareRoot()
    guard load < 20 else { return asymptotic }
    let excess = max(0, expm1(load) - load)
    return min(asymptotic, (registerCount * excess).squareRoot() / count)
  }

  private static func rawEstimate(_ histogram: [Int]) -> Double {
    let registerCount = Double(HyperLogLog.registerCount)
    let top = HyperLogLog.maximumRank
    var sum = registerCount * tau(1 - Double(histogram[top]) / registerCount)
    for rank in stride(from: top - 1, through: 1, by: -1) {
      sum = (sum + Double(histogram[rank])) / 2
    }
    sum += registerCount * sigma(Double(histogram[0]) / registerCount)
    return alpha * registerCount * registerCount / sum
  }

  /// x + the sum of x^(2^k) 2^(k-1) over k from 1; infinite at 1, where every register is zero.
  private static func sigma(_ share: Double) -> Double {
    guard share < 1 else { return .infinity }
    var power = share
    var weight = 1.0
    var sum = share
    var previous = -1.0
    while sum != previous {
      power *= power
      previous = sum
      sum += power * weight
      weight += weight
    }
    return sum
  }

  /// (1 - x - the sum of (1 - x^(2^-k))^2 2^-k over k from 1) / 3.
  private static func tau(_ share: Double) -> Double {
    guard share > 0, share < 1 else { return 0 }
    var root = share
    var weight = 1.0
    var sum = 1 - share
    var previous = -1.0
    while sum != previous {
      root = root.squareRoot()
      previous = sum
      weight /= 2
      sum -= (1 - root) * (1 - root) * weight
    }
    return sum / 3
  }
}
