import Glibc
import Testing

@testable import Evidence
@testable import Host

/// What libzstd keeps of the evidence lies where it is left out of dumps.
@Suite struct DecodingMemoryTests {
  /// KiB of this process's mappings that carry the flag `dd`, do not dump (proc(5)).
  private static func undumpedKiB() -> Int {
    guard let file = fopen("/proc/self/smaps", "r") else { return -1 }
    defer { fclose(file) }
    var line = [CChar](repeating: 0, count: 4_096)
    var (size, sum) = (0, 0)
    while fgets(&line, Int32(line.count), file) != nil {
      let words = String(
        decoding: line.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) },
        as: UTF8.self
      ).split(whereSeparator: \.isWhitespace)
      if words.first == "Size:" { size = Int(words[1]) ?? 0 }
      if words.first == "VmFlags:", words.contains("dd") { sum += size }
    }
    return sum
  }

  @Test func windowIsLeftOutOfDumps() async {
    await #expect(processExitsWith: .success) {
      let stored = streamedFrame(DamageTests.text(700_000), windowLog: 23)
      let before = Self.undumpedKiB()
      let decoder = FrameDecoder()!
      let alone = Self.undumpedKiB()
      precondition(alone > before)
      stored.withUnsafeBytes { bytes in
        var target = [UInt8](repeating: 0, count: 1 << 20)
        decoder.begin(ZstdFrameHeader(bytes, at: 0)!, at: 0, windowLogLimit: 27)
        let produced = target.withUnsafeMutableBytes {
          decoder.pull(of: bytes, into: $0.baseAddress!, capacity: $0.count).produced
        }
        precondition(produced == 1 << 20)
      }
      precondition(Self.undumpedKiB() - alone >= 8 << 10)
    }
  }

  @Test func lentMemoryIsWipedWhenItIsTakenBack() throws {
    let lent = try #require(EvidenceMemory.lend(100))
    #expect(UInt(bitPattern: lent) % 64 == 0)
    memset(lent, 0x61, 100)
    EvidenceMemory.takeBack(lent)
  }
}
