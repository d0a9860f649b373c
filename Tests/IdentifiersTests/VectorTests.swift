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

  static func load(kind: String) throws -> [Vector] {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    let file = folder.appendingPathComponent("Vectors/test_vectors.csv")
    let text = try String(contentsOf: file, encoding: .utf8)
    return text.split(separator: "\n").compactMap { line -> Vector? in
      let cells = line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
      guard cells.count >= 5, cells[0] == kind else { return nil }
      let flags = cells[4].split(separator: "|").map(String.init)
      return Vector(
        kind: kind,
        input: cells[1],
        validity: cells[2],
        reason: cells[3],
        flags: flags
      )
    }
  }
}

@Suite struct VectorTests {
  @Test func everySSNVectorHolds() throws {
    let vectors = try Vector.load(kind: "us-ssn")
    #expect(vectors.count == 22)
    for vector in vectors { check(vector, Field(vector.input).ssn) }
  }

  @Test func everyIMEIVectorHolds() throws {
    let vectors = try Vector.load(kind: "imei")
    #expect(vectors.count == 16)
    for vector in vectors { check(vector, Field(vector.input).imei) }
  }

  private func check(_ vector: Vector, _ result: CheckResult) {
    #expect("\(result.validity)" == vector.validity, "\(vector.testDescription)")
    #expect(result.reason.code == vector.reason, "\(vector.testDescription)")
    // The vectors name a retired body in the note only.
    let flags = result.flags.subtracting(.imeiRBIRetired).names
    #expect(flags == vector.flags, "\(vector.testDescription)")
  }
}
