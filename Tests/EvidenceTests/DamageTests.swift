import Glibc
import Testing

@testable import Evidence

/// What is lost is said with its place, and what is whole around it is still read.
@Suite struct DamageTests {
  /// Text that does not repeat itself much, `rows` lines of it.
  static func text(_ rows: Int, seed: Int = 1) -> [UInt8] {
    Array((0..<rows).map { "\($0 &* 7_919 &+ seed),row \($0 % 97)\n" }.joined().utf8)
  }

  private static let parts = [text(900), text(1_100, seed: 2), text(700, seed: 3)]

  private func expectBalance(_ custody: Custody, _ stored: Int, _ comment: Comment = "") {
    #expect(custody.storedBytes == stored, comment)
    let sum = custody.decodedFromBytes + custody.skippedBytes + custody.undecodableBytes
    #expect(sum == stored, comment)
    let losses = custody.undecodable
    for (loss, next) in zip(losses, losses.dropFirst()) {
      #expect(loss.byteOffset + loss.byteCount <= next.byteOffset, comment)
    }
  }

  @Test func everyKindOfFrameIsRead() throws {
    let large = Self.text(700_000)
    let skippable: [UInt8] = [0x50, 0x2A, 0x4D, 0x18, 2, 0, 0, 0, 7, 7]
    let file =
      frame(Self.parts[0]) + frame([]) + skippable + streamedFrame(Self.parts[1])
      + frame(Self.parts[2], checksum: false) + streamedFrame([]) + frame(large) + skippable
    #expect(large.count > FrameWalker.smallFrameLimit)
    let (pieces, custody) = try EvidenceFile(file).read()
    #expect(pieces.compactMap(\.self).flatMap(\.self) == Self.parts.flatMap(\.self) + large)
    #expect(!pieces.contains(nil))
    #expect(custody.isComplete)
    #expect(custody.frameCount == 6)
    #expect(custody.skippedBytes == 20)
    #expect(custody.integrity == .length)
    expectBalance(custody, file.count)
  }

  @Test func everyTruncationIsPartialAndKeepsThePrefix() throws {
    let file = frame(Self.parts[0]) + frame(Self.parts[1])
    let whole = Self.parts[0] + Self.parts[1]
    let border = frame(Self.parts[0]).count
    for cut in stride(from: 4, to: file.count, by: 211) where cut != border {
      let (pieces, custody) = try EvidenceFile(Array(file[..<cut])).read()
      let read = pieces.compactMap(\.self).flatMap(\.self)
      #expect(whole.starts(with: read), "cut at \(cut)")
      #expect(cut < border || read.count >= Self.parts[0].count, "cut at \(cut)")
      #expect(custody.undecodable.map(\.reason) == [.truncated], "cut at \(cut)")
      expectBalance(custody, cut, "cut at \(cut)")
    }
  }

  @Test func oneBentByteCostsItsFrameOnly() throws {
    let frames = Self.parts.map { frame($0) }
    let start = frames[0].count
    for place in stride(from: start + 9, to: start + frames[1].count, by: 173) {
      var file = frames.flatMap(\.self)
      file[place] ^= 0x55
      let (pieces, custody) = try EvidenceFile(file).read()
      let read = pieces.compactMap(\.self).flatMap(\.self)
      #expect(read.starts(with: Self.parts[0]), "byte \(place)")
      #expect(read.reversed().starts(with: Self.parts[2].reversed()), "byte \(place)")
      #expect(!custody.isComplete, "byte \(place)")
      for loss in custody.undecodable {
        #expect(loss.byteOffset >= start, "byte \(place)")
        #expect(loss.byteOffset + loss.byteCount <= start + frames[1].count, "byte \(place)")
      }
      expectBalance(custody, file.count, "byte \(place)")
    }
  }

  @Test func frameThatIsMissingFromItsSeekTableIsSaid() throws {
    let frames = Self.parts.map { frame($0) }
    var table = SeekTable()
    for (part, frame) in zip(Self.parts, frames) {
      table.append(storedBytes: frame.count, decodedBytes: part.count)
    }
    let whole = frames.flatMap(\.self) + table.encoded()
    #expect(try EvidenceFile(whole).read().custody.isComplete)
    #expect(try EvidenceFile(whole + whole).read().custody.isComplete)
    let cut = frames[0] + frames[2] + table.encoded()
    let custody = try EvidenceFile(cut).read().custody
    #expect(custody.undecodable.map(\.reason) == [.seekTableMismatch])
    expectBalance(custody, cut.count)
  }

  @Test func smallFrameIsPeekedAtWhateverItsWindow() throws {
    let file = EvidenceFile(streamedFrame(Self.parts[0], windowLog: 30))
    let source = try EvidenceSource.open(file.path, EvidenceOptions())
    let head = try source.peek(100).withBytes { Array($0) }
    #expect(head == Array(Self.parts[0].prefix(100)))
  }

  @Test func lossesAreListedByPlaceWhoeverFoundThemFirst() {
    var custody = Custody(path: "x", container: .zstd)
    for offset in (0..<1_500).reversed() {
      custody.lose(Undecodable(byteOffset: offset, byteCount: 1, reason: .corrupt))
    }
    #expect(custody.undecodable.map(\.byteOffset) == Array(0..<1_000))
    #expect(custody.unlistedLossCount == 500)
  }

  @Test func wrongChecksumLosesNoByteButIsSaid() throws {
    var file = frame(Self.parts[0])
    file[file.count - 1] ^= 1
    let (pieces, custody) = try EvidenceFile(file).read()
    #expect(pieces.map { $0 == Self.parts[0] } == [true])
    #expect(custody.undecodable.map(\.reason) == [.checksumMismatch])
    expectBalance(custody, file.count)
  }

  @Test func wrongChecksumOfALargeFrameLosesNoByteEither() throws {
    let large = Self.text(700_000)
    var file = frame(large)
    file[file.count - 1] ^= 1
    var options = EvidenceOptions()
    // Why: the last block then does not fit the chunk, and the decoder holds its end.
    options.chunkBytes = large.count - 100
    let (pieces, custody) = try EvidenceFile(file).read(options)
    #expect(pieces.compactMap(\.self).map(\.count) == [large.count - 100, 100])
    let isWhole = pieces.compactMap(\.self).flatMap(\.self) == large
    #expect(isWhole)
    #expect(custody.undecodable.map(\.reason) == [.checksumMismatch])
    expectBalance(custody, file.count)
  }

  /// A small frame is decoded in one call, without a window's memory, so its window does not matter.
  @Test func largeFrameWithAWindowBeyondTheLimitIsReadOnlyWhenAllowed() throws {
    let large = Self.text(700_000)
    let file = streamedFrame(large, windowLog: 28, step: 1 << 20) + frame(Self.parts[1])
    let header = try #require(file.withUnsafeBytes { ZstdFrameHeader($0, at: 0) })
    #expect(header.windowBytes == 1 << 28)
    let (refused, custody) = try EvidenceFile(file).read()
    #expect(refused.map { $0 == Self.parts[1] }.last == true)
    #expect(refused.compactMap(\.self).flatMap(\.self).count == Self.parts[1].count)
    #expect(custody.undecodable.map(\.reason) == [.windowTooLarge])
    expectBalance(custody, file.count)
    var options = EvidenceOptions()
    options.windowLogLimit = 28
    let (read, _) = try EvidenceFile(file).read(options)
    #expect(read.compactMap(\.self).flatMap(\.self) == large + Self.parts[1])
  }

  @Test func statedSizeOfAnExabyteAllocatesNothing() throws {
    var file = frame(Self.parts[0])
    let header = try #require(file.withUnsafeBytes { ZstdFrameHeader($0, at: 0) })
    #expect(header.contentBytes == UInt64(Self.parts[0].count))
    // Descriptor with an eight-byte content size, single segment off, window 2 MiB.
    let huge: [UInt8] = [0x28, 0xB5, 0x2F, 0xFD, 0xC4, 0x58] + [0, 0, 0, 0, 0, 0, 0, 0x10]
    file.replaceSubrange(..<header.byteCount, with: huge)
    let (_, custody) = try EvidenceFile(file).read()
    #expect(!custody.isComplete)
    expectBalance(custody, file.count)
  }

  @Test func expansionBeyondTheRatioStopsWithThePlace() throws {
    let bomb = (0..<40).flatMap { _ in frame([UInt8](repeating: 0x61, count: 200_000)) }
    var options = EvidenceOptions()
    options.ratioFloorBytes = 2_000_000
    options.ratioLimit = 100
    let (pieces, custody) = try EvidenceFile(bomb).read(options)
    let loss = try #require(custody.undecodable.first)
    #expect(loss.reason == .ratioLimit)
    #expect(loss.byteOffset + loss.byteCount == bomb.count)
    #expect(pieces.compactMap(\.self).flatMap(\.self).count == custody.decodedBytes)
    #expect(custody.decodedBytes < 8_000_000)
    expectBalance(custody, bomb.count)
    options.ratioLimit = 1_000_000
    #expect(try EvidenceFile(bomb).read(options).custody.isComplete)
  }

  @Test func smallFramesOfUnknownSizeAreBelievedOnceCounted() throws {
    let file = (0..<400).flatMap { streamedFrame(Array("\($0),abc\n".utf8)) }
    var options = EvidenceOptions()
    options.ratioFloorBytes = 1_000
    options.ratioLimit = 100
    #expect(try EvidenceFile(file).read(options).custody.isComplete)
  }

  @Test func pipeCarriesTheSameBytes() throws {
    let file = EvidenceFile(Self.parts.flatMap { frame($0) })
    let descriptor = open(file.path, O_RDONLY)
    defer { close(descriptor) }
    let source = try PipeChunkSource(
      descriptor: descriptor,
      path: "-",
      options: EvidenceOptions()
    )
    #expect(try source.peek(10).withBytes { Array($0) } == Array(Self.parts[0].prefix(10)))
    let (pieces, custody) = try readAll(source)
    #expect(pieces.compactMap(\.self).flatMap(\.self) == Self.parts.flatMap(\.self))
    let mapped = try file.read().custody
    #expect(custody.sha256 == mapped.sha256)
    #expect(custody.frameCount == 3)
    expectBalance(custody, mapped.storedBytes)
  }
}
