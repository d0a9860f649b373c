import Evidence
import Findings
import Host
import Identifiers
import Kernels
import Records
import ReferenceAnalyzer
import Sketches
import Testing

@testable import Profiling

/// A scan of bytes in memory, with everything that must not matter set by the test.
struct Harness {
  var cuts: [Int] = []
  var gaps: Set<Int> = []
  var workerCount = 1
  var memoryBytes = 512 << 20
  var limits = RecordLimits()
  var kernels = KernelSet.best
  var samplesRecords = false
  var hasHeader: Bool? = false
  var delimiter: UInt8? = UInt8(ascii: ",")

  /// Keeps what a state needs.
  var stateHash: KeyedHash?

  /// Rules asked of every column; nil leaves them to the plan.
  var rules: [String]?

  /// Rules of digits, of bytes, and of both.
  static let asked = ["us-ssn", "imei", "us-zip", "date", "email", "us-driver-license"]

  static let hash = KeyedHash(low: 0x0123_4567_89AB_CDEF, high: 0xFEDC_BA98_7654_3210)

  func profile(_ bytes: [UInt8]) throws -> FileProfile {
    var options = ScanOptions(hash: Self.hash)
    options.workerCount = workerCount
    options.workers = .threads
    options.memoryBytes = memoryBytes
    options.limits = limits
    options.kernels = kernels
    options.stateHash = stateHash
    options.samplesRecords = samplesRecords
    options.hints.hasHeader = hasHeader
    options.hints.delimiter = delimiter
    return try ScanDriver.scan(
      CutSource(bytes, cuts: cuts, gaps: gaps),
      "cut",
      options,
      plan: { finding in rules.map { Self.plan($0, finding.dialect.columnCount) } }
    )
  }

  private static func plan(_ rules: [String], _ columnCount: Int) -> TablePlan {
    var column = ColumnPlan()
    column.rules = Rule.named(rules)
    return TablePlan(columns: Array(repeating: column, count: columnCount))
  }

  func report(_ bytes: [UInt8]) throws -> Report { report(try wholeProfile(bytes)) }

  /// The tables of the one file.
  func wholeProfile(_ bytes: [UInt8]) throws -> Profile {
    Profile(of: [try profile(bytes)], ScanOptions(hash: Self.hash))
  }

  func report(_ profile: Profile) -> Report {
    let privacy = Report.Privacy(key: "case", keyId: nil, sandbox: "off")
    return DisclosureGate().report(
      profile,
      tool: Report.Tool(name: "assay", version: "test"),
      privacy: privacy
    )
  }

  /// The exact answer for the same bytes and the dialect that the scan settled on.
  func reference(_ bytes: [UInt8], _ profile: FileProfile) -> ReferenceAnalyzer.Result {
    let dialect = profile.finding.dialect
    var analyzer = ReferenceAnalyzer(
      delimiter: dialect.delimiter,
      columnCount: dialect.columnCount
    )
    analyzer.recordBytesLimit = limits.recordBytes
    analyzer.columnLimit = limits.columns
    var seen: Set<String> = []
    analyzer.kinds = profile.table.plan.columns.flatMap(\.rules).map(\.kind)
      .filter { seen.insert($0.name).inserted }
    return analyzer.analyze(bytes, from: dialect.prefixBytes)
  }
}

/// Holds every exact number of a profile against the reference.
func expectEqual(
  _ profile: FileProfile,
  _ reference: ReferenceAnalyzer.Result,
  _ comment: Comment = "",
  sourceLocation: SourceLocation = #_sourceLocation
) {
  let records = profile.table.records
  let rejected = RejectReason.allCases.reduce(into: [String: Int]()) {
    let count = records.rejectedCounts[$1.rawValue]
    if count > 0 { $0[$1.code] = count }
  }
  #expect(records.parsedCount == reference.parsed, comment, sourceLocation: sourceLocation)
  #expect(rejected == reference.rejected, comment, sourceLocation: sourceLocation)
  #expect(records.recordBytes == reference.recordBytes, comment, sourceLocation: sourceLocation)
  #expect(records.betweenBytes == reference.betweenBytes, comment, sourceLocation: sourceLocation)
  expectNear(
    profile.table.distinctRecords,
    reference.distinctRecords.count,
    comment,
    sourceLocation
  )
  #expect(profile.table.columns.count == reference.columns.count, sourceLocation: sourceLocation)
  for (mine, exact) in zip(profile.table.columns, reference.columns) {
    #expect(mine.filledCount == exact.filled, comment, sourceLocation: sourceLocation)
    #expect(mine.emptyCount == exact.empty, comment, sourceLocation: sourceLocation)
    #expect(mine.lengths.sum == exact.lengths.reduce(0, +), comment, sourceLocation: sourceLocation)
    #expect(
      mine.lengths.maximum == exact.lengths.max() ?? 0,
      comment,
      sourceLocation: sourceLocation
    )
    if let least = exact.lengths.min() {
      #expect(mine.lengths.minimum == least, comment, sourceLocation: sourceLocation)
    }
    for rule in mine.plan.rules {
      expectEqual(mine, rule.name, exact.answers[rule.name] ?? [:], sourceLocation)
    }
    expectNear(mine.distinct, exact.distinct.count, comment, sourceLocation)
  }
}

/// Within six times the sketch's error.
private func expectNear(
  _ sketch: HyperLogLog,
  _ exact: Int,
  _ comment: Comment,
  _ sourceLocation: SourceLocation
) {
  let estimate = sketch.estimate().estimate
  #expect(
    abs(estimate - Double(exact)) <= 0.5 + Double(exact) * 0.05,
    comment,
    sourceLocation: sourceLocation
  )
}

private func expectEqual(
  _ column: ColumnTally,
  _ kind: String,
  _ exact: [String: Int],
  _ sourceLocation: SourceLocation
) {
  guard let counts = column.outcomeCounts(kind) else {
    Issue.record("\(kind) was not asked", sourceLocation: sourceLocation)
    return
  }
  for validity in [Validity.valid, .invalid, .suspect, .masked, .otherKind] {
    let expected = exact.filter { $0.key.hasPrefix("\(validity) ") }.values.reduce(0, +)
    #expect(counts[validity] == expected, "\(kind) \(validity)", sourceLocation: sourceLocation)
  }
  let reasons = exact.reduce(into: [String: Int]()) { sum, entry in
    let reason = entry.key.split(separator: " ").dropFirst().first.map(String.init)
    if let reason { sum[reason, default: 0] += entry.value }
  }
  let counted = Dictionary(uniqueKeysWithValues: counts.byReason.map { ($0.key.code, $0.value) })
  #expect(counted == reasons, "\(kind)", sourceLocation: sourceLocation)
}

extension Profile {
  /// Puts files together, whose counts it takes over.
  init(of files: [FileProfile], _ options: ScanOptions) {
    var groups = TableGroups()
    let accounts = files.map(FileAccount.init)
    for (place, file) in files.enumerated() { groups.add(file, at: place) }
    self.init(accounts.map { .profiled($0) }, groups, options)
  }
}
