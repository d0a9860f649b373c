import Testing

@testable import Evidence

/// What a container could have shown is said, and never more than that.
@Suite struct IntegrityTests {
  private static let parts = [DamageTests.text(900), DamageTests.text(1_100, seed: 2)]

  private func integrity(_ bytes: [UInt8]) throws -> Custody.Integrity {
    try EvidenceFile(bytes).read().custody.integrity
  }

  private func table(_ frames: [[UInt8]], _ decoded: [Int]) -> [UInt8] {
    var table = SeekTable()
    for (frame, decoded) in zip(frames, decoded) {
      table.append(storedBytes: frame.count, decodedBytes: decoded)
    }
    return table.encoded()
  }

  @Test func weakestFrameDecides() throws {
    let (part, other) = (Self.parts[0], Self.parts[1])
    #expect(try integrity(part) == .none)
    #expect(try integrity(frame(part) + streamedFrame(other)) == .checksum)
    #expect(try integrity(frame(part) + frame(other, checksum: false)) == .length)
    #expect(try integrity(streamedFrame(part) + frame(other, checksum: false)) == .length)
    #expect(try integrity(frame(part) + streamedFrame(other, checksum: false)) == .none)
  }

  @Test func seekTableCountsWhereItCoversAllOfTheFile() throws {
    let frames = Self.parts.map { streamedFrame($0, checksum: false) }
    let file = frames.flatMap(\.self) + table(frames, Self.parts.map(\.count))
    #expect(try integrity(file) == .seekTable)
    #expect(try integrity(file + file) == .seekTable)
    #expect(try integrity(file + frames[0]) == .none)
  }

  @Test func seekTableOfOtherDecodedLengthsIsAContradiction() throws {
    let frames = Self.parts.map { streamedFrame($0, checksum: false) }
    let listed = [Self.parts[0].count, Self.parts[1].count + 1]
    let custody = try EvidenceFile(frames.flatMap(\.self) + table(frames, listed)).read().custody
    #expect(custody.undecodable.map(\.reason) == [.seekTableMismatch])
    #expect(custody.undecodable.map(\.byteOffset) == [frames.flatMap(\.self).count])
    #expect(custody.integrity == .none)
  }
}
