package import Evidence
import Host

/// Decodes an input and looks at nothing: the floor that a scan is measured against.
///
/// The same source, workers and reused buffers as a scan, checksums verified, no digest unless asked.
package enum BareDriver {
  /// Reads one input whole.
  package static func decode(
    _ path: String,
    _ options: ScanOptions
  ) throws(AnalysisError) -> Custody {
    let source = try EvidenceSource.open(path, options.evidence)
    let crew = Crew((0..<options.workerCount).map { _ in BareWorker(source) })
    options.workers.run(options.workerCount) { crew.run($0) }
    try crew.finish()
    return source.finish()
  }
}

/// Claims and decodes until the stream ends.
private final class BareWorker: CrewWorker {
  private let source: any ChunkSource
  private let buffer = ChunkBuffer()

  init(_ source: any ChunkSource) {
    self.source = source
  }

  func run() throws(AnalysisError) {
    while try source.claim(into: buffer) {
      try source.decode(buffer)
      source.advanceDigest()
    }
  }
}
