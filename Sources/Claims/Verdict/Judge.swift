/// Gives every claim of a file its verdict.
package enum Judge {
  /// Weighs all claims together, so that a true one is contradicted in at most `alpha` of all
  /// cases.
  ///
  /// The level of each test is Holm's: `alpha` over the number of tested claims not contradicted
  /// before it. Exact numbers cannot err by chance and do not count. Cost: linear but for sorting.
  ///
  /// - Parameters:
  ///   - file: The claims, written down before the data was opened.
  ///   - circumstances: How the rows came to be in hand.
  ///   - measure: What was measured for a claim.
  /// - Returns: One judgement a claim, in the order of the file.
  package static func judge(
    _ file: ClaimsFile,
    _ circumstances: Circumstances,
    measure: (Claim) -> Measured
  ) -> [Judgement] {
    let assessor = Assessor(circumstances: circumstances)
    let measured = file.claims.map(measure)
    let assessments = zip(file.claims, measured).map(assessor.assess)
    let levels = levels(assessments, alpha: file.alpha)
    return file.claims.indices.map { index in
      judgement(
        file.claims[index],
        assessments[index],
        levels[index],
        measured[index],
        assessor.basis
      )
    }
  }

  /// The level for each claim; those without a test, or without chance in it, have the file's own.
  private static func levels(_ assessments: [Assessment], alpha: Double) -> [Double] {
    var levels = assessments.map { _ in alpha }
    var family: [(index: Int, pValue: Double)] = []
    for (index, assessment) in assessments.enumerated() {
      guard case .tested(let test) = assessment, !test.estimate.isExact else { continue }
      family.append((index, test.pValue))
    }
    let adjusted = MultipleTests.holmLevels(family.map(\.pValue), alpha: alpha)
    for (member, level) in zip(family, adjusted) { levels[member.index] = level }
    return levels
  }

  private static func judgement(
    _ claim: Claim,
    _ assessment: Assessment,
    _ alpha: Double,
    _ measured: Measured,
    _ basis: Circumstances.Basis
  ) -> Judgement {
    let region = claim.expectation.region(on: claim.measure.scale)
    return switch assessment {
    case .settled(let verdict):
      Judgement(
        id: claim.id,
        verdict: verdict,
        estimate: measured.number,
        interval: nil,
        confidence: nil,
        region: region,
        basis: basis
      )
    case .tested(let test):
      Judgement(
        id: claim.id,
        verdict: test.verdict(alpha: alpha),
        estimate: test.estimate.value,
        interval: test.interval(alpha: alpha),
        confidence: test.estimate.isExact ? 1 : 1 - alpha,
        region: region,
        basis: basis
      )
    }
  }
}

extension Measured {
  /// The number to show beside a verdict that needed no test.
  fileprivate var number: Double? {
    switch self {
    case .implied(let records): records
    case .unique(let once, let all, _) where all > 0: Double(once) / Double(all)
    default: nil
    }
  }
}
