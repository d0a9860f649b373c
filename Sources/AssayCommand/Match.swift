import ArgumentParser
import Assay
import Findings

struct Match: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "match",
    abstract: "Count how much of a sample is in our own table: exact, on this host, counts only.",
    discussion: """
      Values are made alike before they are compared: telephone formats, dashes of an SSN, letter \
      case of e-mail addresses, forms of a date (docs/match.md). Of each link's values the report \
      gives how many stand in ours, what chance would give, and how many agree in other fields. A \
      sample of fewer than 100 distinct values is refused: this is no look-up of persons.
      """
  )

  @Argument(help: "The table in question: a file, or - for standard input.", completion: .file())
  var sample: String

  @Argument(
    help: "Our own table: files, folders (every file below), or - for standard input.",
    completion: .file()
  )
  var ours: [String]

  @Option(
    help: """
      What records are linked by, with commas between: kinds such as us-ssn, columns that both tables \
      have, or SAMPLECOLUMN=OURCOLUMN.
      """
  )
  var link: String

  @Option(
    help:
      "Fields to compare between linked records: name, dob, zip, state, address, kinds or columns."
  )
  var agree: String?

  @Option(
    help: "A file of planted values, one a line or a table like ours: how many are in the sample.",
    completion: .file()
  )
  var decoys: String?

  @Option(
    name: .customLong("snapshot-from"),
    help: "The column of ours with the day from which a record was valid."
  )
  var snapshotFrom: String?

  @Option(
    name: .customLong("snapshot-to"),
    help: "The column of ours with the day on which it was no longer valid."
  )
  var snapshotTo: String?

  @OptionGroup var output: OutputOptions

  @Option(
    parsing: .unconditional,
    help: "Workers (default: the CPUs this process may use).",
    transform: OptionValues.number(1...1_024)
  )
  var threads: Int?

  @Option(
    parsing: .unconditional,
    help: "What the sample and its hashes may take, in bytes (default: 512MiB).",
    transform: OptionValues.bytes(1 << 20...1 << 50)
  )
  var memory = 512 << 20

  @Option(
    name: .customLong("column"),
    help: "Fix a column's kind, as NAME=KIND; NAME is the header or the position. Repeatable."
  )
  var columns: [String] = []

  @OptionGroup var dialect: DialectOptions

  @Option(
    name: .customLong("sample-header"),
    help: "The same of the sample, where it is written otherwise than ours."
  )
  var sampleHeader = HeaderChoice.auto

  @Option(
    name: .customLong("sample-delimiter"),
    help: "The sample's, where it has another than ours.",
    transform: DialectOptions.delimiter
  )
  var sampleDelimiter: UInt8?

  @Option(
    name: .customLong("sample-quote"),
    help: "The sample's, where it has another than ours.",
    transform: DialectOptions.quote
  )
  var sampleQuote: UInt8?

  @OptionGroup var limits: LimitOptions

  @Flag(name: .customLong("no-digest"), help: "Leave out SHA-256 of the files.")
  var noDigest = false

  @Flag(help: "Leave file names out of the report.")
  var redactPaths = false

  @OptionGroup var sandbox: SandboxOptions

  mutating func validate() throws {
    try request().sampleDialect.check()
    let inputs = [sample] + ours + (decoys.map { [$0] } ?? [])
    guard inputs.count(where: { $0 == "-" }) < 2 else {
      throw ValidationError("standard input can be read once: name a file for all but one.")
    }
    try output.spare(inputs)
  }

  func run() throws {
    let request = try request()
    try sandbox.enter(reading: ours + [sample, decoys], writing: [output.output])
    let report = try output.withProgress { onProgress throws(Assay.Failure) in
      try Assay.match(request, onProgress: onProgress)
    }
    try output.write(report)
    if report.status == .partial { throw ExitCode(2) }
  }

  private func request() throws -> CompareRequest {
    var request = CompareRequest(sample: sample, ours: ours, links: Self.words(link))
    request.agree = agree.map(Self.words) ?? []
    request.decoys = decoys
    request.snapshot = try snapshot()
    request.memoryBytes = memory
    request.threads = threads
    request.columnKinds = try ColumnKinds.read(columns)
    request.dialect = dialect.given
    request.sampleDialect = GivenDialect(
      delimiter: sampleDelimiter,
      quote: sampleQuote,
      hasHeader: sampleHeader.value
    ).filled(from: dialect.given)
    request.limits = limits.given
    request.wantsDigest = !noDigest
    request.redactsPaths = redactPaths
    request.kernels = try KernelChoice.fromEnvironment()
    return request
  }

  private static func words(_ list: String) -> [String] {
    list.split(separator: ",").map(String.init)
  }

  private func snapshot() throws -> (from: String, to: String)? {
    switch (snapshotFrom, snapshotTo) {
    case (let from?, let to?): (from, to)
    case (nil, nil): nil
    default: throw ValidationError("--snapshot-from and --snapshot-to go together.")
    }
  }
}

extension Assay.Failure.Cause {
  /// As `sysexits.h` has them.
  var exitCode: Int32 {
    switch self {
    case .usage: 64
    case .input: 66
    case .fault: 70
    case .output: 74
    }
  }
}

extension Assay.Failure {
  /// The exit code, once the message is told.
  var told: ExitCode {
    Terminal.complain(message)
    return ExitCode(cause.exitCode)
  }
}
