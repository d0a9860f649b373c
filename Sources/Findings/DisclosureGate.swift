package import Evidence
import Identifiers
package import Profiling
import Records
import Sketches

/// The one way out: turns profiles into numbers that may be seen.
package struct DisclosureGate: Sendable {
  /// Whether file names are withheld.
  package var redactsPaths = false
  /// Kinds the user fixed, by header name or `column N`.
  package var givenKinds: [String: String] = [:]

  package init() {}

  /// One input file and what became of it.
  package enum Outcome {
    case profiled(FileProfile)
    /// Nothing could be read; `bytes` are stored all the same.
    case failed(path: String, bytes: Int, AnalysisError)
  }

  /// The shipped tables that a scan's checks look into.
  private static let tablesInUse = Set(
    CheckedKind.allCases.flatMap { IdentifierKind.named($0.name)?.tables ?? [] }
  )

  /// The report, but for its `run` section.
  package func report(
    _ outcomes: [Outcome],
    tool: Report.Tool,
    privacy: Report.Privacy
  ) -> Report {
    let evidence = outcomes.enumerated().map { entry($0.element, index: $0.offset) }
    let groups = TableGroup.gather(outcomes)
    return Report(
      tool: tool,
      status: evidence.allSatisfy { $0.outcome == .read } ? .complete : .partial,
      evidence: evidence,
      ledger: ledger(outcomes),
      tables: groups.enumerated().map { table($0.element, number: $0.offset + 1) },
      doubts: unmatchedKinds(outcomes),
      registries: Registry.all.filter { Self.tablesInUse.contains($0.name) }.map {
        Report.Registry(name: $0.name, date: $0.date, source: $0.source)
      },
      privacy: privacy
    )
  }

  private func entry(_ outcome: Outcome, index: Int) -> Report.EvidenceEntry {
    switch outcome {
    case .failed(let path, let bytes, let error):
      return Report.EvidenceEntry(
        path: shown(path, index),
        bytes: bytes,
        container: "unknown",
        integrity: "none",
        decodedBytes: 0,
        records: 0,
        outcome: .notRead,
        problem: error.message,
        undecodable: []
      )
    case .profiled(let profile):
      let custody = profile.custody
      let records = profile.table.records
      return Report.EvidenceEntry(
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
  }

  /// Columns that the user gave a kind and no table has.
  private func unmatchedKinds(_ outcomes: [Outcome]) -> [String]? {
    var matched: Set<String> = []
    for case .profiled(let profile) in outcomes {
      let names = profile.finding.headerNames
      for index in profile.table.columns.indices {
        matched.formUnion(Self.handles(index, names.indices.contains(index) ? names[index] : nil))
      }
    }
    let missing = givenKinds.keys.filter { !matched.contains($0) }.sorted()
    return missing.isEmpty
      ? nil : missing.map { "--column \($0): no table has such a column; give its position" }
  }

  /// What a user may call a column.
  private static func handles(_ index: Int, _ header: String?) -> [String] {
    ["\(index + 1)", "column \(index + 1)"] + (header.map { [$0] } ?? [])
  }

  private func shown(_ path: String, _ index: Int) -> String {
    redactsPaths ? "file \(index + 1)" : PrintableName.of(path)
  }

  private func ledger(_ outcomes: [Outcome]) -> Report.Ledger {
    var sum = Report.Ledger()
    for case .failed(_, let bytes, _) in outcomes {
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

  private func table(_ group: TableGroup, number: Int) -> Report.Table {
    let tally = group.tally
    let rejected = RejectReason.allCases.filter { tally.records.rejectedCounts[$0.rawValue] > 0 }
    return Report.Table(
      name: redactsPaths ? "table \(number)" : PrintableName.of(group.name),
      files: group.files,
      dialect: dialect(group.finding),
      records: Report.Records(
        total: tally.records.parsedCount + tally.records.rejectedCount,
        parsed: tally.records.parsedCount,
        rejected: Dictionary(
          uniqueKeysWithValues: rejected.map {
            ($0.code, tally.records.rejectedCounts[$0.rawValue])
          }
        )
      ),
      distinctRecords: distinct(tally.distinctRecords, atMost: tally.records.parsedCount),
      columns: tally.columns.enumerated().map { column($0.element, $0.offset, group.finding) }
    )
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

  private func column(
    _ tally: ColumnTally,
    _ index: Int,
    _ finding: Sniffer.Finding
  ) -> Report.Column {
    let header = finding.headerNames.indices.contains(index) ? finding.headerNames[index] : nil
    let fallback = "column \(index + 1)"
    let given = Self.handles(index, header).reversed().lazy.compactMap { givenKinds[$0] }.first
    let kind = ColumnKind.decide(tally, header: header, given: given)
    let filled = tally.filledCount
    let counts = kind.check.map(tally.outcomeCounts)
    return Report.Column(
      position: index + 1,
      name: finding.printableName(index) ?? fallback,
      kind: kind.name,
      kindEvidence: kind.evidence.map(evidence),
      records: filled + tally.emptyCount,
      filled: filled,
      empty: tally.emptyCount,
      validity: counts.map(validity),
      reasons: counts.map(reasons),
      flags: counts?.byFlag,
      distinct: distinct(tally.distinct, atMost: filled),
      length: filled == 0 ? nil : length(tally, filled)
    )
  }

  private func evidence(_ evidence: ColumnKind.Evidence) -> Report.KindEvidence {
    func excess(_ rate: Double) -> Double {
      rounded(Proportion.excess(rate, over: evidence.chance), places: 4)
    }
    return Report.KindEvidence(
      share: rounded(evidence.share.share, places: 6),
      chance: rounded(evidence.chance, places: 6),
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
      mean: rounded(Double(tally.lengths.sum) / Double(filled), places: 2),
      sum: tally.lengths.sum
    )
  }

  private func distinct(_ sketch: HyperLogLog, atMost count: Int) -> Report.Distinct {
    let estimate = sketch.estimate().rounded()
    return Report.Distinct(
      estimate: min(Int(estimate.estimate), count),
      low: min(Int(estimate.low), count),
      high: min(Int(estimate.high), count),
      confidence: 0.95,
      method: "keyed hyperloglog p=14"
    )
  }

  private func rounded(_ value: Double, places: Int) -> Double {
    let scale = (0..<places).reduce(1.0) { product, _ in product * 10 }
    return (value * scale).rounded() / scale
  }
}
