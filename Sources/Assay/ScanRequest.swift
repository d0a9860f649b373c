public import Findings

/// What to scan and how; every field has the default that the command has.
public struct ScanRequest: Sendable {
  /// Files, folders, or `-` for standard input.
  public var inputs: [String]
  /// Workers; `nil` for the CPUs this process may use.
  public var threads: Int?
  /// What counts and buffers may take, beyond the mapped files; fewer workers otherwise.
  public var memoryBytes = 512 << 20
  /// Whether SHA-256 of each file is computed.
  public var wantsDigest = true
  /// One byte, or `nil` to find out.
  public var delimiter: UInt8?
  /// One byte; `nil` for the double quote.
  public var quote: UInt8?
  /// Whether the first record names the columns; `nil` to find out.
  public var hasHeader: Bool?
  /// Kinds by column: header name, position, or `column N`.
  public var columnKinds: [String: String] = [:]
  /// 32 bytes that make estimates repeatable; `nil` for a random key.
  public var caseKey: [UInt8]?
  /// Whether `Assay.examine` hands out a state to save, to compare other dumps with; needs `caseKey`.
  public var keepsState = false
  /// The state of an earlier dump that this one is compared with; needs the `caseKey` it was saved under.
  public var earlier: String?
  /// Whether columns of text are searched for identifiers inside.
  public var searchesText = true
  /// What of the inputs is believed and read.
  public var limits = ReadingLimits()
  /// One of `Assay.supportedKernels`; `nil` for the fastest.
  public var kernels: String?
  /// Whether paths are left out of the report.
  public var redactsPaths = false

  /// What becomes of counts below 11.
  public var smallCells = SmallCellMode.suppress

  /// Scans `inputs` with the defaults.
  public init(_ inputs: [String]) {
    self.inputs = inputs
  }
}
