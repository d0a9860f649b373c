/// What to write, and how.
package struct GeneratorOptions: Sendable {
  /// Data records; the header line is one more.
  package var rows: Int
  package var seed: UInt64
  /// Workers; never changes a byte of the output.
  package var threads: Int
  /// Decoded bytes a zstd frame; 0 for a single frame.
  package var frameSize: Int
  /// zstd compression level.
  package var level: Int
  package var format: OutputFormat
  package var defects: DefectRates
  package var frauds: FraudShares
  /// Of the earlier dump that `Fraud.recycled` takes its records from, made without defects or
  /// frauds.
  package var recycledSeed: UInt64

  package init(
    rows: Int = 1_000_000,
    seed: UInt64 = 1,
    threads: Int = 1,
    frameSize: Int = 4 << 20,
    level: Int = 3,
    format: OutputFormat = .csv,
    defects: DefectRates = DefectRates(),
    frauds: FraudShares = FraudShares(),
    recycledSeed: UInt64? = nil
  ) {
    self.rows = rows
    self.seed = seed
    self.threads = threads
    self.frameSize = frameSize
    self.level = level
    self.format = format
    self.defects = defects
    self.frauds = frauds
    self.recycledSeed = recycledSeed ?? seed &- 1
  }

  /// The least frame size but 0, in bytes.
  package static let leastFrameSize = 1 << 10
  /// The largest frame size, in bytes: a seek table counts them in 32 bits.
  package static let largestFrameSize = 1 << 30

  package func validate() throws(SynthesisError) {
    guard rows >= 0, rows <= 1_000_000_000_000 else {
      throw .badOption("--rows must be between 0 and 1000G")
    }
    guard (1...1_024).contains(threads) else {
      throw .badOption("--threads must be between 1 and 1024")
    }
    guard frameSize == 0 || (Self.leastFrameSize...Self.largestFrameSize).contains(frameSize)
    else { throw .badOption("--frame-size must be 0 or between 1KiB and 1GiB") }
    guard (1...19).contains(level) else { throw .badOption("--level must be between 1 and 19") }
    try defects.validate()
    try frauds.validate()
    guard frauds[.recycled] == 0 || recycledSeed != seed else {
      throw .badOption(
        "--recycled-seed \(seed) is the dump's own seed: give that of the earlier dump"
      )
    }
  }
}

/// How records are laid out.
package enum OutputFormat: String, CaseIterable, Sendable {
  case csv, tsv

  var delimiter: UInt8 {
    switch self {
    case .csv: UInt8(ascii: ",")
    case .tsv: UInt8(ascii: "\t")
    }
  }
}
