import Evidence
import Records

/// One worker: takes chunks, finds their records, hands them to its consumer.
///
/// It owns everything it touches.
final class ScanWorker<Consumer: BatchConsumer>: CrewWorker {
  let consumer: Consumer
  private let source: any ChunkSource
  private let aligner: RecordAligner
  private let scanner: BlockScanner
  /// What the aligner said of records that never came to be.
  private var unscanned = RecordTally()
  /// Decoded chunks whose turn is still to come, in stream order; at most two.
  private var held: [HeldChunk] = []
  private var idle = [HeldChunk(), HeldChunk()]
  private var hasEnded = false
  private let aligned = AlignedChunk()
  private let path: String
  private let onProgress: @Sendable (ScanProgress) -> Void
  private var reportedCount = 0

  init(
    _ consumer: Consumer,
    _ source: any ChunkSource,
    _ aligner: RecordAligner,
    _ dialect: Dialect,
    _ path: String,
    _ options: ScanOptions,
    _ onProgress: @escaping @Sendable (ScanProgress) -> Void
  ) {
    self.consumer = consumer
    self.source = source
    self.aligner = aligner
    self.path = path
    self.onProgress = onProgress
    scanner = BlockScanner(dialect, options.limits, options.kernels)
  }

  /// Works until the stream ends or another worker gave up.
  func run() throws(AnalysisError) {
    do throws(AnalysisError) {
      while let chunk = try fetch() {
        guard try aligner.align(chunk.buffer, chunk.survey, into: aligned) else { return }
        consume()
        idle.append(chunk)
        source.advanceDigest()
        report()
      }
    } catch {
      aligner.abort()
      throw error
    }
  }

  /// The next chunk; while its turn has not come, another is decoded behind it.
  private func fetch() throws(AnalysisError) -> HeldChunk? {
    while !hasEnded, let chunk = idle.last, !isTurnOfFirst {
      guard try source.claim(into: chunk.buffer) else {
        hasEnded = true
        break
      }
      try source.decode(chunk.buffer)
      aligner.survey(chunk.buffer, into: &chunk.survey)
      held.append(chunk)
      idle.removeLast()
    }
    return held.isEmpty ? nil : held.removeFirst()
  }

  private var isTurnOfFirst: Bool {
    held.first.map { aligner.isTurn(of: $0.buffer) } ?? false
  }

  /// Hands on what the aligner says is left at the end of the stream.
  func runLast() throws(AnalysisError) {
    unscanned.merge(try aligner.finish(into: aligned))
    consume()
  }

  /// What happened to the worker's records, once it has ended.
  var records: RecordTally {
    var records = unscanned
    records.merge(scanner.tally)
    return records
  }

  private func consume() {
    for stretch in aligned.stretches {
      scanner.scan(
        stretch.bytes,
        stretch.range,
        available: stretch.available,
        isEnd: stretch.isEnd,
        streamPlace: stretch.streamPlace,
        onBatch: consumer.consume
      )
    }
  }

  private func report() {
    let (claimed, total) = source.progress
    let parsed = scanner.tally.parsedCount
    onProgress(
      ScanProgress(
        path: path,
        storedBytes: claimed,
        totalBytes: total,
        newRecords: parsed - reportedCount
      )
    )
    reportedCount = parsed
  }
}

/// A decoded chunk and what could be said of it in advance.
private final class HeldChunk {
  let buffer = ChunkBuffer()
  var survey = ChunkSurvey()
}
