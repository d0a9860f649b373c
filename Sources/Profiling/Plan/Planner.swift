import Evidence
import Records

/// Settles what is counted of a table, from its first records.
///
/// ```
///  first records   shapes       digits15 in 97 %             which kinds are possible
///  again           all rules    imei valid in 96 %           which rule is the column's
///  plan            imei         and the rules before it, that must be seen to fail on the whole file
/// ```
struct Planner {
  /// Decoded bytes looked at.
  static let sampleBytes = 256 << 10
  /// Shapes, then rules, which can show at most twice that more are needed.
  private static let roundLimit = 4

  private let finding: Sniffer.Finding
  private let options: ScanOptions

  init(_ finding: Sniffer.Finding, _ options: ScanOptions) {
    self.finding = finding
    self.options = options
  }

  /// The plan for a table that begins so.
  ///
  /// Cost: the first 256 KiB are counted two to four times.
  func plan(_ sample: EvidenceArray) -> TablePlan { decide(sample).plan }

  /// What the columns of a table that begins so are; costs as much.
  func decide(_ sample: EvidenceArray) -> TableDecision {
    var decision = decide(sample, TablePlan(columnCount: finding.dialect.columnCount))
    for _ in 1..<Self.roundLimit where decision.needsRules {
      decision = decide(sample, decision.plan)
    }
    return decision
  }

  private func decide(_ sample: EvidenceArray, _ plan: TablePlan) -> TableDecision {
    TableDecision(count(sample, plan), finding, options)
  }

  private func count(_ sample: EvidenceArray, _ plan: TablePlan) -> TableTally {
    // Why: persons say nothing of what a column is, and their sketches are megabytes.
    let profiler = BatchProfiler(plan.withoutRoles, options)
    let scanner = BlockScanner(finding.dialect, options.limits, options.kernels)
    sample.withBytes { bytes in
      guard let base = bytes.baseAddress else { return }
      let end = Self.lastLine(bytes.prefix(Self.sampleBytes)) ?? bytes.count
      let start = min(finding.dialect.prefixBytes, end)
      scanner.scan(
        base,
        start..<end,
        available: bytes.count,
        isEnd: end == bytes.count,
        onBatch: profiler.consume
      )
    }
    return profiler.table
  }

  private static func lastLine(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> Int? {
    bytes.lastIndex(of: 0x0A).map { $0 + 1 }
  }
}

extension Sniffer.Finding {
  /// The header of a column, counted from 0; nil where there is none.
  package func header(_ index: Int) -> String? {
    headerNames.indices.contains(index) ? headerNames[index] : nil
  }
}
