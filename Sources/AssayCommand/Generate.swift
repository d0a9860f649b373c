import ArgumentParser
import Glibc
import Host
import Synthesis

/// `assay generate`: writes a synthetic dump with a known truth.
struct Generate: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "generate",
    abstract: "Write a synthetic dump with a known truth.",
    usage: "assay generate -o <output> [<options>]",
    discussion: """
      The same options and seed give the same bytes, whatever the number of threads. All values \
      are drawn at random: any likeness to a person is chance. Frauds make records as sellers do: \
      faker draws every field for itself, padded copies earlier records and changes some fields, \
      recycled takes those of an earlier dump, inflated repeats blocks, templated counts on from \
      number to number. One record in sixteen is never a copy.
      """
  )

  @Option(
    name: .shortAndLong,
    help: "Where to write: .zst is compressed, .csv, .tsv and .txt are not, - is standard output.",
    completion: .file()
  )
  var output: String

  @Option(
    parsing: .unconditional,
    help: "Records to write; k, M and G are decimal (default: 1M).",
    transform: OptionValues.count(0...1_000_000_000_000)
  )
  var rows = 1_000_000

  @Option(parsing: .unconditional, help: "The dump is a function of it; 0 to 2^64 - 1.")
  var seed: UInt64 = 1

  @Option(help: "What the dump is of.")
  var recipe = Recipe.telecom

  @Option(
    parsing: .unconditional,
    help: "Decoded bytes a zstd frame, such as 64KiB; 0 writes one frame (default: 4MiB).",
    transform: OptionValues.bytes(
      GeneratorOptions.leastFrameSize...GeneratorOptions.largestFrameSize,
      alsoZero: true
    )
  )
  var frameSize = 4 << 20

  @Option(
    parsing: .unconditional,
    help: "zstd compression level, 1 to 19 (default: 3).",
    transform: OptionValues.number(1...19)
  )
  var level = 3

  @Option(help: "Layout of the records.")
  var outputFormat = OutputFormat.csv

  @Option(
    help: "Write every count that a scan must find to this JSON file.",
    completion: .file()
  )
  var truth: String?

  @Option(
    help: "Put in a fault, as NAME=RATE with a rate such as 3% or 0.03; all=RATE for every.",
    completion: .list((["all"] + Defect.allCases.map(\.rawValue)).map { "\($0)=1%" })
  )
  var defect: [String] = []

  @Option(
    help: "Make records by a fraud: NAME for all, or NAME=SHARE with a share such as 50% or 0.5.",
    completion: .list(Fraud.allCases.map { "\($0.rawValue)=50%" })
  )
  var fraud: [String] = []

  @Option(
    parsing: .unconditional,
    help: "Seed of the earlier dump that recycled takes from (default: one less than --seed)."
  )
  var recycledSeed: UInt64?

  @Option(
    parsing: .unconditional,
    help: "Workers; by default one a CPU that this process may use.",
    transform: OptionValues.number(1...1_024)
  )
  var threads: Int?

  @Flag(name: .shortAndLong, help: "Write over files that are there already.")
  var force = false

  @Flag(help: "Say nothing but errors.")
  var quiet = false

  @Flag(help: "Draw no progress line.")
  var noProgress = false

  /// What a dump can be of.
  enum Recipe: String, ExpressibleByArgument, CaseIterable {
    case telecom
  }

  mutating func validate() throws {
    do throws(SynthesisError) {
      try makeOptions().validate()
      _ = try OutputContainer(path: output, frameSize: frameSize)
    } catch {
      throw ValidationError(error.message)
    }
    for path in [output, truth].compactMap(\.self) where !force && OutputFile.wouldReplace(path) {
      throw ValidationError(
        "\(path): there is a file already: choose another name, or write over it with --force"
      )
    }
  }

  func run() throws {
    let options = try makeOptions()
    let progress = GenerationProgress(
      rows: rows,
      isShown: !quiet && !noProgress && isatty(STDERR_FILENO) == 1
    )
    do throws(SynthesisError) {
      let outcome = try Generator.write(options, to: output, truthPath: truth) { done in
        progress.draw(done)
        return !Interrupt.isRequested
      }
      progress.clear()
      if !quiet { writeToStandardError(summary(outcome) + "\n") }
    } catch {
      progress.clear()
      if case .cannotWrite(let failure) = error, failure.isClosedPipe { return }
      writeToStandardError("assay: \(error.message)\n")
      throw ExitCode(Self.exitCode(error))
    }
  }

  private func makeOptions() throws(SynthesisError) -> GeneratorOptions {
    var defects = DefectRates()
    for argument in defect { try defects.set(argument) }
    var frauds = FraudShares()
    for argument in fraud { try frauds.set(argument) }
    return GeneratorOptions(
      rows: rows,
      seed: seed,
      threads: threads ?? ProcessorCount.usable(),
      frameSize: frameSize,
      level: level,
      format: outputFormat,
      defects: defects,
      frauds: frauds,
      recycledSeed: recycledSeed
    )
  }

  private func summary(_ outcome: Generator.Outcome) -> String {
    let truth = outcome.truth
    let size = Quantity.bytesText(truth.decodedBytes)
    let name = output == "-" ? "standard output" : output
    var parts = ["\(Quantity.grouped(truth.rows)) \(truth.rows == 1 ? "row" : "rows")"]
    if outcome.frameCount > 0 {
      let frames = outcome.frameCount == 1 ? "frame" : "frames"
      parts.append("\(size) as \(Quantity.grouped(outcome.frameCount)) \(frames)")
      parts.append(Quantity.bytesText(outcome.storedBytes))
    } else {
      parts.append(size)
    }
    return "wrote \(name): " + (parts + ["seed \(seed)"]).joined(separator: ", ")
  }

  /// 130 after the first Ctrl-C, 64 for a wrong option, 74 (`EX_IOERR`) when the file cannot be written.
  private static func exitCode(_ error: SynthesisError) -> Int32 {
    switch error {
    case .badOption: 64
    case .cannotWrite: 74
    case .cannotCompress: 70
    case .cancelled: 130
    }
  }
}

extension OutputFormat: ExpressibleByArgument {}

private func writeToStandardError(_ text: String) {
  var text = text
  text.withUTF8 { _ = write(STDERR_FILENO, $0.baseAddress, $0.count) }
}

/// One line on the terminal, redrawn at most five times a second.
private final class GenerationProgress {
  private let rows: Int
  private let isShown: Bool
  private let start = ContinuousClock.now
  private var lastDrawn: ContinuousClock.Instant?

  init(rows: Int, isShown: Bool) {
    self.rows = rows
    self.isShown = isShown
  }

  func draw(_ done: Int) {
    let now = ContinuousClock.now
    if let lastDrawn, now - lastDrawn < .milliseconds(200) { return }
    guard isShown, done > 0 else { return }
    lastDrawn = now
    let seconds = (now - start) / .seconds(1)
    let rate = Double(done) / max(seconds, 1e-3)
    let left = Int((Double(rows - done) / rate).rounded(.up))
    Terminal.redraw(
      "\(Quantity.grouped(done)) of \(Quantity.grouped(rows)) rows, "
        + "\(Quantity.grouped(Int(rate))) rows/s, \(left) s left"
    )
  }

  func clear() {
    if isShown, lastDrawn != nil { writeToStandardError("\r\u{1B}[K") }
  }
}
