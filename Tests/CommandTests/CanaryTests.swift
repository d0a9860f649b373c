import Evidence
import Foundation
import Testing

/// No byte of a field leaves, on any path.
@Suite struct CanaryTests {
  /// Unique, and unlike anything the program could write by itself.
  private static let canaries = (0..<4).map { "qZ7canary\($0)Xw" }

  private static let header = "customer_id,note,email,qZ7canary0Xw"
  private static let rows = (0..<500).map { row in
    "\(row),\(canaries[1]) \(row),\(canaries[2])@mail.example,\"\(canaries[3]) \"\"\(row)\"\"\""
  }

  private static let good = ([header] + rows).joined(separator: "\n") + "\n"

  @Test(arguments: ["text", "json"]) func reportHoldsNoField(_ format: String) throws {
    try expectSilence(Data(Self.good.utf8), ["--format", format], exitCode: 0)
  }

  @Test func rejectedRecordsAreSilent() throws {
    let bad =
      Self.good + "ragged,\(Self.canaries[1])\n\"\(Self.canaries[2])\"stray,1,2,3\n\""
      + Self.canaries[3]
    try expectSilence(Data(bad.utf8), [], exitCode: 0)
    try expectSilence(Data(bad.utf8), ["--max-record-bytes", "30"], exitCode: 0)
  }

  @Test func damagedFramesAreSilent() throws {
    let frame = try compressed(Data(Self.good.utf8))
    for cut in stride(from: 1, to: frame.count, by: 97) {
      try expectSilence(frame.prefix(cut), [], exitCode: nil)
    }
    for place in stride(from: 0, to: frame.count, by: 61) {
      var bent = frame
      bent[place] ^= 0x41
      try expectSilence(bent, [], exitCode: nil)
    }
  }

  @Test func headerlessFirstRecordIsNoHeader() throws {
    let data = Self.rows.joined(separator: "\n")
    try expectSilence(Data(data.utf8), ["--format", "json"], exitCode: 0)
    try expectSilence(Data(data.utf8), ["--format", "json", "--header", "yes"], exitCode: 0)
  }

  @Test func otherContentIsRefusedSilently() throws {
    let wide = Self.good.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    try expectSilence(Data([0xFF, 0xFE] + wide), [], exitCode: 2)
    try expectSilence(Data([0x1F, 0x8B] + Array(Self.good.utf8)), [], exitCode: 2)
  }

  /// Scans the bytes as a file and as a pipe and looks for canaries in all that was written.
  private func expectSilence(
    _ bytes: Data,
    _ arguments: [String],
    exitCode: Int32?,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let folder = try ScratchFolder()
    let (evidence, results) = (try ScratchFolder(), folder)
    let file = try evidence.write(bytes, to: "dump")
    for (input, feed) in [(file, nil), ("-", bytes)] {
      let outcome = try Program.run(
        ["scan", input, "-o", results.path("report")] + arguments,
        input: feed
      )
      if let exitCode {
        #expect(outcome.exitCode == exitCode, "\(input)", sourceLocation: sourceLocation)
      }
      #expect(!outcome.wasSignalled, sourceLocation: sourceLocation)
      let written = try outcome.standardOutput + outcome.standardError + results.everything()
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

  private func compressed(_ data: Data) throws -> Data {
    let writer = try ZstdFrameWriter(level: 3)
    var target = [UInt8](repeating: 0, count: ZstdFrameWriter.bound(decodedBytes: data.count))
    let count = try data.withUnsafeBytes { source in
      try target.withUnsafeMutableBytes { try writer.compress(source, into: $0) }
    }
    return Data(target.prefix(count))
  }
}
