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
    let tables = profile.tables.enumerated().map { table($0.element, $0.offset + 1, outcomes) }
    return Report(
      tool: tool,
      status: evidence.allSatisfy { $0.outcome == .read } ? .complete : .partial,
      evidence: evidence,
      ledger: ledger(outcomes),
      people: people(profile.tables),
      peopleWithheld: profile.tables.allSatisfy(\.isFinal) ? nil : .roleChanged,
      identifiers: identifiers(profile.tables),
      tables: tables,
      doubts: doubts(profile.tables, tables, evidence),
      registries: registries(profile.tables),
      privacy: privacy.with(smallCells)
    )
  }

  private func entry(_ outcome: InputOutcome, index: Int) -> Report.EvidenceEntry {
    switch outcome {
    case .failed(let path, let bytes, let sha256, let error):
      entry(path: path, bytes: bytes, sha256: sha256, error, index: index)
    case .profiled(let profile):
      entry(profile.custody, profile.records, index: index)
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
      type: error.contentType,
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

  /// The shipped tables that the columns' checks, their categories and searches of text look into.
  private func registries(_ tables: [TableProfile]) -> [Report.Registry] {
    let plans = tables.flatMap(\.tally.plan.columns)
    let searched = plans.contains(where: \.searchesText) ? SearchedKind.all.map(\.name) : []
    let kinds = Set(tables.flatMap(\.kinds).compactMap(\.rule) + searched)
    let used = Set(
      kinds.compactMap(IdentifierKind.named).flatMap(\.tables) + plans.compactMap(\.facet?.table)
    )
    return Registry.all.filter { used.contains($0.name) }.map {
      Report.Registry(name: $0.name, date: $0.date, source: $0.source)
    }
  }

  /// Inputs that were not read since they are a file that was, as the report calls them.
  package func countedOnce(_ repeated: [(path: String, of: Int)]) -> [String]? {
    repeated.isEmpty ? nil : repeated.map { shown($0.path, $0.of) }
  }

  private func doubts(
    _ profiles: [TableProfile],
    _ tables: [Report.Table],
    _ evidence: [Report.EvidenceEntry]
  ) -> [String]? {
    let doubts =
      unmatchedKinds(profiles) + copies(evidence)
      + zip(profiles, tables).enumerated().flatMap { index, pair in
        DoubtList(table: pair.0, report: pair.1, number: index + 1)
          .sentences
      }
    return doubts.isEmpty ? nil : doubts
  }

  /// Columns that the user gave a kind and no table has.
  private func unmatchedKinds(_ tables: [TableProfile]) -> [String] {
    givenKinds.unmatched(tables.map { ($0.finding.dialect.columnCount, $0.finding.headerNames) })
      .map { "--column \($0): no table has such a column; give its position" }
  }

  /// Files of equal digests, of which each counts.
  private func copies(_ evidence: [Report.EvidenceEntry]) -> [String] {
    var first: [String: String] = [:]
    return evidence.compactMap { file in
      guard let digest = file.sha256, file.records > 0 else { return nil }
      guard let original = first[digest] else {
        first[digest] = file.path
        return nil
      }
      return
        "\(file.path) is \(original) again, byte for byte: its records count twice; leave one out"
    }
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
      let (custody, records) = (profile.custody, profile.records)
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

  /// The months of the first and last records; nil where columns turned out other than they began.
  private func dates(_ table: TableProfile) -> Report.DateRange? {
    guard table.isFinal else { return nil }
    let margin = smallCells == .show ? 1 : SmallCells.threshold
    return MonthCounts.of(.activity, [table])?.range(margin: margin).map {
      Report.DateRange(oldest: $0.first.spelled, newest: $0.last.spelled)
    }
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
      columns: columns(table),
      consistency: ConsistencyGate(table: table, mode: smallCells).pairs
    )
  }

  private func columns(_ table: TableProfile) -> [Report.Column] {
    let (columns, roles) = (ColumnGate(table: table, mode: smallCells), RoleGate(table, smallCells))
    let seen = table.tally.columns.indices.map { index in
      var column = columns.column(index)
      column.multiplicity = roles.multiplicity(index)
      column.together = roles.together(index)
      return column
    }
    return smallCells == .show ? seen : AxisGate(table).columns(seen)
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
}
