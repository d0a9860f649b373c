import Profiling
package import Sketches

/// The way out for what dumps share: counts with their bounds, small ones withheld.
///
/// Exact counts are rounded to tens unless small cells are shown: else what two dumps do not share would
/// tell, by subtraction, a count of few.
package struct OverlapGate: Sendable {
  private let mode: SmallCellMode
  private let redactsPaths: Bool

  /// Withholds small counts and file names as asked.
  package init(smallCells: SmallCellMode, redactsPaths: Bool) {
    mode = smallCells
    self.redactsPaths = redactsPaths
  }

  /// A comparison of two states.
  package func report(
    _ a: (path: String, state: SketchState),
    _ b: (path: String, state: SketchState),
    tool: Report.Tool,
    privacy: Report.Privacy
  ) -> OverlapReport {
    OverlapReport(
      tool: tool,
      a: side(a.path, "file 1", a.state),
      b: side(b.path, "file 2", b.state),
      overlaps: Overlap.all(a.state, b.state).map(overlap),
      onlyInA: names(Overlap.only(in: a.state, not: b.state)),
      onlyInB: names(Overlap.only(in: b.state, not: a.state)),
      privacy: privacy.with(mode)
    )
  }

  /// What a dump shares with an earlier one.
  package func earlier(_ here: SketchState, _ earlier: SketchState) -> Report.Earlier {
    Report.Earlier(
      records: earlier.recordCount,
      complete: earlier.isComplete,
      overlaps: Overlap.all(here, earlier).map(overlap),
      onlyHere: names(Overlap.only(in: here, not: earlier))
    )
  }

  private func side(_ path: String, _ name: String, _ state: SketchState) -> OverlapReport.Side {
    OverlapReport.Side(
      path: redactsPaths ? name : PrintableName.of(path),
      records: state.recordCount,
      complete: state.isComplete
    )
  }

  private func names(_ keys: [StateKey]) -> [String]? {
    keys.isEmpty ? nil : keys.map(\.name)
  }

  private func overlap(_ overlap: Overlap) -> Report.Overlap {
    let both = figure(overlap.both, "theta 1/\(overlap.kept.rate)")
    var found = Report.Overlap(
      by: overlap.key.name,
      subject: Report.Overlap.Subject(overlap.key.subject),
      a: figure(overlap.a, "keyed hyperloglog p=14"),
      b: figure(overlap.b, "keyed hyperloglog p=14"),
      both: both,
      smaller: overlap.smaller.rawValue
    )
    guard both != nil, found.a != nil, found.b != nil else { return found }
    let kept = kept(overlap)
    found.kept = kept
    let all = overlap.smaller == .a ? kept.a : kept.b
    guard all > 0 else { return found }
    found.containment = containment(overlap, kept.both, of: all)
    return found
  }

  /// Of what may be seen of exact counts, and of a random part of the others.
  private func containment(_ overlap: Overlap, _ part: Int, of all: Int) -> Report.Containment {
    let share = overlap.isExact ? Proportion(part, of: all) : overlap.containment
    return Report.Containment(
      share: Figure.rounded(share.share, places: 6),
      low: Figure.rounded(overlap.isExact ? share.share : share.low, places: 6),
      high: Figure.rounded(overlap.isExact ? share.share : share.high, places: 6),
      confidence: overlap.isExact ? 1 : 0.95
    )
  }

  private func kept(_ overlap: Overlap) -> Report.Kept {
    let kept = overlap.kept
    let shown = overlap.isExact ? rounded : { $0 }
    return Report.Kept(
      a: shown(kept.one),
      b: shown(kept.other),
      both: shown(kept.shared),
      rate: kept.rate
    )
  }

  /// A count with its bounds; nil where it is small and withheld.
  private func figure(_ estimate: DistinctEstimate, _ method: String) -> Report.Distinct? {
    let isSmall = estimate.estimate > 0 && estimate.estimate < Double(SmallCells.threshold)
    guard mode == .show || !isSmall else { return nil }
    guard estimate.low < estimate.high else {
      let count = rounded(Int(estimate.estimate))
      return Report.Distinct(
        estimate: count,
        low: count,
        high: count,
        confidence: 1,
        method: "every hash kept"
      )
    }
    let shown = estimate.rounded()
    return Report.Distinct(
      estimate: Int(shown.estimate),
      low: Int(shown.low),
      high: Int(shown.high),
      confidence: 0.95,
      method: method
    )
  }

  private func rounded(_ count: Int) -> Int { mode == .show ? count : (count + 5) / 10 * 10 }
}

extension Report.Overlap.Subject {
  fileprivate init(_ subject: StateKey.Subject) {
    self =
      switch subject {
      case .record: .record
      case .device: .device
      case .person: .person
      }
  }
}
