package import Evidence
import Host
package import Records

/// Scans one file with all workers.
///
/// ```
///  source --claim--> worker 0: decode, align, index, count --\
///         --claim--> worker 1: decode, align, index, count ----merge--> FileProfile
/// ```
package enum ScanDriver {
  /// Reads one input whole.
  ///
  /// `plan` says what to count of a table that begins so; where it says nil, the first records do.
  ///
  /// - Throws: `AnalysisError` when nothing can be said of it; damage inside it is no error.
  package static func scan(
    _ path: String,
    _ options: ScanOptions,
    plan: (Sniffer.Finding) -> TablePlan? = { _ in nil },
    onProgress: @escaping @Sendable (ScanProgress) -> Void = { _ in }
  ) throws(AnalysisError) -> FileProfile {
    let source = try EvidenceSource.open(path, options.evidence)
    return try scan(source, path, options, plan: plan, onProgress: onProgress)
  }

  /// Reads one stream whole; `path` is what progress and errors call it.
  package static func scan(
    _ source: any ChunkSource,
    _ path: String,
    _ options: ScanOptions,
    plan: (Sniffer.Finding) -> TablePlan? = { _ in nil },
    onProgress: @escaping @Sendable (ScanProgress) -> Void = { _ in }
  ) throws(AnalysisError) -> FileProfile {
    let sample = try source.peek(Sniffer.sampleBytes + 1)
    let finding = sniff(sample, options)
    if let obstacle = finding.obstacle {
      throw AnalysisError(.unsupportedContent, obstacle, source: path)
    }
    let plan = plan(finding) ?? Planner(finding, options).plan(sample)
    var options = options
    options.workerCount = MemoryBudget.workers(options.workerCount, plan, options.memoryBytes)
    let table = try count(source, plan, finding.dialect, path, options, onProgress)
    return FileProfile(
      custody: source.finish(),
      finding: finding,
      table: table,
      workerCount: options.workerCount
    )
  }

  /// What the first record says, without reading on.
  package static func finding(
    _ path: String,
    _ options: ScanOptions
  ) throws(AnalysisError) -> Sniffer.Finding {
    sniff(try EvidenceSource.open(path, options.evidence).peek(Sniffer.sampleBytes + 1), options)
  }

  private static func sniff(_ sample: EvidenceArray, _ options: ScanOptions) -> Sniffer.Finding {
    sample.withBytes { bytes in
      Sniffer(
        UnsafeBufferPointer(rebasing: bytes.prefix(Sniffer.sampleBytes)),
        isWhole: bytes.count <= Sniffer.sampleBytes,
        limits: options.limits
      ).find(options.hints)
    }
  }

  private static func count(
    _ source: any ChunkSource,
    _ plan: TablePlan,
    _ dialect: Dialect,
    _ path: String,
    _ options: ScanOptions,
    _ onProgress: @escaping @Sendable (ScanProgress) -> Void
  ) throws(AnalysisError) -> TableTally {
    let aligner = RecordAligner(dialect, options.limits, options.kernels)
    let crew = Crew(
      (0..<options.workerCount).map { _ in
        ScanWorker(source, aligner, plan, dialect, path, options, onProgress)
      }
    )
    options.workers.run(options.workerCount) { crew.run($0) }
    return try merge(crew.finish())
  }

  private static func merge(_ workers: [ScanWorker]) throws(AnalysisError) -> TableTally {
    try workers[0].runLast()
    let table = workers[0].result()
    for worker in workers.dropFirst() { table.merge(worker.result()) }
    return table
  }
}
