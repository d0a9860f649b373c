import Glibc
import Testing

@testable import Evidence

/// The account of a pipe is that of the same bytes in a file, as far as a pipe can know it.
@Suite struct PipeTests {
  private static let parts = [DamageTests.text(900), DamageTests.text(1_100, seed: 2)]
  private static let skippable: [UInt8] = [0x50, 0x2A, 0x4D, 0x18, 2, 0, 0, 0, 7, 7]

  private func expectSameAccount(
    _ bytes: [UInt8],
    _ options: EvidenceOptions = EvidenceOptions(),
    _ comment: Comment = "",
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let file = EvidenceFile(bytes)
    let (mapped, expected) = try file.read(options)
    let (piped, found) = try file.readAsPipe(options)
    let isSame =
      piped.compactMap(\.self).flatMap(\.self) == mapped.compactMap(\.self).flatMap(\.self)
    #expect(isSame, comment, sourceLocation: sourceLocation)
    #expect(piped.contains(nil) == mapped.contains(nil), comment, sourceLocation: sourceLocation)
    for (mine, theirs) in zip(numbers(found), numbers(expected)) {
      #expect(mine == theirs, comment, sourceLocation: sourceLocation)
    }
    #expect(found.undecodable == expected.undecodable, comment, sourceLocation: sourceLocation)
  }

  private func numbers(_ custody: Custody) -> [String] {
    [
      "stored \(custody.storedBytes)", "decoded from \(custody.decodedFromBytes)",
      "skipped \(custody.skippedBytes)", "decoded \(custody.decodedBytes)",
      "frames \(custody.frameCount)", "integrity \(custody.integrity)", "\(custody.sha256 ?? "")",
    ]
  }

  @Test func everyKindOfFrameIsCountedAlike() throws {
    let large = DamageTests.text(700_000)
    try expectSameAccount(
      Self.skippable + frame(Self.parts[0]) + Self.skippable + frame([])
        + streamedFrame(Self.parts[1]) + frame(large) + Self.skippable
    )
    try expectSameAccount(frame(Self.parts[0], checksum: false) + frame(Self.parts[1]))
    try expectSameAccount(streamedFrame(Self.parts[0], checksum: false))
    try expectSameAccount([])
    try expectSameAccount(Self.parts[0])
  }

  @Test func wrongChecksumCostsNothingButItself() throws {
    var bent = frame(Self.parts[0])
    bent[bent.count - 2] ^= 1
    try expectSameAccount(bent + frame(Self.parts[1]))
    try expectSameAccount(frame(Self.parts[1]) + bent)
  }

  @Test func everyTruncationIsSaidWithWhatItCost() throws {
    let file = frame(Self.parts[0]) + Self.skippable + frame(Self.parts[1])
    for cut in stride(from: 4, to: file.count, by: 97) {
      try expectSameAccount(Array(file[..<cut]), EvidenceOptions(), "cut at \(cut)")
    }
    let border = frame(Self.parts[0]).count
    for cut in border..<(border + 25) {
      try expectSameAccount(Array(file[..<cut]), EvidenceOptions(), "cut at \(cut)")
    }
  }

  @Test func bentLastFrameIsCutAtTheSameBlock() throws {
    let first = frame(Self.parts[0])
    let file = first + frame(DamageTests.text(60_000))
    for place in stride(from: first.count + 10, to: file.count, by: 12_347) {
      var bent = file
      bent[place] ^= 0x55
      try expectSameAccount(bent, EvidenceOptions(), "byte \(place)")
    }
  }

  @Test func reasonOfALossIsToldApart() throws {
    let large = streamedFrame(DamageTests.text(700_000), windowLog: 28, step: 1 << 20)
    try expectSameAccount(frame(Self.parts[0]) + large)
    var options = EvidenceOptions()
    options.windowLogLimit = 28
    try expectSameAccount(frame(Self.parts[0]) + large, options)
    // The descriptor says one byte of dictionary number, which then stands behind the window's.
    var foreign = streamedFrame(Self.parts[1])
    foreign[4] |= 1
    foreign.insert(77, at: 6)
    try expectSameAccount(frame(Self.parts[0]) + foreign)
    try expectSameAccount(frame(Self.parts[0]) + Array("no frame at all, only text".utf8))
    let custody = try EvidenceFile(frame(Self.parts[0]) + foreign).readAsPipe().custody
    #expect(custody.undecodable.map(\.reason) == [.dictionaryNeeded])
  }
}
