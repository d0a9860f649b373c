import Crypto
import Evidence
public import Findings
import FoundationEssentials
import Glibc
import Host
import Identifiers
import Kernels
import Profiling
import Records

/// The library's face: what the command does, without a terminal.
public enum Assay {
  /// Semantic version of program and report.
  public static let version = "0.1.0"

  /// Why a scan could not be done at all.
  public struct Failure: Error, Sendable, Equatable {
    /// What is wrong, where, and what to do.
    public let message: String
    /// Whose part it is to do something.
    public let cause: Cause

    /// Where a failure comes from.
    public enum Cause: Sendable {
      /// What was asked for cannot be done.
      case usage
      /// An input is not there or cannot be read.
      case input
      /// The program or its machine.
      case fault
      /// A result could not be written.
      case output
    }

    /// Whether a named input does not exist.
    public var isMissingInput: Bool { cause == .input }
  }

  /// One step of a long scan.
  public struct Progress: Sendable {
    /// The file being read.
    public let path: String
    /// Which of the files it is, from 1.
    public let fileNumber: Int
    /// How many there are.
    public let fileCount: Int
    /// Stored bytes of it taken up so far.
    public let storedBytes: Int
    /// Its stored length, or 0 when unknown.
    public let totalBytes: Int
    /// Records parsed since the last step.
    public let newRecords: Int
  }

  /// Reads every input whole and reports what is in it.
  ///
  /// Files that cannot be read are remembered in the report and the rest go on; the call fails only
  /// when an input does not exist, the key is bad, or the earlier state is. Takes about as long as
  /// decompression.
  public static func scan(
    _ request: ScanRequest,
    onProgress: @escaping @Sendable (Progress) -> Void = { _ in }
  ) throws(Failure) -> Report {
    try examine(request, onProgress: onProgress).report
  }

  /// The same, with what is to be saved of it where `keepsState` asks for that, and with what signs of
  /// invention are read from where `wantsSigns`.
  ///
  /// Cost: with signs at most a tenth more.
  public static func examine(
    _ request: ScanRequest,
    wantsSigns: Bool = false,
    onProgress: @escaping @Sendable (Progress) -> Void = { _ in }
  ) throws(Failure) -> Examination {
    let started = Clock()
    let key = try RunKey(request.caseKey)
    let earlier = try EarlierState(request, key)
    if let missing = request.inputs.first(where: { !EvidenceSource.exists($0) }) {
      throw Failure(message: "\(missing): no such file", cause: .input)
    }
    var options = scanOptions(request, key)
    options.samplesRecords = wantsSigns
    let (entries, repeated) = EvidenceSource.distinct(EvidenceSource.expand(request.inputs))
    let survey = Survey(options) { step, place in
      onProgress(Progress(step, fileNumber: place + 1, fileCount: entries.count))
    }
    let profile = survey.read(entries)
    var gate = DisclosureGate()
    gate.redactsPaths = request.redactsPaths
    gate.smallCells = request.smallCells
    gate.givenKinds = options.givenKinds
    var report = gate.report(
      profile,
      tool: Report.Tool(name: "assay", version: version),
      privacy: key.privacy
    )
    report.countedOnce = gate.countedOnce(repeated)
    report.earlier = earlier?.section(profile, request)
    report.run = run(started, options, profile, report)
    return Examination(
      report: report,
      state: request.keepsState ? key.caseKey.map { SavedState(profile.state, $0) } : nil,
      figures: wantsSigns ? SignGate(profile, request.smallCells).figures : nil
    )
  }

  private static func run(
    _ started: Clock,
    _ options: ScanOptions,
    _ profile: Profile,
    _ report: Report
  ) -> Report.Run {
    var used = options
    used.workerCount = profile.workerCount ?? options.workerCount
    var run = started.run(used, decoded: report.ledger.decoded)
    if used.workerCount < options.workerCount { run.threadsWanted = options.workerCount }
    let paths = profile.dataPaths
    run.path = paths.isEmpty ? nil : paths.joined(separator: ", ")
    return run
  }

  /// The input that a result written to `output` would overwrite.
  public static func inputOverwritten(by output: String, _ inputs: [String]) -> String? {
    EvidenceSource.expand(inputs).first { EvidenceSource.isSame($0.path, output) }?.path
  }

  /// Decodes every input with the workers and buffers of a scan, and looks at nothing.
  ///
  /// Returns the decoded bytes: the floor for measurements.
  public static func decodeOnly(_ request: ScanRequest) throws(Failure) -> Int {
    let options = scanOptions(request, try RunKey(request.caseKey))
    var decoded = 0
    for entry in EvidenceSource.expand(request.inputs) {
      do throws(AnalysisError) {
        decoded += try BareDriver.decode(entry.path, options).decodedBytes
      } catch {
        throw Failure(message: error.line, cause: error.code == .noSuchInput ? .input : .fault)
      }
    }
    return decoded
  }

  static func scanOptions(_ request: ScanRequest, _ key: RunKey) -> ScanOptions {
    var options = ScanOptions(hash: key.hash)
    options.workerCount = max(1, request.threads ?? ProcessorCount.usable())
    // Why: Dispatch watches its workers through /proc, which a sandbox bars, and ends a process in which it
    // cannot.
    if Sandbox.extent != .off { options.workers = .threads }
    options.memoryBytes = request.memoryBytes
    options.kernels = request.kernels.flatMap(KernelSet.init(name:)) ?? .best
    options.evidence.readAheadChunks = options.workerCount == 1 ? 1 : options.workerCount + 1
    options.evidence.wantsDigest = request.wantsDigest
    options.evidence.windowLogLimit = request.limits.windowLog
    options.evidence.ratioLimit = request.limits.ratio
    options.limits.recordBytes = request.limits.recordBytes
    options.limits.columns = request.limits.columns
    options.givenKinds = GivenKinds(request.columnKinds)
    options.searchesText = request.searchesText
    options.hints.delimiter = request.delimiter
    options.hints.quote = request.quote
    options.hints.hasHeader = request.hasHeader
    if request.keepsState || request.earlier != nil { options.stateHash = key.caseKey?.hash }
    return options
  }
}

extension Assay.Progress {
  init(_ step: ScanProgress, fileNumber: Int, fileCount: Int) {
    self.init(
      path: step.path,
      fileNumber: fileNumber,
      fileCount: fileCount,
      storedBytes: step.storedBytes,
      totalBytes: step.totalBytes,
      newRecords: step.newRecords
    )
  }
}

/// Wall time and memory of one run.
struct Clock {
  private let instant = ContinuousClock.now
  private let date = Date()

  func run(_ options: ScanOptions, decoded: Int) -> Report.Run {
    let elapsed = ContinuousClock.now - instant
    let seconds =
      Double(elapsed.components.seconds) + Double(elapsed.components.attoseconds) / 1e18
    var usage = rusage()
    getrusage(Int32(RUSAGE_SELF.rawValue), &usage)
    return Report.Run(
      startedAt: date.formatted(.iso8601),
      seconds: (seconds * 1_000).rounded() / 1_000,
      threads: options.workerCount,
      kernels: options.kernels.rawValue,
      bytesPerSecond: seconds > 0 ? Int(Double(decoded) / seconds) : 0,
      peakMemoryBytes: usage.ru_maxrss * 1_024
    )
  }
}

/// The key of one run: given, or drawn and forgotten.
struct RunKey {
  let hash: KeyedHash
  let privacy: Report.Privacy
  /// Nil where the key was drawn.
  let caseKey: CaseKey?

  static let byteCount = 32

  init(_ given: [UInt8]?) throws(Assay.Failure) {
    if let given, given.count != Self.byteCount {
      throw Assay.Failure(
        message: "a case key has 32 bytes, this one \(given.count): write one with assay keygen",
        cause: .fault
      )
    }
    let master = given.map { SymmetricKey(data: $0) } ?? SymmetricKey(size: .bits256)
    let words = CaseKey.words(master, "assay distinct counts v1", count: 3)
    let id = UInt32(truncatingIfNeeded: words[2])
    hash = KeyedHash(low: words[0], high: words[1])
    privacy = Report.Privacy(
      key: given == nil ? "per-run" : "case",
      keyId: given == nil ? nil : CaseKey.spelled(id),
      sandbox: Sandbox.extent.name
    )
    caseKey = given.map { CaseKey($0, id: id) }
  }
}

extension Assay {
  /// Kinds that a column can be given with `--column`.
  public static var kinds: [String] { ColumnKind.names.filter { $0 != "empty" } }

  /// The kernel sets that this machine can run; all give the same report.
  public static var supportedKernels: [String] { KernelSet.supported.map(\.rawValue) }
}
