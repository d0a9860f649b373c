import ArgumentParser
import Assay
import Findings

/// How input is read: the options that every command has that scans.
struct ReadingOptions: ParsableArguments {
  @Option(
    parsing: .unconditional,
    help: "Workers (default: the CPUs this process may use).",
    transform: OptionValues.number(1...1_024)
  )
  var threads: Int?

  @Option(
    parsing: .unconditional,
    help: "Use fewer workers where counts and buffers would take more (default: 512MiB).",
    transform: OptionValues.bytes(1 << 20...1 << 50)
  )
  var memory = 512 << 20

  @Flag(name: .customLong("no-digest"), help: "Leave out SHA-256 of the files.")
  var noDigest = false

  @Option(
    name: .customLong("column"),
    help: "Fix a column's kind, as NAME=KIND; NAME is the header or the position. Repeatable.",
    completion: .custom { _, _, typed in columnCompletions(typed) }
  )
  var columns: [String] = []

  @OptionGroup var dialect: DialectOptions

  @Option(
    help: "A key file written by assay keygen: same input, same key, same report.",
    completion: .file(),
    transform: CaseKeyFile.read
  )
  var caseKey: [UInt8]?

  @OptionGroup var limits: LimitOptions

  @Flag(
    name: .customLong("no-search"),
    help: "Do not search columns of text for identifiers inside."
  )
  var noSearch = false

  @Option(
    name: .customLong("small-cells"),
    help: "suppress or show counts below 11 that may point at persons; show is for counsel."
  )
  var smallCells = SmallCellChoice.suppress

  @Flag(help: "Leave file names out of the report.")
  var redactPaths = false

  @Option(
    help: "Save here what assay compare and --earlier need of the dump, sealed under --case-key.",
    completion: .file()
  )
  var state: String?

  @Option(
    help: "A state saved of an earlier dump under the same --case-key: say what both share.",
    completion: .file()
  )
  var earlier: String?

  /// Scans, with a progress line where one is wanted.
  func scan(
    _ inputs: [String],
    _ output: OutputOptions,
    wantsSigns: Bool = false
  ) throws -> Examination {
    let request = try request(inputs)
    return try output.withProgress { onProgress throws(Assay.Failure) in
      try Assay.examine(request, wantsSigns: wantsSigns, onProgress: onProgress)
    }
  }

  /// Saves what is to be kept of a dump, once its report is written.
  func keep(_ saved: SavedState?) throws {
    guard let saved, let state else { return }
    do throws(Assay.Failure) { try saved.write(to: state) } catch { throw error.told }
  }

  /// Refuses options that do not go together, and to write over what is to be read.
  func check(_ inputs: [String], _ output: OutputOptions) throws {
    if let option = state != nil ? "--state" : earlier != nil ? "--earlier" : nil, caseKey == nil {
      throw ValidationError(
        "\(option) needs --case-key FILE: write a key with assay keygen, and use it for every dump "
          + "that is to be compared."
      )
    }
    if inputs.count(where: { $0 == "-" }) > 1 {
      throw ValidationError("- is given twice, and standard input can be read once: give it once.")
    }
    let read = inputs + (earlier.map { [$0] } ?? [])
    try output.spare(read)
    guard let state else { return }
    if state == "-" || state == output.output {
      throw ValidationError("--state needs a file of its own: the report goes to another.")
    }
    if let input = Assay.inputOverwritten(by: state, read) {
      throw ValidationError("--state \(state) would overwrite \(input): choose another name.")
    }
  }

  /// Ends with the exit code of a report that is written; returns where all was read.
  static func settle(_ report: Report) throws {
    guard report.ledger.balances else {
      Terminal.complain(
        "the ledger does not balance: trust no number of this report, and report it"
      )
      throw ExitCode(70)
    }
    if report.status == .partial { throw ExitCode(2) }
  }

  /// The same as the library takes it.
  func request(_ inputs: [String]) throws -> ScanRequest {
    var request = ScanRequest(inputs)
    request.threads = threads
    request.memoryBytes = memory
    request.wantsDigest = !noDigest
    request.searchesText = !noSearch
    request.hasHeader = dialect.given.hasHeader
    request.delimiter = dialect.delimiter
    request.quote = dialect.quote
    request.columnKinds = try ColumnKinds.read(columns)
    request.caseKey = caseKey
    request.limits = limits.given
    request.redactsPaths = redactPaths
    request.keepsState = state != nil
    request.earlier = earlier
    request.smallCells = smallCells.mode
    request.kernels = try KernelChoice.fromEnvironment()
    return request
  }
}

/// `NAME=KIND` with what was typed of the name, or the first column's position.
private func columnCompletions(_ typed: String) -> [String] {
  let name = typed.isEmpty ? "1" : typed.prefix { $0 != "=" }
  return Assay.kinds.map { "\(name)=\($0)" }
}

/// What becomes of counts so small that they may point at persons.
enum SmallCellChoice: String, ExpressibleByArgument, CaseIterable {
  case suppress, show

  var mode: SmallCellMode {
    switch self {
    case .suppress: .suppress
    case .show: .show
    }
  }
}
