public import Claims
import FoundationEssentials
public import Findings

/// Writes a report as JSON, keys sorted, one report a call.
public enum JSONRenderer {
  /// The report's UTF-8 bytes, with a line feed at the end.
  public static func render(_ report: Report) throws -> [UInt8] { try encoded(report) }

  /// The same of a comparison.
  public static func render(_ report: MatchReport) throws -> [UInt8] { try encoded(report) }

  /// The same of what two dumps share.
  public static func render(_ report: OverlapReport) throws -> [UInt8] { try encoded(report) }

  /// The same of verdicts.
  public static func render(_ verdicts: Verdicts) throws -> [UInt8] { try encoded(verdicts) }

  private static func encoded(_ value: some Encodable) throws -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return try Array(encoder.encode(value)) + [0x0A]
  }
}
