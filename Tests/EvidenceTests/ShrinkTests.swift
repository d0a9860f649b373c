import Glibc
import Host
import Testing

@testable import Evidence

/// A file that loses its end while it is mapped is partial, and no reason to die.
@Suite struct ShrinkTests {
  @Test func plainFileThatShrinksIsPartial() async {
    await #expect(processExitsWith: .success) {
      CrashShield.raise()
      let file = EvidenceFile([UInt8](repeating: 0x61, count: 5 << 20))
      let source = try EvidenceSource.open(file.path, EvidenceOptions())
      let buffer = ChunkBuffer()
      try #require(try source.claim(into: buffer))
      try source.decode(buffer)
      truncate(file.path, 3 << 20)
      var decoded = buffer.pieces.reduce(0) { $0 + $1.range.count }
      let (pieces, custody) = try readAll(source)
      decoded += pieces.reduce(0) { $0 + ($1?.count ?? 0) }
      precondition(custody.undecodable.map(\.reason) == [.fileShrank])
      precondition(custody.undecodable[0].byteOffset == 3 << 20)
      precondition(decoded == 3 << 20)
      precondition(pieces.allSatisfy { $0?.allSatisfy { $0 == 0x61 } ?? true })
      precondition(custody.sha256 == nil)
      precondition(custody.decodedBytes == decoded)
    }
  }

  @Test func compressedFileThatShrinksIsPartial() async {
    await #expect(processExitsWith: .success) {
      CrashShield.raise()
      let frames = (0..<6).map { frame(DamageTests.text(60_000, seed: $0)) }
      let file = EvidenceFile(frames.flatMap(\.self))
      let source = try EvidenceSource.open(file.path, EvidenceOptions())
      let kept = frames[0].count + frames[1].count + frames[2].count / 2
      truncate(file.path, off_t(kept))
      let (_, custody) = try readAll(source)
      precondition(!custody.isComplete)
      precondition(
        custody.undecodable.contains { $0.reason == .fileShrank || $0.byteOffset <= kept }
      )
      precondition(custody.sha256 == nil)
      precondition(
        custody.decodedFromBytes + custody.skippedBytes + custody.undecodableBytes
          == custody.storedBytes
      )
    }
  }

  @Test func whatIsSkippedBehindTheNewEndIsCountedOnce() {
    var custody = Custody(path: "x", container: .zstd)
    custody.storedBytes = 100
    custody.skip(10..<20)
    custody.skip(60..<70)
    custody.skip(70..<80)
    custody.lose(Undecodable(byteOffset: 85, byteCount: 5, reason: .corrupt))
    custody.shrink(at: 65)
    #expect(custody.skippedBytes == 30)
    #expect(custody.undecodableBytes == 5 + 15)
  }

  @Test func lossesBeyondTheListedAreCountedOnce() {
    var custody = Custody(path: "x", container: .zstd)
    custody.storedBytes = 2_000
    for offset in 0..<1_500 {
      custody.lose(Undecodable(byteOffset: offset, byteCount: 1, reason: .corrupt))
    }
    custody.shrink(at: 500)
    #expect(custody.undecodableBytes == 2_000)
  }

  @Test func compressedFileWithSkippableFramesBalancesWhenItShrinks() async {
    await #expect(processExitsWith: .success) {
      CrashShield.raise()
      let skippable: [UInt8] = [0x50, 0x2A, 0x4D, 0x18, 2, 0, 0, 0, 7, 7]
      let pair = skippable + frame(DamageTests.text(60_000))
      let file = EvidenceFile(Array(repeatElement(pair, count: 4).joined()))
      let source = try EvidenceSource.open(file.path, EvidenceOptions())
      let buffer = ChunkBuffer()
      while try source.claim(into: buffer) { try source.decode(buffer) }
      truncate(file.path, off_t(2 * pair.count + 100))
      let custody = source.finish()
      precondition(custody.undecodable.map(\.reason) == [.fileShrank])
      precondition(custody.skippedBytes == 40)
      precondition(custody.decodedFromBytes == 2 * pair.count - 20 + 100 - 10)
    }
  }
}
