import Testing

@testable import Evidence

/// What a file is, told by its bytes: also where the first of them are damaged.
@Suite struct ContainerTests {
  private static let parts = (1...6).map { DamageTests.text(600, seed: $0) }
  private static let frames = parts.map { frame($0) }
  private static let rest = parts.dropFirst().flatMap(\.self)

  private func detect(_ bytes: [UInt8]) -> Container {
    bytes.withUnsafeBytes { Container.detect(in: $0) }
  }

  private static let named: [(bytes: [UInt8], container: Container)] = [
    (Array("BZh11AY&SY".utf8), .bzip2),
    (Array("BZh51AY&SY".utf8), .bzip2),
    (Array("BZh91AY&SY".utf8), .bzip2),
    ([0x42, 0x5A, 0x68, 0x31, 0x17, 0x72, 0x45, 0x38, 0x50, 0x90], .bzip2),
    (Array("BZh1,name,phone\n".utf8), .plain),
    (Array("BZh01AY&SY".utf8), .plain),
    ([0x5D, 0, 0, 0x80, 0, 255, 255, 255, 255, 255, 255, 255, 255, 0], .lzma),
    ([0x5D, 0, 0, 0, 4, 57, 0, 0, 0, 0, 0, 0, 0, 0x18], .lzma),
    (Array("],a,b,c,d,e,f,g".utf8), .plain),
    ([0x50, 0x4B, 0x05, 0x06, 0, 0, 0, 0, 0, 0, 0, 0], .zip),
  ]

  @Test func firstBytesTell() {
    for (bytes, container) in Self.named { #expect(detect(bytes) == container, "\(bytes)") }
  }

  @Test(arguments: 0..<32) func bentMagicCostsItsFrameOnly(_ bit: Int) throws {
    var file = Self.frames.flatMap(\.self)
    file[bit / 8] ^= 1 << UInt8(bit % 8)
    try expectLoss(of: Self.frames[0].count, Self.rest, file)
  }

  @Test(arguments: [[0x00], Array("not of the dump\nnor this\n".utf8)] as [[UInt8]])
  func whatStandsInFrontIsLostAlone(_ front: [UInt8]) throws {
    let file = front + Self.frames.flatMap(\.self)
    try expectLoss(of: front.count, Self.parts.flatMap(\.self), file)
  }

  /// A file and a pipe lose the first bytes, and no other.
  private func expectLoss(of lost: Int, _ expected: [UInt8], _ bytes: [UInt8]) throws {
    let file = EvidenceFile(bytes)
    for (pieces, custody) in try [file.read(), file.readAsPipe()] {
      #expect(pieces.compactMap(\.self).flatMap(\.self) == expected)
      #expect(
        custody.undecodable == [Undecodable(byteOffset: 0, byteCount: lost, reason: .notAFrame)]
      )
      #expect(custody.storedBytes == bytes.count)
      #expect(custody.decodedFromBytes == bytes.count - lost)
    }
  }

  @Test func seekTableTellsWhereNoFrameIsNear() {
    var table = SeekTable()
    for (part, frame) in zip(Self.parts, Self.frames) {
      table.append(storedBytes: frame.count, decodedBytes: part.count)
    }
    let noise = [UInt8](repeating: 0x11, count: Container.searchedBytes + 100)
    #expect(detect(noise + table.encoded()) == .zstd)
    #expect(detect(noise) == .plain)
    #expect(detect(noise + table.encoded() + [0]) == .plain)
    #expect(detect(noise + table.encoded().suffix(9)) == .plain)
  }

  @Test func whatMerelyHoldsAFrameIsNotTakenForOne() {
    let archive =
      Array("dump.zst".utf8) + [UInt8](repeating: 0, count: 249) + Array("ustar".utf8)
      + [UInt8](repeating: 0, count: 250) + Self.frames[0]
    #expect(detect(archive) == .plain)
    let text = DamageTests.text(20_000)
    #expect(detect(text + Self.frames[0] + text) == .plain)
  }
}
