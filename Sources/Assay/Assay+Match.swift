import Evidence
public import Findings
import Host
import Profiling
import Records

extension Assay {
  /// Counts how much of a sample stands in our own table; nothing of either leaves.
  ///
  /// Files of ours that cannot be read are remembered in the report and the rest go on.
  ///
  /// - Throws: `Failure` when an input does not exist, a column is not there, the sample is too small
  ///   or takes too much memory.
  public static func match(
    _ request: CompareRequest,
    onProgress: @escaping @Sendable (Progress) -> Void = { _ in }
  ) throws(Failure) -> MatchReport {
    let started = Clock()
    let inputs = [request.sample] + request.ours + (request.decoys.map { [$0] } ?? [])
    if let missing = inputs.first(where: { !EvidenceSource.exists($0) }) {
      throw Failure(message: "\(missing): no such file", cause: .input)
    }
    let options = scanOptions(ScanRequest(request), try RunKey(nil))
    let entries = EvidenceSource.expand(request.ours)
    let driver = MatchDriver(try matchRequest(request), options) { step, place in
      onProgress(Progress(step, fileNumber: place + 1, fileCount: entries.count))
    }
    do throws(AnalysisError) {
      let outcome = try driver.run(sample: request.sample, ours: entries, decoys: request.decoys)
      var report = MatchGate(redactsPaths: request.redactsPaths)
        .report(
          outcome,
          tool: Report.Tool(name: "assay", version: version),
          sandbox: Sandbox.extent.name
        )
      let decoded = (report.sample.evidence + report.ours.evidence).map(\.decodedBytes)
      report.run = started.run(options, decoded: decoded.reduce(0, +))
      return report
    } catch {
      throw Failure(message: error.line, cause: Failure.Cause(error.code))
    }
  }

  private static func matchRequest(_ request: CompareRequest) throws(Failure) -> MatchRequest {
    var wanted = MatchRequest(links: try terms(request.links, "link"))
    wanted.agree = try terms(request.agree, "agree")
    guard !wanted.links.isEmpty, wanted.agree.count <= MatchRequest.agreeLimit else {
      throw Failure(
        message: "give a link at least, and at most \(MatchRequest.agreeLimit) fields to agree",
        cause: .usage
      )
    }
    wanted.snapshot = request.snapshot
    wanted.memoryLimit = request.memoryBytes
    wanted.sampleHints.delimiter = request.sampleDialect.delimiter
    wanted.sampleHints.quote = request.sampleDialect.quote
    wanted.sampleHints.hasHeader = request.sampleDialect.hasHeader
    return wanted
  }

  private static func terms(_ words: [String], _ option: String) throws(Failure) -> [MatchTerm] {
    var terms: [MatchTerm] = []
    for word in words {
      guard let term = MatchTerm(word) else {
        throw Failure(
          message: "--\(option) takes KIND, COLUMN or SAMPLECOLUMN=OURCOLUMN, not '\(word)'",
          cause: .usage
        )
      }
      guard !terms.contains(term) else {
        throw Failure(message: "--\(option) \(word) is given twice", cause: .usage)
      }
      terms.append(term)
    }
    return terms
  }
}

extension ScanRequest {
  fileprivate init(_ request: CompareRequest) {
    self.init(request.ours)
    threads = request.threads
    wantsDigest = request.wantsDigest
    columnKinds = request.columnKinds
    (delimiter, quote) = (request.dialect.delimiter, request.dialect.quote)
    hasHeader = request.dialect.hasHeader
    limits = request.limits
    kernels = request.kernels
    searchesText = false
  }
}

extension Assay.Failure.Cause {
  fileprivate init(_ code: AnalysisError.Code) {
    self =
      switch code {
      case .noSuchInput, .cannotRead, .unsupportedContainer, .unsupportedContent: .input
      case .badOption, .limitExceeded, .badKey: .usage
      case .outOfMemory, .cannotWrite: .fault
      }
  }
}
