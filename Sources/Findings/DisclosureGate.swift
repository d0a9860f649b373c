import Evidence
import Identifiers
package import Profiling
import Records
import Sketches

/// The one way out: turns profiles into numbers that may be seen.
package struct DisclosureGate: Sendable {
  /// Whether file names are withheld.
  package var redactsPaths = false
  /// Whether small counts are withheld.
  package var smallCells = SmallCellMode.suppress
  /// Kinds the user fixed.
  package var givenKinds = GivenKinds()

  package init() {}

  /// The report, but for its `run` section.
  package func report(
    _ profile: Profile,
    tool: Report.Tool,
    privacy: Report.Privacy
  ) -> Report {
    let outcomes = profile.outcomes
    let evidence = outcomes.enumerated().map { entry($0.element, index: $0.offset) }
    return Report(
      tool: tool,
      status: evidence.allSatisfy { $0.outcome == .read } ? .complete : .partial,
      evidence: evidence,
      ledger: ledger(outcomes),
      people: people(profile.tables),
      peopleWithheld: profile.tables.allSatisfy(\.isFinal) ? nil : .roleChanged,
      identifiers: identifiers(profile.tables),
      tables: profile.tables.enumerated().map { table($0.element, $0.offset + 1, outcomes) },
      doubts: unmatchedKinds(profile.tables),
      registries: registries(profile.tables),
      privacy: privacy.with(smallCells)
    )
  }

  private func entry(_ outcome: InputOutcome, index: Int) -> Report.EvidenceEntry {
    switch outcome {
    case .failed(let path, let bytes, let sha256, let error):
      entry(path: path, bytes: bytes, sha256: sha256, error, index: index)
    case .profiled(let profile):
      entry(profile.custody, profile.table.records, index: index)
    }
  }

  /// A file of which nothing was read.
  func entry(
    path: String,
    bytes: Int,
    sha256: String?,
    _ error: AnalysisError,
    index: Int
  ) -> Report.EvidenceEntry {
    Report.EvidenceEntry(
      path: shown(path, index),
      bytes: bytes,
      sha256: sha256,
      container: "unknown",
      integrity: "none",
      decodedBytes: 0,
      records: 0,
      outcome: .notRead,
      problem: error.message,
      undecodable: []
    )
  }

  /// A file that was read, as far as it goes.
  func entry(_ custody: Custody, _ records: RecordTally, index: Int) -> Report.EvidenceEntry {
    Report.EvidenceEntry(
      path: shown(custody.path, index),
      bytes: custody.storedBytes,
      sha256: custody.sha256,
      container: custody.container.rawValue,
      integrity: custody.integrity.rawValue,
      frames: custody.container == .zstd ? custody.frameCount : nil,
      decodedBytes: custody.decodedBytes,
      records: records.parsedCount + records.rejectedCount,
      outcome: custody.isComplete ? .read : custody.decodedBytes == 0 ? .notRead : .readInPart,
      undecodable: custody.undecodable.map {
        Report.Loss(byteOffset: $0.byteOffset, bytes: $0.byteCount, reason: $0.reason.rawValue)
      },
      unlistedLosses: custody.unlistedLossCount > 0 ? custody.unlistedLossCount : nil
    )
  }

  /// The shipped tables that the columns' checks look into.
  private func registries(_ tables: [TableProfile]) -> [Report.Registry] {
    let kinds = Set(tables.flatMap(\.kinds).compactMap(\.rule))
    let used = Set(kinds.compactMap(IdentifierKind.named).flatMap(\.tables))
    return Registry.all.filter { used.contains($0.name) }.map {
      Report.Registry(name: $0.name, date: $0.date, source: $0.source)
    }
  }

  /// Columns that the user gave a kind and no table has.
  private func unmatchedKinds(_ tables: [TableProfile]) -> [String]? {
    let missing = givenKinds.unmatched(
      tables.map { ($0.finding.dialect.columnCount, $0.finding.headerNames) }
    )
    return missing.isEmpty
      ? nil : missing.map { "--column \($0): no table has such a column; give its position" }
  }

  private func shown(_ path: String, _ index: Int) -> String {
    redactsPaths ? "file \(index + 1)" : PrintableName.of(path)
  }

  private func ledger(_ outcomes: [InputOutcome]) -> Report.Ledger {
    var sum = Report.Ledger()
    for case .failed(_, let bytes, _, _) in outcomes {
      sum.stored += bytes
      sum.undecodable += bytes
    }
    for case .profiled(let profile) in outcomes {
      let (custody, records) = (profile.custody, profile.table.records)
      sum.stored += custody.storedBytes
      sum.decodedFrom += custody.decodedFromBytes
      sum.skipped += custody.skippedBytes
      sum.undecodable += custody.undecodableBytes
      sum.decoded += custody.decodedBytes
      sum.inRecords += records.recordBytes
      sum.betweenRecords += records.betweenBytes
      sum.records += records.parsedCount + records.rejectedCount
      sum.recordsParsed += records.parsedCount
      sum.recordsRejected += records.rejectedCount
    }
    return sum
  }

  private func people(_ tables: [TableProfile]) -> Report.People? {
    guard tables.allSatisfy(\.isFinal) else { return nil }
    return PeopleCount(tables).map {
      PeopleGate(count: $0, tables: tables, mode: smallCells).section
    }
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

  /// Kinds with a rule, each united over all columns that hold it.
  private func identifiers(_ tables: [TableProfile]) -> [Report.IdentifierCount] {
    var columns: [String: [ColumnTally]] = [:]
    for table in tables {
      for (kind, column) in zip(table.kinds, table.tally.columns) where kind.rule != nil {
        columns[kind.name, default: []].append(column)
      }
    }
    return columns.sorted { $0.key < $1.key }.map { kind, columns in
      let union = HyperLogLog()
      for column in columns { union.merge(column.distinct) }
      let filled = columns.reduce(0) { $0 + $1.filledCount }
      return Report.IdentifierCount(
        kind: kind,
        columns: columns.count,
        distinct: Figure.distinct(union, atMost: filled)
      )
    }
  }

  private func dates(_ table: TableProfile) -> Report.DateRange? {
    let margin = smallCells == .show ? 1 : SmallCells.threshold
    return MonthCounts.of(.activity, [table])?.range(margin: margin).map {
      Report.DateRange(oldest: $0.first.spelled, newest: $0.last.spelled)
    }
  }

  private func consistency(_ table: TableProfile) -> [Report.Consistency]? {
    let people = table.tally.people
    var found = PairTable.Subject.allCases.compactMap { subject -> Report.Consistency? in
      let pairs = people.pairs[subject.rawValue]
      let counts = (pairs.agreeingCount, pairs.recordCount)
      return consistency(table, [subject.roles.0], [subject.roles.1], counts, pairs.chance)
    }
    let licences = people.licences
    let counts = (licences.agreeingCount, licences.recordCount)
    if let forms = consistency(
      table,
      [.licence],
      [.licenceState, .state],
      counts,
      licences.chance
    ) {
      found.append(forms)
    }
    let births = people.encodedBirths
    let months = table.tally.columns.first { $0.plan.role == .birth }?.codeCounts ?? []
    if let encoded = consistency(
      table,
      [.licence],
      [.birth],
      (births.agreeingCount, births.recordCount),
      births.chance(months)
    ) {
      found.append(encoded)
    }
    return found.isEmpty ? nil : found
  }

  /// One pair of columns: each the first that plays one of the roles.
  private func consistency(
    _ table: TableProfile,
    _ one: [Role],
    _ other: [Role],
    _ counts: (agreeing: Int, records: Int),
    _ chance: Double
  ) -> Report.Consistency? {
    let places = [one, other].compactMap { roles in
      roles.lazy.compactMap { role in
        table.tally.columns.firstIndex { $0.plan.role == role }
      }.first
    }
    guard counts.records > 0, places.count == 2 else { return nil }
    let share = Proportion(counts.agreeing, of: counts.records)
    func excess(_ rate: Double) -> Double {
      Figure.rounded(Proportion.excess(rate, over: chance), places: 4)
    }
    return Report.Consistency(
      columns: places.map { name(table, $0) },
      records: counts.records,
      agreeing: counts.agreeing,
      chance: Figure.rounded(chance, places: 6),
      excess: excess(share.share),
      low: excess(share.low),
      high: excess(share.high)
    )
  }

  /// The header, if it may be printed.
  private func name(_ table: TableProfile, _ index: Int) -> String {
    table.finding.printableName(index) ?? "column \(index + 1)"
  }

  private func table(
    _ table: TableProfile,
    _ number: Int,
    _ outcomes: [InputOutcome]
  ) -> Report.Table {
    let tally = table.tally
    let rejected = RejectReason.allCases.filter { tally.records.rejectedCounts[$0.rawValue] > 0 }
    return Report.Table(
      name: redactsPaths ? "table \(number)" : PrintableName.of(stem(table, outcomes)),
      files: table.files,
      dialect: dialect(table.finding),
      records: Report.Records(
        total: tally.records.parsedCount + tally.records.rejectedCount,
        parsed: tally.records.parsedCount,
        rejected: Dictionary(
          uniqueKeysWithValues: rejected.map {
            ($0.code, tally.records.rejectedCounts[$0.rawValue])
          }
        )
      ),
      distinctRecords: Figure.distinct(tally.distinctRecords, atMost: tally.records.parsedCount),
      dates: dates(table),
      columns: tally.columns.indices.map { column(table, $0) },
      consistency: consistency(table)
    )
  }

  /// The name of the table's first file up to its first dot.
  private func stem(_ table: TableProfile, _ outcomes: [InputOutcome]) -> String {
    guard case .profiled(let profile)? = table.files.first.map({ outcomes[$0] }) else { return "" }
    let file = profile.custody.path.split(separator: "/").last ?? "standard input"
    return file == "-" ? "standard input" : String(file.prefix { $0 != "." })
  }

  private func dialect(_ finding: Sniffer.Finding) -> Report.Dialect {
    Report.Dialect(
      format: "csv",
      delimiter: character(finding.dialect.delimiter),
      quote: character(finding.dialect.quote),
      header: finding.dialect.hasHeader,
      encoding: finding.encoding.rawValue,
      newline: finding.dialect.newline.rawValue,
      doubt: finding.doubt,
      runnerUp: finding.runnerUp.map(character)
    )
  }

  private func character(_ byte: UInt8) -> String { String(UnicodeScalar(byte)) }

  private func column(_ table: TableProfile, _ index: Int) -> Report.Column {
    let (tally, kind) = (table.tally.columns[index], table.kinds[index])
    let filled = tally.filledCount
    let counts = kind.rule.flatMap(tally.outcomeCounts)
    return Report.Column(
      position: index + 1,
      name: name(table, index),
      kind: kind.name,
      kindEvidence: kind.evidence.map(evidence),
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
      breakdowns: BreakdownGate(mode: smallCells).breakdowns(tally, validCount: counts?[.valid] ?? 0)
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
      fromHeader: evidence.fromHeader
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
