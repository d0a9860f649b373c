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

  @Test func frameBehindADamagedOneIsRead() throws {
    let frames = [Self.parts[0], DamageTests.text(60_000), Self.parts[1]].map { frame($0) }
    let start = frames[0].count
    for place in stride(from: start + 10, to: start + frames[1].count, by: 9_347) {
      var bent = frames.flatMap(\.self)
      bent[place] ^= 0x55
      try expectSameAccount(bent, EvidenceOptions(), "byte \(place)")
    }
    let foreign = Array("no frame at all, only text".utf8)
    try expectSameAccount(frames[0] + foreign + frames[1] + foreign + frames[2])
    try expectSameAccount(frames[0] + foreign + Self.skippable + frames[2])
  }

  /// The gap stands between the bytes it parts, also where they were peeked at.
  @Test func gapIsWhereTheBytesAreMissing() throws {
    let foreign = [UInt8](repeating: 0x20, count: 300_000)
    let (first, second) = (Self.parts[0], Self.parts[1])
    let file = EvidenceFile(frame(first) + foreign + frame(second) + foreign + frame(first))
    let expected = [first, nil, second, nil, first]
    for peeked in [0, 10, first.count, first.count + 10, 1 << 20] {
      let descriptor = open(file.path, O_RDONLY)
      defer { close(descriptor) }
      let source = try PipeChunkSource(
        descriptor: descriptor,
        path: "-",
        options: EvidenceOptions()
      )
      if peeked > 0 {
        let whole = first + second + first
        #expect(try source.peek(peeked).withBytes { Array($0) } == Array(whole.prefix(peeked)))
      }
      let (pieces, custody) = try readAll(source)
      var joined: [[UInt8]?] = [[]]
      for piece in pieces {
        if let piece, let last = joined[joined.count - 1] {
          joined[joined.count - 1] = last + piece
        } else if piece == nil {
          joined += [nil, []]
        }
      }
      #expect(joined == expected, "peeked \(peeked)")
      #expect(custody.undecodable.map(\.byteCount) == [foreign.count, foreign.count])
    }
  }

  /// Its window would be a GiB, its content is not.
  @Test func smallFrameIsReadWhateverItsWindow() throws {
    let file = streamedFrame(DamageTests.text(9_000), windowLog: 30)
    let header = try #require(file.withUnsafeBytes { ZstdFrameHeader($0, at: 0) })
    #expect(header.windowBytes == 1 << 30 && header.contentBytes == nil)
    try expectSameAccount(frame(Self.parts[0]) + file + frame(Self.parts[1]))
    #expect(try EvidenceFile(file).readAsPipe().custody.isComplete)
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
