/// A test for a sign of invention: what it measures and how that is judged.
struct SignTest: Sendable {
  /// What a test finds in a report and the figures beside it.
  enum Finding {
    case found(any IntervalEstimate)
    case none(Sign.Reason)
  }

  let name: String
  let measures: String
  var unit = Sign.Unit.share
  /// Where the whole interval must lie to be like real data, and where to be like invented data.
  ///
  /// Between them lies what is neither, so that an effect counts for its size and not for the number
  /// of records.
  let real: Interval
  let invented: [Interval]
  let expectedReal: String
  let expectedInvented: String
  var calibration = SignTest.synthetic
  let find: @Sendable (SignEvidence) -> Finding

  static let synthetic = "calibrated on synthetic data only"

  /// What the test says, with an interval that errs in one of 1 / `alpha` cases.
  func sign(_ evidence: SignEvidence, alpha: Double) -> Sign {
    var sign = Sign(
      test: name,
      measures: measures,
      unit: unit,
      expectedReal: expectedReal,
      expectedInvented: expectedInvented,
      verdict: .noConclusion,
      calibration: calibration
    )
    switch find(evidence) {
    case .none(let reason): sign.reason = reason
    case .found(let estimate):
      let interval = estimate.interval(alpha: alpha)
      sign.effect = Self.rounded(estimate.value)
      (sign.low, sign.high) = (Self.rounded(interval.low), Self.rounded(interval.high))
      sign.confidence = Self.rounded(1 - alpha)
      (sign.verdict, sign.reason) = judge(estimate.value, interval)
    }
    return sign
  }

  private func judge(_ value: Double, _ interval: Interval) -> (Sign.Outcome, Sign.Reason?) {
    if invented.contains(where: interval.isInside) { return (.likeInvented, nil) }
    if interval.isInside(real) { return (.likeReal, nil) }
    return (.noConclusion, value == 1 && real.high < 1 ? .tooClean : .straddles)
  }

  /// To four decimals: finer than any of the effects, coarser than a count.
  private static func rounded(_ value: Double) -> Double {
    (value * 10_000).rounded() / 10_000
  }
}
