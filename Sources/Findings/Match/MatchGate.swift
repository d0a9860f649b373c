import Evidence
import Identifiers
package import Profiling
import Records
import Sketches

/// The way out for comparisons: counts, names that the user gave, and nothing of any record.
package struct MatchGate: Sendable {
  private let gate: DisclosureGate

  /// Withholds file names where they are redacted.
  package init(redactsPaths: Bool) {
    var gate = DisclosureGate()
    gate.redactsPaths = redactsPaths
    self.gate = gate
  }

  /// The report, but for its `run` section.
  package func report(
    _ outcome: MatchOutcome,
    tool: Report.Tool,
    sandbox: String
  ) -> MatchReport {
    let sample = side([outcome.sample], from: 0)
    let ours = side(outcome.ours, from: 1)
    let isComplete = (sample.evidence + ours.evidence).allSatisfy { $0.outcome == .read }
    return MatchReport(
      tool: tool,
      status: isComplete ? .complete : .partial,
      sample: sample,
      ours: ours,
      links: outcome.links.map(link),
      decoys: outcome.decoys.map {
        MatchReport.Decoys(planted: $0.plantedCount, found: $0.foundCount)
      },
      snapshot: outcome.snapshot.map {
        MatchReport.Snapshot(
          from: $0.from.map(spelled),
          to: $0.to.map(spelled),
          records: $0.recordCount
        )
      },
      sandbox: sandbox,
      doubts: outcome.doubts.isEmpty
        ? nil
        : outcome.doubts.map { doubt in
          let file = doubt.file.map { ours.evidence[$0].path + ": " } ?? ""
          return file + PrintableName.of(doubt.text)
        }
    )
  }

  private func side(_ inputs: [MatchOutcome.Input], from first: Int) -> MatchReport.Side {
    MatchReport.Side(
      records: inputs.reduce(0) { $0 + $1.recordCount },
      evidence: inputs.enumerated().map { place, input in
        switch input {
        case .read(let custody, let records): gate.entry(custody, records, index: first + place)
        case .failed(let path, let bytes, let error):
          gate.entry(path: path, bytes: bytes, sha256: nil, error, index: first + place)
        }
      }
    )
  }

  private func link(_ link: MatchOutcome.Link) -> MatchReport.Link {
    let share = Proportion(link.foundCount, of: link.valueCount)
    let control = Proportion(link.foundControlCount, of: link.controlCount)
    func counts(_ count: (MatchOutcome.Field) -> Int) -> [String: Int]? {
      guard !link.fields.isEmpty else { return nil }
      return Dictionary(
        link.fields.map { (PrintableName.of($0.label), count($0)) },
        uniquingKeysWith: { first, _ in first }
      )
    }
    return MatchReport.Link(
      by: PrintableName.of(link.label),
      sampleValues: link.valueCount,
      inOurs: link.foundCount,
      share: Figure.rounded(share.share, places: 6),
      low: Figure.rounded(share.low, places: 6),
      high: Figure.rounded(share.high, places: 6),
      chance: link.space.map { density(link.ourValues, $0) },
      control: MatchReport.Control(
        values: link.controlCount,
        inOurs: link.foundControlCount,
        share: Figure.rounded(control.share, places: 6)
      ),
      agreeing: counts(\.agreeingCount),
      disagreeing: counts(\.disagreeingCount),
      agreeingInAll: link.fields.isEmpty ? nil : agreement(link)
    )
  }

  private func agreement(_ link: MatchOutcome.Link) -> MatchReport.Agreement {
    let share = Proportion(link.agreeingInAllCount, of: link.valueCount)
    let chance = Proportion(link.agreeingWithStrangerCount, of: link.valueCount)
    return MatchReport.Agreement(
      values: link.agreeingInAllCount,
      share: Figure.rounded(share.share, places: 6),
      low: Figure.rounded(share.low, places: 6),
      high: Figure.rounded(share.high, places: 6),
      chance: Figure.rounded(chance.share, places: 6)
    )
  }

  /// An estimate over a space, no finer than the estimate is.
  private func density(_ values: DistinctEstimate, _ space: Double) -> Double {
    Figure.rounded(min(1, values.rounded().estimate / space), places: 6)
  }

  private func spelled(_ day: CivilDate) -> String {
    func digits(_ number: Int, _ count: Int) -> String {
      let text = String(number)
      return String(repeating: "0", count: max(0, count - text.count)) + text
    }
    return "\(digits(day.year, 4))-\(digits(day.month, 2))-\(digits(day.day, 2))"
  }
}
