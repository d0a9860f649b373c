import Evidence
import Records

/// The sample, decoded into memory and counted as a whole, so that its kinds are decided on all of it.
struct HeldSample {
  let path: String
  let stream: HeldStream
  let table: MatchTable
  let records: RecordTally

  /// What the columns are can take two more readings, each by what the one before showed.
  private static let readingLimit = 3

  /// Reads a sample.
  ///
  /// - Parameters:
  ///   - path: The file, or `-`.
  ///   - options: As for a scan.
  ///   - limit: Decoded bytes that it may take.
  /// - Throws: `limitExceeded`, or why it cannot be read.
  init(_ path: String, _ options: ScanOptions, limit: Int) throws(AnalysisError) {
    self.path = path
    do throws(AnalysisError) {
      stream = try HeldStream(try EvidenceSource.open(path, options.evidence), limit: limit)
    } catch  where error.code == .limitExceeded {
      let size = MatchDriver.mebibytes(limit)
      throw AnalysisError(
        .limitExceeded,
        "the sample decodes to more than \(size): give more --memory, or the larger table as OURS",
        source: path
      )
    }
    var profile = try ScanDriver.scan(stream.source(), path, options)
    var decision = TableDecision(profile.table, profile.finding, options)
    for _ in 1..<Self.readingLimit where !decision.isFinal {
      let plan = decision.plan
      profile = try ScanDriver.scan(stream.source(), path, options, plan: { _ in plan })
      decision = TableDecision(profile.table, profile.finding, options)
    }
    table = MatchTable(profile.finding, decision)
    records = profile.table.records
  }

  var input: MatchOutcome.Input { .read(stream.custody, records) }
}
