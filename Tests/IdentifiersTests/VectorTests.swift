import Foundation
import Identifiers
import Testing

/// The shared vectors: kind, input, validity, reason, flags, note.
struct Vector: Sendable, CustomTestStringConvertible {
  let kind: String
  let input: String
  let validity: String
  let reason: String
  let flags: [String]

  var testDescription: String { "\(kind) \(input)" }

  static func load() throws -> [Vector] {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    let file = folder.appendingPathComponent("Vectors/test_vectors.csv")
    let text = try String(contentsOf: file, encoding: .utf8)
    return text.split(separator: "\n").dropFirst(2).compactMap { line -> Vector? in
      let cells = cells(of: line)
      guard cells.count >= 5 else { return nil }
      let flags = cells[4].split(separator: "|").map(String.init)
      return Vector(
        kind: cells[0],
        input: cells[1],
        validity: cells[2],
        reason: cells[3],
        flags: flags
      )
    }
  }

  /// The cells of a line, commas inside quotes kept.
  private static func cells(of line: Substring) -> [String] {
    var cells = [""]
    var isQuoted = false
    for character in line {
      if character == "\"" {
        isQuoted.toggle()
      } else if character == ",", !isQuoted {
        cells.append("")
      } else {
        cells[cells.count - 1].append(character)
      }
    }
    return cells
  }

  /// What the kind says of the input; nil for a kind that does not exist.
  var result: CheckResult? {
    // Kinds of two fields have the state behind a bar.
    let parts = input.split(separator: "|", omittingEmptySubsequences: false).map(String.init)
    let state = parts.count == 2 ? USState(Array(parts[1].utf8).span.bytes) : nil
    let first = Array(parts[0].utf8)
    switch kind {
    case "us-zip+us-state": return ZIPCode.check(first.span.bytes, state: state)
    case "us-driver-license": return DriverLicense.check(first.span.bytes, state: state)
    case "hash":
      let bytes = Array(input.utf8)
      guard let found = HashKind(bytes.span.bytes) else { return nil }
      return IdentifierKind.named(found.kind)?.check(bytes.span.bytes)
    default:
      let bytes = Array(input.utf8)
      return IdentifierKind.named(kind)?.check(bytes.span.bytes)
    }
  }
}

@Suite struct VectorTests {
  @Test func everyVectorHolds() throws {
    let vectors = try Vector.load()
    #expect(vectors.count == 137)
    for vector in vectors { try check(vector) }
  }

  private func check(_ vector: Vector) throws {
    let result = try #require(vector.result, "\(vector.testDescription)")
    #expect("\(result.validity)" == vector.validity, "\(vector.testDescription)")
    #expect(result.reason.code == vector.reason, "\(vector.testDescription)")
    // The vectors name a retired body in the note only.
    let flags = result.flags.subtracting(.imeiRBIRetired).names
    #expect(flags == vector.flags, "\(vector.testDescription)")
  }
}
