/// A claim, an estimate, and what each outcome would mean.
struct ClaimTest {
  /// Why an outcome may not be stated.
  typealias Objection = (reason: Verdict.Reason, decider: Decider)

  let estimate: any IntervalEstimate
  let region: Interval
  /// Whether the truth may lie anywhere above the estimate: rows in hand are part of a whole.
  var isLowerBound = false
  /// What forbids `consistent`, if anything.
  var againstConsistent: Objection?
  /// What forbids `contradicted`, if anything.
  var againstContradicted: Objection?
  /// What an interval on both sides of the region's edge means; nil for what a sample's size says.
  var whenStraddling: Objection?
  /// The share that chance would reach, where reaching it proves nothing.
  var chance: Double?

  /// The interval at a level.
  func interval(alpha: Double) -> Interval {
    let interval = estimate.interval(alpha: alpha)
    return isLowerBound ? Interval(interval.low, .infinity) : interval
  }

  /// The p-value of the claim, 1 where it cannot be contradicted.
  var pValue: Double {
    if againstContradicted != nil || isLowerBound && estimate.value <= region.high { return 1 }
    return estimate.pValue(inside: region)
  }

  /// The verdict at a level.
  func verdict(alpha: Double) -> Verdict {
    let interval = interval(alpha: alpha)
    if interval.isDisjoint(from: region) {
      return stated(.contradicted, unless: againstContradicted)
    }
    guard interval.isInside(region) else { return straddling(alpha: alpha) }
    if let objection = againstConsistent { return stated(.consistent, unless: objection) }
    return isAboveChance(alpha) ? .consistent : .notDecidable(.baselineTooHigh, .strongerRule)
  }

  private func stated(_ verdict: Verdict, unless objection: Objection?) -> Verdict {
    objection.map { .notDecidable($0.reason, $0.decider) } ?? verdict
  }

  /// Whether the share is more than chance gives; for exact shares, chance being the only error.
  private func isAboveChance(_ alpha: Double) -> Bool {
    let least = estimate as? SampleShare ?? (estimate as? ShareRange)?.low
    guard let chance, region.low > 0, let share = least else { return true }
    return SampleShare(share.successes, of: share.trials).interval(alpha: alpha).low > chance
  }

  private func straddling(alpha: Double) -> Verdict {
    if let objection = whenStraddling { return .notDecidable(objection.reason, objection.decider) }
    guard let share = estimate as? SampleShare else {
      return .notDecidable(.intervalStraddles, .wholeFile)
    }
    return share.straddling(region, alpha: alpha)
  }
}

extension SampleShare {
  /// Whether the sample is too small for the region, or the share too near its edge.
  fileprivate func straddling(_ region: Interval, alpha: Double) -> Verdict {
    let needed = SampleSize.toShowShare(inside: region, alpha: alpha)
    if let needed, needed > trials { return .notDecidable(.sampleTooSmall, .randomRows(needed)) }
    let edges = [region.low, region.high].filter { $0 > 0 && $0 < 1 }
    let distance = edges.map { abs($0 - value) }.min() ?? 0
    guard needed != nil, distance > 0 else { return .notDecidable(.intervalStraddles, .wholeFile) }
    let rows = SampleSize.forShare(halfWidth: distance, share: value, alpha: alpha)
    return .notDecidable(.intervalStraddles, .randomRows(max(rows, trials + 1)))
  }
}
