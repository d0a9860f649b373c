package import Findings

/// Holds a claims file against a report.
package struct Verification {
  /// The claims.
  package let file: ClaimsFile
  /// How the rows were chosen, if not as the file says.
  package var design: Design?
  /// Rows of the file that a sample was drawn from, if known.
  package var population: Int?
  /// Row numbers that were demanded.
  package var challenge: ChallengeList?
  /// What the same scan collected for signs of invention; nil for a saved report.
  package var figures: SignFigures?

  /// Of the claims in a file, with the design that it states.
  package init(_ file: ClaimsFile) { self.file = file }

  /// How the rows were chosen, as far as anybody says: a demand for rows makes them a random sample.
  package var statedDesign: Design { design ?? (challenge == nil ? file.design : .randomSample) }

  /// Every claim's verdict.
  ///
  /// Cost: that of the report's size; nothing is read but the report.
  ///
  /// - Throws: `ClaimsFileError` for a column that no table has.
  package func verdicts(_ report: Report) throws(ClaimsFileError) -> Verdicts {
    let names = report.tables.flatMap { $0.columns.map(\.name) }
    if let unknown = file.unknownColumn(among: names) { throw unknown }
    let answer = challenge.map {
      ChallengeAnswer(
        asked: $0.count,
        returned: report.ledger.records,
        differentAtMost: report.tables.reduce(report.ledger.recordsRejected) {
          $0 + $1.distinctRecords.high
        }
      )
    }
    let circumstances = circumstances(report, answer)
    let measures = ReportMeasures(report: report, file: file, circumstances: circumstances)
    let findings = file.claims.map(measures.measure)
    let byID = Dictionary(uniqueKeysWithValues: zip(file.claims.map(\.id), findings))
    let judgements = Judge.judge(file, circumstances) { byID[$0.id]?.measured ?? .notTestable }
    let claims = file.claims.indices.map {
      ClaimVerdict(file.claims[$0], judgements[$0], findings[$0].compared)
    }
    return Verdicts(
      caseName: file.caseName,
      design: circumstances.design.rawValue,
      standsFor: circumstances.basis.standing,
      alpha: file.alpha,
      challenge: answer,
      claims: claims,
      signs: SignBattery.signs(report, figures),
      report: report
    )
  }

  /// Rows that answer a challenge were drawn at random; rows that do not were chosen by nobody knows
  /// whom.
  private func circumstances(_ report: Report, _ answer: ChallengeAnswer?) -> Circumstances {
    let stated = statedDesign
    let isRefuted = stated == .randomSample && answer?.answers == false
    return Circumstances(
      isRefuted ? .sellerSample : stated,
      isComplete: report.status == .complete,
      population: population
    )
  }
}

extension Circumstances.Basis {
  fileprivate var standing: Verdicts.Standing {
    switch self {
    case .whole: .whole
    case .drawn: .drawn
    case .rowsInHand: .rowsInHand
    }
  }
}

extension ClaimVerdict {
  fileprivate init(_ claim: Claim, _ judgement: Judgement, _ compared: Compared?) {
    let shown = judgement.shown(on: claim.measure.scale)
    self.init(
      id: claim.id,
      says: claim.says,
      source: claim.source,
      measure: claim.measureText,
      expect: claim.expectationText,
      verdict: .consistent,
      estimate: shown.estimate,
      low: shown.low,
      high: shown.high,
      confidence: judgement.confidence,
      comparedWith: compared
    )
    switch judgement.verdict {
    case .consistent: break
    case .contradicted: verdict = .contradicted
    case .notDecidable(let reason, let decider):
      verdict = .notDecidable
      self.reason = reason.rawValue
      wouldDecide = decider.text
    }
  }
}
