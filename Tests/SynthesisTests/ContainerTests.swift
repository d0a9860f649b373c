import CZstd
import Foundation
import Synthesis
import Testing

/// Stored dumps decode to the text, whatever the workers and the frames.
struct ContainerTests {
  private static let options: GeneratorOptions = {
    var options = GeneratorOptions(rows: 20_000, seed: 4)
    for defect in Defect.allCases { options.defects[defect] = 0.01 }
    return options
  }()

  /// Writes a dump into a folder of its own; gives its bytes.
  private static func stored(
    _ options: GeneratorOptions,
    as name: String
  ) throws -> (bytes: [UInt8], outcome: Generator.Outcome) {
    let folder = try TestFolder()
    let outcome = try Generator.write(options, to: folder.path(name))
    return (try folder.read(name), outcome)
  }

  /// Decodes frame after frame; skippable ones give nothing.
  private static func decoded(_ stored: [UInt8]) throws -> [UInt8] {
    let context = try #require(ZSTD_createDCtx())
    defer { ZSTD_freeDCtx(context) }
    var chunk = [UInt8](repeating: 0, count: 1 << 20)
    var text: [UInt8] = []
    var place = 0
    var left = 1
    while place < stored.count || left != 0 {
      let made = stored.withUnsafeBytes { source in
        chunk.withUnsafeMutableBytes { target in
          var input = ZSTD_inBuffer(src: source.baseAddress, size: source.count, pos: place)
          var output = ZSTD_outBuffer(dst: target.baseAddress, size: target.count, pos: 0)
          left = ZSTD_decompressStream(context, &output, &input)
          place = input.pos
          return output.pos
        }
      }
      try #require(ZSTD_isError(left) == 0)
      try #require(made > 0 || place < stored.count || left == 0, "the file is cut short")
      text += chunk[..<made]
    }
    return text
  }

  @Test(arguments: [1_024, 16_384, 0])
  func framesDecodeToThePlainText(_ frameSize: Int) throws {
    var options = Self.options
    options.frameSize = frameSize
    options.rows = frameSize == 1_024 ? 2_000 : options.rows
    let (bytes, outcome) = try Self.stored(options, as: "dump.csv.zst")
    #expect(try Self.decoded(bytes) == Generator.plainText(options))
    #expect(outcome.storedBytes == bytes.count)
    let frames = (outcome.truth.decodedBytes - 1) / max(frameSize, 1) + 1
    #expect(outcome.frameCount == (frameSize == 0 ? 1 : frames))
  }

  @Test func largeFramesAreCutAtExactSizes() throws {
    var options = Self.options
    options.rows = 100_000
    options.frameSize = OutputContainer.largestWholeFrame + 1
    let (bytes, outcome) = try Self.stored(options, as: "dump.csv.zst")
    #expect(outcome.frameCount == 2)
    #expect(try Self.seekTable(bytes).map(\.decoded).first == options.frameSize)
    #expect(try Self.decoded(bytes) == Generator.plainText(options))
  }

  @Test func plainNamesHoldThePlainText() throws {
    let (bytes, outcome) = try Self.stored(Self.options, as: "dump.csv")
    #expect(bytes == Generator.plainText(Self.options))
    #expect(outcome.frameCount == 0)
  }

  @Test(arguments: ["dump.csv", "dump.csv.zst", "one.csv.zst"])
  func workersDoNotChangeAByte(_ name: String) throws {
    var options = Self.options
    // Why: with frames of odd size the rest of a round of 131,072 rows comes again in the next.
    options.rows = name == "dump.csv.zst" ? 140_000 : 40_000
    options.frameSize = name == "one.csv.zst" ? 0 : 100_000
    options.threads = 1
    let alone = try Self.stored(options, as: name)
    let text = name == "dump.csv" ? alone.bytes : try Self.decoded(alone.bytes)
    #expect(text == Generator.plainText(options))
    for threads in 2...4 {
      options.threads = threads
      let together = try Self.stored(options, as: name)
      #expect(together.bytes == alone.bytes)
      #expect(together.outcome.truth == alone.outcome.truth)
    }
  }

  @Test func workersDoNotChangeAByteOfAFraud() throws {
    var options = Self.options
    options.rows = 140_000
    for fraud in Fraud.allCases { options.frauds[fraud] = 0.15 }
    let alone = try Self.stored(options, as: "dump.csv")
    #expect(alone.bytes == Generator.plainText(options))
    for threads in 2...4 {
      options.threads = threads
      let together = try Self.stored(options, as: "dump.csv")
      #expect(together.bytes == alone.bytes)
      #expect(together.outcome.truth == alone.outcome.truth)
    }
  }

  @Test func anotherSeedGivesOtherPeopleAndTheSameSeedTheSame() {
    let text = Generator.plainText(GeneratorOptions(rows: 100, seed: 1))
    #expect(text == Generator.plainText(GeneratorOptions(rows: 100, seed: 1)))
    #expect(text != Generator.plainText(GeneratorOptions(rows: 100, seed: 2)))
  }

  @Test func fewerRowsAreTheBeginningOfMore() {
    let few = Generator.plainText(GeneratorOptions(rows: 9_000))
    #expect(Generator.plainText(GeneratorOptions(rows: 20_000)).starts(with: few))
  }

  @Test(arguments: [0, 1])
  func emptyAndSingleDumpsAreWhole(_ rows: Int) throws {
    let options = GeneratorOptions(rows: rows)
    let (bytes, outcome) = try Self.stored(options, as: "dump.csv.zst")
    #expect(try Self.decoded(bytes) == Generator.plainText(options))
    #expect(outcome.truth.rows == rows)
  }

  @Test func everyFrameHasSizeAndChecksum() throws {
    var options = Self.options
    options.frameSize = 1 << 16
    let (bytes, _) = try Self.stored(options, as: "dump.csv.zst")
    var start = 0
    for entry in try Self.seekTable(bytes) {
      let frame = bytes[start..<start + entry.stored]
      let size = frame.withUnsafeBytes { ZSTD_getFrameContentSize($0.baseAddress, $0.count) }
      #expect(size == UInt64(entry.decoded))
      // RFC 8878 section 3.1.1.1.1: bit 2 of the descriptor is the checksum's.
      #expect(frame[start + 4] & 0b100 != 0)
      start += entry.stored
    }
  }

  @Test func seekTableAddsUp() throws {
    var options = Self.options
    options.frameSize = 10_000
    let (bytes, outcome) = try Self.stored(options, as: "dump.csv.zst")
    let entries = try Self.seekTable(bytes)
    #expect(entries.count == outcome.frameCount)
    #expect(entries.dropLast().allSatisfy { $0.decoded == 10_000 })
    #expect(entries.reduce(0) { $0 + $1.decoded } == outcome.truth.decodedBytes)
    let tableBytes = 8 + entries.count * 8 + 9
    #expect(entries.reduce(0) { $0 + $1.stored } + tableBytes == bytes.count)
  }

  /// Reads the table from the end of the file.
  private static func seekTable(_ bytes: [UInt8]) throws -> [(stored: Int, decoded: Int)] {
    func number(at offset: Int) -> Int {
      (0..<4).reduce(0) { $0 | Int(bytes[offset + $1]) << (8 * $1) }
    }
    try #require(number(at: bytes.count - 4) == 0x8F92_EAB1)
    let count = number(at: bytes.count - 9)
    let start = bytes.count - 9 - 8 * count
    #expect(number(at: start - 8) == 0x184D_2A5E)
    #expect(number(at: start - 4) == 8 * count + 9)
    return (0..<count).map { (number(at: start + 8 * $0), number(at: start + 8 * $0 + 4)) }
  }
}
