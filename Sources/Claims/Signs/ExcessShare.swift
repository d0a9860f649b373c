/// How far a share lies above the one that chance gives: 0 for chance, 1 for all.
struct ExcessShare: IntervalEstimate {
  let share: SampleShare
  /// Below 1.
  let chance: Double

  init(_ share: SampleShare, chance: Double) {
    self.share = share
    self.chance = chance
  }

  var value: Double { above(share.value) }

  func interval(alpha: Double) -> Interval {
    let interval = share.interval(alpha: alpha)
    return Interval(above(interval.low), above(interval.high))
  }

  func pValue(against boundary: Double) -> Double {
    share.pValue(against: boundary * (1 - chance) + chance)
  }

  private func above(_ share: Double) -> Double { (share - chance) / (1 - chance) }
}
