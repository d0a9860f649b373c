public import Claims
import FoundationEssentials
public import Findings

/// Writes a report as JSON, keys sorted, one report a call.
public enum JSONRenderer {
  /// The report's UTF-8 bytes, with a line feed at the end.
  public static func render(_ report: Report) throws -> [UInt8] { try encode(report) }

  /// The verdicts' UTF-8 bytes, with a line feed at the end.
  public static func render(_ verdicts: Verdicts) throws -> [UInt8] { try encode(verdicts) }

  private static func encode(_ value: some Encodable) throws -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return try Array(encoder.encode(value)) + [0x0A]
  }
}
