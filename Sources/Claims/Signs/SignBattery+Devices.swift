import Findings

extension SignBattery {
  /// Whether telephones are of many models, some common and most rare, and numbered all over.
  static let deviceTests = [
    SignTest(
      name: "imei-body",
      measures: "IMEIs of a body that allocates none",
      real: Interval(0, 0.03),
      invented: [Interval(0.1, 1)],
      expectedReal: "under 1 %",
      expectedInvented: "83 % of random digits"
    ) { evidence in
      guard let column = evidence.column("imei"), let validity = column.validity else {
        return .none(.fieldAbsent)
      }
      let unknown = column.reasons?["IMEI_RBI_UNALLOCATED"] ?? 0
      return evidence.share(unknown, of: validity.valid + validity.suspect)
    },
    SignTest(
      name: "tac-diversity",
      measures: "chance that two telephones are of one model (TAC)",
      real: Interval(0.000_2, 0.05),
      invented: [Interval(0.15, 1), Interval(0, 0.000_05)],
      expectedReal: "0.1-3 %: thousands of models, some common",
      expectedInvented: "nearly 0: every number another model; or above 15 %: a few models"
    ) { evidence in
      evidence.collected(\.devices) { devices in
        guard devices.total > 0 else { return .none(.fieldAbsent) }
        guard devices.total >= SignEvidence.fewest else { return .none(.tooFew) }
        return .found(AlikeChance(devices))
      }
    },
    SignTest(
      name: "serial-runs",
      measures: "telephones whose numbers run on within a model, above chance",
      real: Interval(-1, 0.08),
      invented: [Interval(0.2, 1)],
      expectedReal: "hardly any",
      expectedInvented: "most, where numbers are counted up"
    ) { evidence in
      evidence.collected(\.devices) { evidence.excess($0.near) }
    },
  ]
}

/// The chance that two records are of one category, from the ordered pairs that are.
struct AlikeChance: IntervalEstimate {
  let value: Double
  private let normal: NormalEstimate

  /// The deviation is an upper bound: of the sums of cubes only that they are at most the chance to the
  /// power of 3/2 is used.
  init(_ devices: SignFigures.Devices) {
    let total = Double(devices.total)
    let pairs = total * (total - 1)
    value = Double(devices.alikePairs) / pairs
    let spread = 4 * value * value.squareRoot() / total + 2 * (value + 8 / pairs) / pairs
    normal = NormalEstimate(value, deviation: spread.squareRoot())
  }

  func interval(alpha: Double) -> Interval {
    let interval = normal.interval(alpha: alpha)
    return Interval(max(0, interval.low), min(1, interval.high))
  }

  func pValue(against boundary: Double) -> Double { normal.pValue(against: boundary) }
}
