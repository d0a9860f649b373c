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
    let finding: Sniffer.Finding
    do throws(AnalysisError) { finding = try sniff(sample, path, options) } catch {
      var error = error
      error.stream = source.refuse()
      throw error
    }
    let plan = plan(finding) ?? Planner(finding, options).plan(sample)
    var options = options
    options.workerCount = MemoryBudget.workers(options.workerCount, plan, options)
    let table = try count(source, plan, finding.dialect, path, options, onProgress)
    return FileProfile(
      custody: source.finish(),
      finding: finding,
      table: table,
      workerCount: options.workerCount
    )
  }

  /// What the first records of an input say, without reading on.
  package static func finding(
    _ path: String,
    _ options: ScanOptions
  ) throws(AnalysisError) -> Sniffer.Finding {
    let source = try EvidenceSource.open(path, options.evidence)
    return try sniff(try source.peek(Sniffer.sampleBytes + 1), path, options)
  }

  /// The dialect of a stream that begins so.
  ///
  /// - Throws: `unsupportedContent` where it is no table.
  static func sniff(
    _ sample: EvidenceArray,
    _ path: String,
    _ options: ScanOptions
  ) throws(AnalysisError) -> Sniffer.Finding {
    let finding = sample.withBytes { bytes in
      Sniffer(
        UnsafeBufferPointer(rebasing: bytes.prefix(Sniffer.sampleBytes)),
        isWhole: bytes.count <= Sniffer.sampleBytes,
        limits: options.limits
      ).find(options.hints)
    }
    if let obstacle = finding.obstacle {
      throw AnalysisError(
        .unsupportedContent,
        obstacle.message,
        source: path,
        contentType: obstacle.type
      )
    }
    return finding
  }

  private static func count(
    _ source: any ChunkSource,
    _ plan: TablePlan,
    _ dialect: Dialect,
    _ path: String,
    _ options: ScanOptions,
    _ onProgress: @escaping @Sendable (ScanProgress) -> Void
  ) throws(AnalysisError) -> TableTally {
    let crew = StateCrew(plan, options)
    let found = try consume(source, dialect, path, options, onProgress) {
      () throws(AnalysisError) in
      BatchProfiler(
        plan,
        options,
        samples: options.samplesRecords,
        state: try crew?.scanner()
      )
    }
    let table = found.consumers[0].table
    for profiler in found.consumers.dropFirst() { table.merge(profiler.table) }
    table.records.merge(found.records)
    if crew != nil { table.state = StateTally(found.consumers.compactMap(\.state)) }
    return table
  }

  /// Hands every record of a stream to the consumers, one a worker.
  ///
  /// - Returns: The consumers, and what happened to the records of all of them.
  static func consume<Consumer: BatchConsumer>(
    _ source: any ChunkSource,
    _ dialect: Dialect,
    _ path: String,
    _ options: ScanOptions,
    _ onProgress: @escaping @Sendable (ScanProgress) -> Void,
    by makeConsumer: () throws(AnalysisError) -> Consumer
  ) throws(AnalysisError) -> (consumers: [Consumer], records: RecordTally) {
    let aligner = RecordAligner(dialect, options.limits, options.kernels)
    var workers: [ScanWorker<Consumer>] = []
    for _ in 0..<options.workerCount {
      let consumer = try makeConsumer()
      workers.append(ScanWorker(consumer, source, aligner, dialect, path, options, onProgress))
    }
    let crew = Crew(workers)
    options.workers.run(options.workerCount) { crew.run($0) }
    let ended = try crew.finish()
    try ended[0].runLast()
    var records = RecordTally()
    for worker in ended { records.merge(worker.records) }
    return (ended.map(\.consumer), records)
  }
}
