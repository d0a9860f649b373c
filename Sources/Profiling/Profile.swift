package import Evidence
package import Records

/// What became of one input.
package enum InputOutcome {
  case profiled(FileAccount)
  /// Nothing could be read; `bytes` are stored all the same.
  case failed(path: String, bytes: Int, sha256: String?, AnalysisError)
}

/// All that was found in the inputs of one run.
package struct Profile {
  package let outcomes: [InputOutcome]
  package let tables: [TableProfile]

  /// The most workers that read a file; nil where none was read.
  package var workerCount: Int? {
    outcomes.compactMap { outcome in
      guard case .profiled(let file) = outcome else { return nil }
      return file.workerCount
    }.max()
  }

  /// The ways that the bytes of the files went, each once.
  package var dataPaths: [String] {
    let paths = outcomes.compactMap { outcome -> String? in
      guard case .profiled(let file) = outcome else { return nil }
      return file.custody.dataPath.rawValue
    }
    return Set(paths).sorted()
  }

  /// Puts what became of the inputs, and their tables, together.
  init(_ outcomes: [InputOutcome], _ groups: TableGroups, _ options: ScanOptions) {
    self.outcomes = outcomes
    tables = groups.all.map { TableProfile($0, options) }
  }
}

/// One table, over all files that hold it.
package struct TableProfile {
  /// Places of the files among the inputs.
  package let files: [Int]
  package let finding: Sniffer.Finding
  package let tally: TableTally
  package let kinds: [ColumnKind]
  /// Whether all was counted that its columns call for; not so where a stream that cannot be read
  /// again turned out other than it began.
  package let isFinal: Bool
  /// What its columns call for.
  package let wanted: TablePlan

  init(_ group: TableGroup, _ options: ScanOptions) {
    let decision = TableDecision(group.tally, group.finding, options)
    files = group.files
    finding = group.finding
    tally = group.tally
    kinds = decision.kinds
    isFinal = decision.isFinal
    wanted = decision.plan
  }
}
