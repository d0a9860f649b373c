import Findings

extension ReportMeasures {
  /// Values of one kind that stand in the earlier leak.
  func overlap(_ subject: Subject) -> Finding {
    let found = columns(subject)
    guard let kind = found.all.first?.kind else { return absent }
    let overlap = report.earlier?.overlaps.first { $0.isOf(kind: kind) }
    guard let overlap else { return Finding(.noReference) }
    guard let shared = overlap.shared else { return Finding(.suppressed) }
    return Finding(
      .overlap(shared),
      Compared(
        what: "values in the earlier leak",
        part: shared.shared,
        of: shared.all,
        columns: found.names
      )
    )
  }

  /// Records that do not stand in the earlier leak, by the values of their own of which it surely
  /// has the most; by devices where there are none, else by persons, from whom nothing follows.
  var novelty: Finding {
    guard let earlier = report.earlier else { return Finding(.noReference) }
    let subjects: [Report.Overlap.Subject] = [.record, .device, .person]
    let overlaps =
      subjects.map { subject in earlier.overlaps.filter { $0.subject == subject } }
      .first { !$0.isEmpty } ?? []
    let known = overlaps.compactMap { overlap in
      overlap.shared.flatMap { $0.all > 0 ? (by: overlap.by, values: $0) : nil }
    }
    guard let most = known.max(by: { $0.values.sure < $1.values.sure }) else {
      return Finding(overlaps.contains { $0.kept == nil } ? .suppressed : .noReference)
    }
    var values = most.values
    values.chosenFrom = known.count
    return Finding(
      .overlap(values),
      Compared(
        what: "values of \(most.by) that the earlier leak has not",
        part: values.all - values.shared,
        of: values.all
      )
    )
  }
}

extension SharedValues {
  /// The least share that the values bear out: few values say less than many.
  fileprivate var sure: Double { SampleShare(shared, of: all).interval(alpha: 0.05).low }
}

extension Report.Overlap {
  /// Nil where it is withheld.
  fileprivate var shared: SharedValues? {
    guard let kept else { return nil }
    var values = SharedValues(kept.both, of: kept.a, ofTheRecord: subject != .person)
    values.everyHashKept = kept.rate == 1
    return values
  }
}
