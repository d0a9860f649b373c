import Identifiers
import Profiling
import Records

/// Turns a column's counts into numbers that may be seen.
struct ColumnGate {
  let table: TableProfile
  let mode: SmallCellMode

  /// A column by its place, from 0.
  func column(_ index: Int) -> Report.Column {
    let (tally, kind) = (table.tally.columns[index], table.kinds[index])
    let filled = tally.filledCount
    let counts = kind.issuersRule.flatMap(tally.outcomeCounts)
    return Report.Column(
      position: index + 1,
      name: table.columnName(index),
      kind: kind.name,
      kindEvidence: kind.evidence.map(evidence),
      runnerUp: kind.otherKind.map {
        Report.RunnerUp(kind: $0.name, share: Figure.rounded($0.share, places: 6))
      },
      mixture: kind.mixture.isEmpty
        ? nil : kind.mixture.map { Report.KindCount(kind: $0.name, count: $0.count) },
      records: filled + tally.emptyCount,
      filled: filled,
      empty: tally.emptyCount,
      validity: counts.map(validity),
      reasons: counts.map(reasons),
      flags: counts?.byFlag,
      distinct: Figure.distinct(tally.distinct, atMost: filled),
      length: filled == 0 ? nil : length(tally, filled),
      distinctModels: tally.distinctModels.map {
        Figure.distinct($0, atMost: counts?[.valid] ?? 0)
      },
      searched: tally.plan.searchesText ? searched(tally.search) : nil,
      notSearched: kind.mayHoldText && !tally.plan.searchesText ? true : nil,
      breakdowns: counts.flatMap {
        BreakdownGate(mode: mode).breakdowns(tally, kind, validCount: $0[.valid])
      }
    )
  }

  private func evidence(_ evidence: ColumnKind.Evidence) -> Report.KindEvidence {
    func excess(_ rate: Double) -> Double {
      Figure.rounded(Proportion.excess(rate, over: evidence.chance), places: 4)
    }
    return Report.KindEvidence(
      share: Figure.rounded(evidence.share.share, places: 6),
      chance: Figure.rounded(evidence.chance, places: 6),
      excess: excess(evidence.share.share),
      low: excess(evidence.share.low),
      high: excess(evidence.share.high),
      fromHeader: evidence.fromHeader,
      given: evidence.isGiven
    )
  }

  private func validity(_ counts: OutcomeCounts) -> Report.Validity {
    Report.Validity(
      valid: counts[.valid],
      invalid: counts[.invalid],
      suspect: counts[.suspect],
      masked: counts[.masked],
      otherKind: counts[.otherKind]
    )
  }

  private func searched(_ search: SearchTally) -> [Report.SearchHit] {
    zip(SearchedKind.all, search.counts).map { kind, count in
      Report.SearchHit(
        kind: kind.name,
        records: count,
        candidate: kind.candidate,
        chance: kind.chances.first?.share ?? 0
      )
    }
  }

  private func reasons(_ counts: OutcomeCounts) -> [String: Int] {
    Dictionary(uniqueKeysWithValues: counts.byReason.map { ($0.key.code, $0.value) })
  }

  private func length(_ tally: ColumnTally, _ filled: Int) -> Report.Length {
    Report.Length(
      min: tally.lengths.minimum,
      max: tally.lengths.maximum,
      mean: Figure.rounded(Double(tally.lengths.sum) / Double(filled), places: 2),
      sum: tally.lengths.sum
    )
  }
}

extension TableProfile {
  /// The header of a column, if it may be printed.
  func columnName(_ index: Int) -> String {
    finding.printableName(index) ?? "column \(index + 1)"
  }
}

extension ColumnKind {
  /// The rule that says what a value is worth; nil where it tells forms alone, as of names.
  var issuersRule: String? { IdentifierKind.named(name) == nil ? nil : rule }
}
