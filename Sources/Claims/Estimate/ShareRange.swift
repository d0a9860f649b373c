/// A share known to lie between two others of the same trials, each with the same sampling error.
///
/// Records that have one of several columns are such a share: how many have two of them is not always
/// known.
struct ShareRange: IntervalEstimate, Equatable {
  /// The lower end.
  let low: SampleShare
  /// The upper end.
  let high: SampleShare

  /// Between two counts of `trials`, drawn from a population.
  init(_ successes: ClosedRange<Int>, of trials: Int, population: Int?) {
    low = SampleShare(successes.lowerBound, of: trials, population: population)
    high = SampleShare(successes.upperBound, of: trials, population: population)
  }

  var value: Double { (low.value + high.value) / 2 }

  /// Every row was a trial: what lies between the ends is not a question of chance.
  var isExact: Bool { low.isExact }

  func interval(alpha: Double) -> Interval {
    Interval(low.interval(alpha: alpha).low, high.interval(alpha: alpha).high)
  }

  func pValue(against boundary: Double) -> Double {
    if boundary < low.value { return low.pValue(against: boundary) }
    if boundary > high.value { return high.pValue(against: boundary) }
    return 1
  }

  func pValue(inside region: Interval) -> Double {
    if low.value > region.high { return low.pValue(against: region.high) }
    if high.value < region.low { return high.pValue(against: region.low) }
    return 1
  }
}
