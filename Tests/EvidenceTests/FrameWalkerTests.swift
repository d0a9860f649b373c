import CZstd
import Testing

@testable import Evidence

/// Compresses invented bytes as one frame.
func frame(_ content: [UInt8], level: Int32 = 3, checksum: Bool = true) -> [UInt8] {
  let context = ZSTD_createCCtx()
  defer { ZSTD_freeCCtx(context) }
  ZSTD_CCtx_setParameter(context, ZSTD_c_compressionLevel, level)
  ZSTD_CCtx_setParameter(context, ZSTD_c_checksumFlag, checksum ? 1 : 0)
  var target = [UInt8](repeating: 0, count: ZSTD_compressBound(content.count))
  let written = ZSTD_compress2(context, &target, target.count, content, content.count)
  return Array(target.prefix(written))
}

@Suite struct FrameWalkerTests {
  @Test func stepsOverConcatenatedFrames() {
    let file = frame(Array("a,b\n1,2\n".utf8)) + frame([]) + frame(Array("3,4\n".utf8))
    let offsets = walk(file)
    #expect(offsets.count == 3)
    #expect(offsets.last?.end == file.count)
  }

  @Test func stepsOverSkippableFrame() {
    let skippable: [UInt8] = [0x5E, 0x2A, 0x4D, 0x18, 3, 0, 0, 0, 1, 2, 3]
    let file = skippable + frame(Array("x\n".utf8))
    #expect(walk(file).map(\.start) == [11])
  }

  @Test func garbageBetweenFramesIsDamageUpToTheNextFrame() {
    let first = frame(Array("a\n".utf8))
    let file = first + [9, 9, 9] + frame(Array("b\n".utf8))
    var losses: [Undecodable] = []
    let frames = walk(file) { losses.append($0) }
    #expect(frames.count == 2)
    #expect(
      losses == [Undecodable(byteOffset: first.count, byteCount: 3, reason: .notAFrame)]
    )
  }

  @Test func statedContentSizeNeverRaisesTheLimit() throws {
    let file = frame([UInt8](repeating: 7, count: 1_000))
    try file.withUnsafeBytes { bytes in
      guard case .frame(let extent) = FrameWalker(bytes).step(at: 0) else {
        Issue.record("not a small frame")
        return
      }
      #expect(extent.decodedBytesLimit == 1_000)
      let header = try #require(ZstdFrameHeader(bytes, at: 0))
      #expect(header.contentBytes == 1_000)
      #expect(header.hasChecksum)
    }
  }

  private func walk(
    _ file: [UInt8],
    lost: (Undecodable) -> Void = { _ in }
  ) -> [(start: Int, end: Int)] {
    var found: [(Int, Int)] = []
    file.withUnsafeBytes { bytes in
      let walker = FrameWalker(bytes)
      var place = 0
      while true {
        switch walker.step(at: place) {
        case .end: return
        case .frame(let extent):
          found.append((place, place + extent.storedBytes))
          place += extent.storedBytes
        case .skippable(_, let stored): place += stored
        case .damage(let loss, let resume):
          lost(loss)
          place = resume
        case .largeFrame:
          Issue.record("a small frame was taken for a large or damaged one")
          return
        }
      }
    }
    return found
  }
}
