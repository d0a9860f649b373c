public import Findings

extension Assay {
  /// What two dumps share, from the states that scans of them saved under one case key.
  ///
  /// Cost: one walk through both files; below a second for 100 million records.
  ///
  /// - Throws: `Failure` where a file is missing, no state, damaged, or saved under another key.
  public static func compare(_ request: OverlapRequest) throws(Failure) -> OverlapReport {
    let run = try RunKey(request.caseKey)
    guard let key = run.caseKey else { throw .needsCaseKey("compare") }
    let a = try SavedState.read(request.a, key)
    let b = try SavedState.read(request.b, key)
    return OverlapGate(smallCells: request.smallCells, redactsPaths: request.redactsPaths).report(
      (request.a, a),
      (request.b, b),
      tool: Report.Tool(name: "assay", version: version),
      privacy: run.privacy
    )
  }
}

/// Which states to compare, and how; every field has the default that the command has.
public struct OverlapRequest: Sendable {
  /// State files.
  public var a: String
  /// The other.
  public var b: String
  /// The 32 bytes under which both were saved.
  public var caseKey: [UInt8]
  /// What becomes of counts below 11.
  public var smallCells = SmallCellMode.suppress
  /// Whether paths are left out of the report.
  public var redactsPaths = false

  /// Compares two states with the defaults.
  public init(_ a: String, _ b: String, caseKey: [UInt8]) {
    self.a = a
    self.b = b
    self.caseKey = caseKey
  }
}

extension Assay.Failure {
  /// A state without a key would be of no use: its hashes are keyed.
  static func needsCaseKey(_ what: String) -> Assay.Failure {
    Assay.Failure(
      message:
        "\(what) needs the case key: write one with assay keygen and give it with --case-key",
      cause: .usage
    )
  }
}
