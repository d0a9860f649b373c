import Findings

extension SignBattery {
  /// Whether births fall as real ones do.
  static let birthTests = [
    SignTest(
      name: "birth-months",
      measures: "how far months of birth follow those of real births",
      unit: .ratio,
      real: Interval(0.5, 2),
      invented: [Interval(-1, 0.4)],
      expectedReal: "1: more in August and September",
      expectedInvented: "0: no month has more than its days",
      calibration: "births of 1968-2019 are published; how invented data spread is synthetic"
    ) { evidence in
      evidence.collected(\.months) { Slope.find($0, perPerson: evidence.recordsPerPerson) }
    },
    SignTest(
      name: "birth-weekdays",
      measures: "how far weekdays of birth since 1970 follow those of real births",
      unit: .ratio,
      real: Interval(0.35, 2),
      invented: [Interval(-1, 0.25)],
      expectedReal: "0.5-1: fewer on Sundays and Saturdays",
      expectedInvented: "0: all days alike",
      calibration: "births of 1969-2019 are published; how invented data spread is synthetic"
    ) { evidence in
      evidence.collected(\.weekdays) { Slope.find($0, perPerson: evidence.sampledPerPerson) }
    },
    SignTest(
      name: "age-curve",
      measures: "births in the oldest tenth of the years, to an even tenth",
      unit: .ratio,
      real: Interval(0, 0.55),
      invented: [Interval(0.75, 20)],
      expectedReal: "0.1-0.5: the old become few",
      expectedInvented: "1: as many as of any age"
    ) { evidence in
      evidence.collected(\.oldestTenth) { oldest in
        guard oldest.part.total >= SignEvidence.fewest else { return .none(.tooFew) }
        let share = SampleShare(
          oldest.part.count,
          of: oldest.part.total,
          perPerson: evidence.recordsPerPerson
        )
        return .found(ScaledShare(share, to: oldest.chance))
      }
    },
    SignTest(
      name: "one-birth-date",
      measures: "births on the commonest date",
      real: Interval(0, 0.05),
      invented: [Interval(0.15, 1)],
      expectedReal: "under 5 %, on 1 January where the day is unknown",
      expectedInvented: "a large part, where a template was copied"
    ) { evidence in
      evidence.collected(\.onOneDate) {
        evidence.share($0, perPerson: evidence.sampledPerPerson)
      }
    },
  ]
}

/// A share as a multiple of an even one.
struct ScaledShare: IntervalEstimate {
  let share: SampleShare
  let even: Double

  init(_ share: SampleShare, to even: Double) {
    self.share = share
    self.even = even
  }

  var value: Double { share.value / even }

  func interval(alpha: Double) -> Interval {
    let interval = share.interval(alpha: alpha)
    return Interval(interval.low / even, interval.high / even)
  }

  func pValue(against boundary: Double) -> Double { share.pValue(against: boundary * even) }
}

/// How far counts follow the ups and downs of real ones: 1 as far as they do, 0 not at all.
///
/// With shares f of a flat draw and f (1 + r) of real data, counts of f (1 + b r) have the slope b; its
/// estimate is the weighted regression of counts on r.
enum Slope {
  static func find(_ cells: SignFigures.Cells, perPerson: Double) -> SignTest.Finding {
    let total = cells.counts.reduce(0, +)
    guard total > 0 else { return .none(.fieldAbsent) }
    guard total >= SignEvidence.fewest else { return .none(.tooFew) }
    let rises = zip(cells.real, cells.flat).map { $0 / $1 - 1 }
    let variance = zip(cells.flat, rises).reduce(0) { $0 + $1.0 * $1.1 * $1.1 }
    let followed = zip(cells.counts, rises).reduce(0) { $0 + Double($1.0) / Double(total) * $1.1 }
    let trials = Double(total) / perPerson
    return .found(
      NormalEstimate(
        followed / variance,
        deviation: (1 / (trials * variance)).squareRoot(),
        floor: -.infinity
      )
    )
  }
}
