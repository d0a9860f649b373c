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
}
