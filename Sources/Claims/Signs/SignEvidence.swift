import Findings

/// What tests for signs look at: the largest table of a report, and figures that no report holds.
struct SignEvidence {
  /// Fewer records of a kind show nothing.
  static let fewest = 300
  /// Where it is counted how often values occur, they may be fewer than their records, to this.
  static let fewestValues = 30
  /// Files of fewer columns are extracts, in which nothing need be missing.
  static let fewestColumns = 8

  let table: Report.Table?
  /// Nil for a saved report.
  let figures: SignFigures?
  /// Records of one person, on the mean: they count as one.
  let recordsPerPerson: Double

  /// The same in the sample.
  var sampledPerPerson: Double { figures?.sampledPerPerson ?? recordsPerPerson }

  init(_ report: Report, _ figures: SignFigures?) {
    let largest = report.tables.indices.max {
      report.tables[$0].records.parsed < report.tables[$1].records.parsed
    }
    table = (figures?.table ?? largest).flatMap {
      report.tables.indices.contains($0) ? report.tables[$0] : nil
    }
    self.figures = figures
    // Why: persons of many records weigh more; without the figures half as much again is assumed.
    recordsPerPerson =
      figures?.recordsPerPerson ?? max(1, 1.5 * (report.people?.recordsPerPerson ?? 1))
  }

  /// The first column of a kind.
  func column(_ kind: String) -> Report.Column? { table?.columns.first { $0.kind == kind } }

  /// What figures say that only a scan collects; `absent` where they are nil or say nothing.
  func collected<Value>(
    _ value: (SignFigures) -> Value?,
    _ finding: (Value) -> SignTest.Finding
  ) -> SignTest.Finding {
    guard let figures else { return .none(.notCollected) }
    return value(figures).map(finding) ?? .none(.fieldAbsent)
  }

  /// A share of records of which `perPerson` are one person's.
  func share(_ count: Int, of total: Int, perPerson: Double = 1) -> SignTest.Finding {
    guard total > 0 else { return .none(.fieldAbsent) }
    guard total >= Self.fewest else { return .none(.tooFew) }
    return .found(SampleShare(count, of: total, perPerson: perPerson))
  }

  /// A share of a sample.
  func share(_ part: SignFigures.Part, perPerson: Double = 1) -> SignTest.Finding {
    share(part.count, of: part.total, perPerson: perPerson)
  }

  /// What is above chance of a share.
  func excess(_ agreement: SignFigures.Agreement, perPerson: Double = 1) -> SignTest.Finding {
    guard agreement.part.total > 0 else { return .none(.fieldAbsent) }
    guard agreement.part.total >= Self.fewest else { return .none(.tooFew) }
    guard agreement.chance < 0.8 else { return .none(.baselineTooHigh) }
    return .found(
      ExcessShare(
        SampleShare(agreement.part.count, of: agreement.part.total, perPerson: perPerson),
        chance: agreement.chance
      )
    )
  }

  /// How far two columns of a record agree above chance, by their kinds.
  func agreement(_ one: String, _ other: String) -> SignTest.Finding {
    guard let table else { return .none(.fieldAbsent) }
    let kinds = Dictionary(
      table.columns.map { ($0.name, $0.kind) },
      uniquingKeysWith: { first, _ in first }
    )
    let pair = table.consistency?.first {
      $0.columns.map { kinds[$0] } == [one, other]
    }
    guard let pair else { return .none(.fieldAbsent) }
    return excess(
      SignFigures.Agreement(
        SignFigures.Part(pair.agreeing, of: pair.records),
        chance: pair.chance
      ),
      perPerson: recordsPerPerson
    )
  }
}

extension SampleShare {
  /// Of records of which so many are one person's: as many trials as there are persons.
  init(_ count: Int, of total: Int, perPerson: Double) {
    let trials = max(1, Int((Double(total) / perPerson).rounded()))
    let successes = Int((Double(count) / perPerson).rounded())
    // Why: what is above 0 or below all stays so.
    let low = count > 0 ? 1 : 0
    let high = count < total ? trials - 1 : trials
    self.init(min(max(successes, min(low, high)), max(high, 0)), of: trials)
  }
}
