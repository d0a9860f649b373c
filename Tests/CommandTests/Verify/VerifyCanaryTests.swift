import Foundation
import Testing

/// No byte of a field, and none of a claims file that is refused, leaves `verify`.
@Suite struct VerifyCanaryTests {
  private static let canaries = (0..<3).map { "qZ7canary\($0)Xw" }

  private static let dump =
    "customer_id,note,email,qZ7canary0Xw\n"
    + (0..<900).map { row in
      "\(row),\(canaries[1]) \(row),\(canaries[2])@mail.example,\(canaries[1])\n"
    }.joined()

  private func expectSilence(
    _ arguments: [String],
    exitCode: Int32?,
    in folder: ScratchFolder,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    for format in ["text", "json"] {
      let outcome = try Program.run(arguments + ["--format", format])
      if let exitCode {
        #expect(
          outcome.exitCode == exitCode,
          "\(outcome.errorText)",
          sourceLocation: sourceLocation
        )
      }
      #expect(!outcome.wasSignalled, sourceLocation: sourceLocation)
      let written = outcome.standardOutput + outcome.standardError
      #expect(!written.isEmpty, sourceLocation: sourceLocation)
      for canary in Self.canaries {
        #expect(
          written.range(of: Data(canary.utf8)) == nil,
          "\(canary)",
          sourceLocation: sourceLocation
        )
      }
    }
  }

  @Test func verdictsHoldNoField() throws {
    let folder = try ScratchFolder()
    let dump = try folder.write(Self.dump.utf8, to: "dump.csv")
    let claims = try folder.write(
      VerifyCase.file(
        VerifyCase.table.filter { !$0.measure.contains("activated") && !$0.measure.contains("dob") }
      ).utf8,
      to: "claims.yaml"
    )
    try expectSilence(["verify", claims, dump], exitCode: 1, in: folder)
  }

  /// Who mistakes the dump for the claims, or the claims for the dump, sees none of it.
  @Test func mistakenFilesAreSilent() throws {
    let folder = try ScratchFolder()
    let dump = try folder.write(Self.dump.utf8, to: "dump.csv")
    let json = try folder.write("{\"evidence\": [\"\(Self.canaries[0])\"]}".utf8, to: "r.json")
    let claims = try folder.write(
      VerifyCase.file([.init("records", "about 5", [:])]).utf8,
      to: "c.yaml"
    )
    try expectSilence(["verify", dump, claims], exitCode: 64, in: folder)
    try expectSilence(["verify", json, dump], exitCode: 64, in: folder)
    try expectSilence(["verify", claims, json], exitCode: 64, in: folder)
    try expectSilence(["verify", "--challenge", dump, claims, dump], exitCode: 64, in: folder)
  }

  /// Every place of a claims file in turn is a canary.
  @Test func refusedClaimsAreSilent() throws {
    let folder = try ScratchFolder()
    let dump = try folder.write("id,ssn\n1,219-09-9998\n".utf8, to: "dump.csv")
    let good = VerifyCase.file([.init("presence(us-ssn)", "about 5%", [:])])
    for word in [
      "design", "whole-dump", "claims", "id:", "measure", "presence", "us-ssn", "about", "5%",
      "expect",
    ] {
      let text = good.replacingOccurrences(of: word, with: Self.canaries[0])
      let claims = try folder.write(text.utf8, to: "claims.yaml")
      try expectSilence(["verify", claims, dump], exitCode: 64, in: folder)
    }
  }
}
