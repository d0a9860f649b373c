package import Evidence
import Host
import Identifiers
import Records

/// Counts how much of a sample stands in our own table.
///
/// ```
///  sample   decoded into memory, counted: what its columns are
///           filed as hashes under a key of this run, 128 bits a value
///  ours     streamed past by all workers, at the speed of a scan
///           each notes what it found; the notes meet at the end
/// ```
package final class MatchDriver {
  private let request: MatchRequest
  private let options: ScanOptions
  private let key: MatchKey
  private let onProgress: @Sendable (ScanProgress, _ place: Int) -> Void
  private var doubts: [MatchOutcome.Doubt] = []
  private var findings: MatchScanner?
  private var isLinked: [Bool]

  /// Prepares a comparison; `key` is good for one.
  package init(
    _ request: MatchRequest,
    _ options: ScanOptions,
    key: MatchKey = .random(),
    onProgress: @escaping @Sendable (ScanProgress, _ place: Int) -> Void = { _, _ in }
  ) {
    self.request = request
    self.options = options
    self.key = key
    self.onProgress = onProgress
    isLinked = request.links.map { _ in false }
  }

  /// Compares.
  ///
  /// - Parameters:
  ///   - path: The smaller table, one file or `-`.
  ///   - ours: The files of the larger.
  ///   - decoys: A file of planted values: one a line, or a table with columns like ours.
  /// - Returns: What was found in all files that could be read.
  /// - Throws: `badOption` for a column that is not there or a sample of fewer than
  ///   `MatchRequest.leastValues` values, `limitExceeded` for one that takes too much memory, or why
  ///   nothing could be read. One bad file among several of ours is no error.
  /// Cost: the sample is read three times, from memory; ours once.
  package func run(
    sample path: String,
    ours: [EvidenceSource.Entry],
    decoys: String? = nil
  ) throws(AnalysisError) -> MatchOutcome {
    var sampleOptions = options
    sampleOptions.hints = request.sampleHints
    let sample = try HeldSample(path, sampleOptions, limit: request.memoryLimit)
    try Self.refuseLost(sample.stream.custody)
    let plan = try LinkPlan(request, sample.table, path: path)
    let book = try file(sample, plan)
    let planted = try decoys.map { path throws(AnalysisError) in try count(path, book) }
    var inputs: [MatchOutcome.Input] = []
    for (place, entry) in ours.enumerated() { inputs.append(read(entry, place, book)) }
    let tallies = try findings(of: inputs)
    return MatchOutcome(
      sample: sample.input,
      ours: inputs,
      links: zip(book.links, tallies).map { MatchOutcome.Link($0, $1, plan.agree) },
      decoys: planted,
      snapshot: snapshot(),
      doubts: doubts
    )
  }

  /// Files the sample, if it fits and is large enough.
  private func file(_ sample: HeldSample, _ plan: LinkPlan) throws(AnalysisError) -> SampleBook {
    let count = sample.records.parsedCount
    let needed =
      sample.stream.byteCount
      + SampleBook.byteCount(plan, recordCount: count, workerCount: options.workerCount)
    guard needed <= request.memoryLimit, count < Int(UInt32.max) / 4 else {
      throw AnalysisError(
        .limitExceeded,
        "the sample and its hashes take up to \(Self.mebibytes(needed)): give that as --memory, "
          + "fewer --link or --agree, or a smaller sample",
        source: sample.path
      )
    }
    let book = try SampleBook(plan, recordCount: count)
    var alone = options
    alone.workerCount = 1
    let filer = try SampleFiler(book, options, key)
    _ = try ScanDriver.consume(
      sample.stream.source(),
      sample.table.finding.dialect,
      sample.path,
      alone,
      { _ in },
      by: { filer }
    )
    for link in book.links { try refuseFew(link, sample.path) }
    return book
  }

  private func refuseFew(_ link: SampleLink, _ path: String) throws(AnalysisError) {
    let count = link.count(SampleLink.Mark.real)
    guard count < MatchRequest.leastValues else { return }
    throw AnalysisError(
      .badOption,
      "SAMPLE_TOO_SMALL: fewer than \(MatchRequest.leastValues) distinct values of "
        + "\(link.part.term.label): the answer would be about persons; ask for a larger sample or "
        + "leave it out of --link",
      source: path
    )
  }

  private func doubt(_ text: String, in file: Int? = nil) {
    doubts.append(MatchOutcome.Doubt(file: file, text: text))
  }

  static func mebibytes(_ bytes: Int) -> String { "\((bytes + (1 << 20) - 1) >> 20) MiB" }

  private func read(
    _ entry: EvidenceSource.Entry,
    _ place: Int,
    _ book: SampleBook
  ) -> MatchOutcome.Input {
    do throws(AnalysisError) {
      if let obstacle = entry.obstacle { throw AnalysisError(.cannotRead, obstacle) }
      guard !Interrupt.isRequested else { throw AnalysisError(.cannotRead, "stopped before it") }
      return try read(entry.path, place, book)
    } catch {
      return .failed(
        path: entry.path,
        bytes: EvidenceSource.storedBytes(of: entry.path),
        error
      )
    }
  }

  private func read(
    _ path: String,
    _ place: Int,
    _ book: SampleBook
  ) throws(AnalysisError) -> MatchOutcome.Input {
    let source = try EvidenceSource.open(path, options.evidence)
    let table = try Self.table(source, path, options)
    let columns = try columns(of: table, path, place, book)
    let found = try ScanDriver.consume(
      source,
      table.finding.dialect,
      path,
      options,
      { [onProgress] in onProgress($0, place) },
      by: { () throws(AnalysisError) in try MatchScanner(book, columns, options, key) }
    )
    for scanner in found.consumers {
      if let findings { findings.merge(scanner) } else { findings = scanner }
    }
    return .read(source.finish(), found.records)
  }

  /// Says why a file gave nothing, before anybody looks for columns in it.
  private static func refuseLost(_ custody: Custody) throws(AnalysisError) {
    guard custody.decodedBytes == 0, let loss = custody.undecodable.first else { return }
    throw AnalysisError(
      .cannotRead,
      "nothing could be decoded: \(loss.reason.rawValue): \(loss.reason.remedy)",
      source: custody.path
    )
  }

  /// What a table's columns are, by its first records.
  private static func table(
    _ source: any ChunkSource,
    _ path: String,
    _ options: ScanOptions
  ) throws(AnalysisError) -> MatchTable {
    let head = try source.peek(Sniffer.sampleBytes + 1)
    // Why: what was lost is told by reading on, and here there is nothing to read.
    if head.isEmpty { try refuseLost(HeldStream(source, limit: 0).custody) }
    let finding = try ScanDriver.sniff(head, path, options)
    return MatchTable(finding, Planner(finding, options).decide(head))
  }

  private func columns(
    of table: MatchTable,
    _ path: String,
    _ place: Int,
    _ book: SampleBook
  ) throws(AnalysisError) -> MatchScanner.TableColumns {
    let links = LinkPlan.columns(book.plan.links, in: table)
    let agree = LinkPlan.columns(book.plan.agree, in: table)
    let missing = zip(request.links + request.agree, links + agree).filter { $1.isEmpty }
    let words = missing.map(\.0.ours).joined(separator: ", ")
    guard !links.allSatisfy(\.isEmpty) else {
      throw AnalysisError(
        .badOption,
        "no column for \(words): name one by its header or position",
        source: path
      )
    }
    if !missing.isEmpty { doubt("no column for \(words): not compared there", in: place) }
    for (link, columns) in links.enumerated() where !columns.isEmpty { isLinked[link] = true }
    return MatchScanner.TableColumns(
      links: links,
      agree: agree,
      validity: try validity(in: table, path)
    )
  }

  private func validity(
    in table: MatchTable,
    _ path: String
  ) throws(AnalysisError) -> (from: MatchColumn, to: MatchColumn)? {
    guard let names = request.snapshot else { return nil }
    let columns = [names.from, names.to].map { table.columns($0, as: RecordDate.kind).first }
    guard let from = columns[0], let to = columns[1] else {
      throw AnalysisError(
        .badOption,
        "no column for --snapshot-from \(names.from) or --snapshot-to \(names.to)",
        source: path
      )
    }
    return (from, to)
  }

  /// What all workers found in all files; an error where nothing was looked through.
  private func findings(of inputs: [MatchOutcome.Input]) throws(AnalysisError) -> [LinkTally] {
    guard let findings else {
      for case .failed(let path, _, let error) in inputs {
        throw AnalysisError(error.code, error.message, source: error.source ?? path)
      }
      throw AnalysisError(.noSuchInput, "none of ours to read")
    }
    for (link, isLinked) in zip(request.links, isLinked) where !isLinked {
      throw AnalysisError(
        .badOption,
        "no column for --link \(link.ours) in any file of ours: name one by its header or position"
      )
    }
    return findings.tallies
  }

  private func snapshot() -> MatchOutcome.Snapshot? {
    guard request.snapshot != nil else { return nil }
    let best = findings?.snapshot.best(least: MatchRequest.leastValues)
    if best == nil {
      doubt("fewer than \(MatchRequest.leastValues) records match on one day: no snapshot")
    }
    return best
  }

  /// Planted records, and those of them that are in the sample.
  private func count(_ path: String, _ book: SampleBook) throws(AnalysisError)
    -> MatchOutcome.Decoys
  {
    let source = try EvidenceSource.open(path, options.evidence)
    let table = try Self.table(source, path, options)
    let isList = table.finding.dialect.columnCount == 1
    let columns = book.plan.links.map { part in
      isList
        ? [MatchColumn(index: 0, form: NormalForm(kind: part.kind, table.dateOrder(0)))]
        : Self.decoyColumns(part, in: table)
    }
    guard !columns.allSatisfy(\.isEmpty) else {
      throw AnalysisError(
        .badOption,
        "--decoys has no column for any --link: give one value a line, or the header of our table",
        source: path
      )
    }
    var alone = options
    alone.workerCount = 1
    let reader = try DecoyReader(book, columns, options, key)
    let dialect = table.finding.dialect
    _ = try ScanDriver.consume(source, dialect, path, alone, { _ in }, by: { reader })
    if reader.decoys.plantedCount == DecoyReader.limit {
      doubt("--decoys: only the first \(DecoyReader.limit) planted values were looked for")
    }
    return reader.decoys
  }

  private static func decoyColumns(_ part: LinkPlan.Part, in table: MatchTable) -> [MatchColumn] {
    let ours = table.columns(part.term.ours, as: part.kind)
    return ours.isEmpty ? table.columns(part.term.sample, as: part.kind) : ours
  }
}
