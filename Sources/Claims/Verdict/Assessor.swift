/// Brings a claim and what was measured for it together.
struct Assessor {
  let circumstances: Circumstances

  var basis: Circumstances.Basis { circumstances.basis }

  /// What a measurement makes of a claim; measurements that do not fit the measure test nothing.
  func assess(_ claim: Claim, _ measured: Measured) -> Assessment {
    let region = claim.expectation.region(on: claim.measure.scale)
    switch (claim.measure, measured) {
    case (.price, _), (_, .notTestable): return .undecided(.notTestable, .nothing)
    case (.both, .apart): return .undecided(.notTestable, .tableOfBoth)
    case (_, .suppressed): return .undecided(.suppressed, .shownSmallCells)
    case (_, .noReference): return .undecided(.noReference, .earlierLeaks)
    case (.presence, .absent(let records)), (.both, .absent(let records)),
      (.presence, .masked(let records)), (.both, .masked(let records)):
      return share(0, of: records, chance: nil, ofRecords: true, region)
    case (_, .absent): return .undecided(.fieldAbsent, .namedColumn)
    case (_, .masked): return .undecided(.fieldMasked, .unmaskedValues)
    case (.presence, .share(let part, let all, let chance)),
      (.both, .share(let part, let all, let chance)):
      return share(part, of: all, chance: chance, ofRecords: true, region)
    case (.presence, .shareBetween(let parts, let all, let chance, let gap)),
      (.both, .shareBetween(let parts, let all, let chance, let gap)):
      return share(between: parts, of: all, chance: chance, gap, region)
    case (.validity, .share(let part, let all, let chance)),
      (.share, .share(let part, let all, let chance)):
      return share(part, of: all, chance: chance, ofRecords: false, region)
    case (.unique, .unique(let once, let all, let isComplete)):
      return unique(once, of: all, everyHashKept: isComplete, region)
    case (.overlap, .overlap(let values)): return overlap(values, region)
    case (.novelty, .overlap(let values)): return novelty(values, region)
    case (.span, .years(let first, let last)): return span(first, last, region)
    case (.impliedRecords, .implied(let records)): return implied(records, region)
    case (.records, _), (.bytes, _), (.persons, _), (.distinct, _):
      return size(measured, region, claim.measure)
    default: return .undecided(.notTestable, .nothing)
    }
  }
}
