import TestSupport
import Testing

@testable import Sketches

/// States written and read again, and bytes that are none.
@Suite struct SketchStateTests {
  private static func sketch(_ count: Int, seed: UInt64) -> OverlapSketch {
    var random = SplitMix64(seed: seed)
    let hashes = (0..<count).map { _ in random.next() }
    let sketch = OverlapSketch(limit: 1 << 16)
    for hash in hashes { sketch.distinct.update(hash) }
    sketch.sample.update(hashes)
    return sketch
  }

  private static var state: SketchState {
    SketchState(
      recordCount: 123_456,
      isComplete: true,
      sketches: ["us-ssn": sketch(50_000, seed: 1), "account+tax": sketch(40, seed: 2)]
    )
  }

  @Test func whatIsWrittenIsReadAgain() throws {
    let read = try SketchState(decoding: Self.state.encoded)
    #expect(read.recordCount == 123_456)
    #expect(read.isComplete)
    #expect(read.sketches.keys.sorted() == ["account+tax", "us-ssn"])
    for (name, sketch) in read.sketches {
      let before = try #require(Self.state.sketches[name])
      #expect(sketch.sample.hashes == before.sample.hashes)
      #expect(sketch.sample.level == before.sample.level)
      #expect(sketch.distinct.registerValues == before.distinct.registerValues)
      #expect(sketch.size == before.size)
    }
    #expect(read.encoded == Self.state.encoded)
  }

  @Test func aStateOfNothingIsAState() throws {
    let empty = SketchState(recordCount: 0, isComplete: false, sketches: [:])
    #expect(try SketchState(decoding: empty.encoded).sketches.isEmpty)
  }

  @Test func everyCutIsTold() {
    let bytes = Self.state.encoded
    for count in [0, 1, 8, 9, 10, 11, 20, 30, 300, 400, 16_500, bytes.count - 1] {
      #expect(throws: SketchState.Damage.short) {
        try SketchState(decoding: Array(bytes.prefix(count)))
      }
    }
    #expect(throws: SketchState.Damage.long) { try SketchState(decoding: bytes + [0]) }
  }

  @Test func partsOutOfRangeAreTold() {
    func damage(_ place: Int, _ byte: UInt8) -> SketchState.Damage? {
      var bytes = Self.state.encoded
      bytes[place] = byte
      do throws(SketchState.Damage) {
        _ = try SketchState(decoding: bytes)
        return nil
      } catch {
        return error
      }
    }
    #expect(damage(7, 0xFF) == .value, "records")
    #expect(damage(8, 2) == .value, "complete")
    #expect(damage(9, 65) == .count, "sketches")
    #expect(damage(9, 3) == .short, "sketches")
    #expect(damage(10, 0) == .name, "length of a name")
    #expect(damage(10, 33) == .name, "length of a name")
    #expect(damage(11, UInt8(ascii: "A")) == .name, "letter of a name")
    #expect(damage(22, 3) == .value, "level")
    #expect(damage(22, 41) == .value, "level")
    #expect(damage(23 + 7, 0x7F) == .short, "count of hashes")
    #expect(damage(23 + 8 + 7, 0xFF) == .order, "order of hashes")
    let second = 23 + 8 + 40 * 8
    #expect(damage(second + 7, 2) == .value, "level of many hashes")
    #expect(damage(second + 7, 7) == .value, "hashes above the bound")
    #expect(damage(Self.state.encoded.count - 1, 52) == .value, "register")
  }

  /// A count says nothing of what memory is taken.
  @Test func aCountAloneTakesNoMemory() {
    var bytes = Self.state.encoded
    for place in 0..<7 { bytes[23 + place] = 0xFF }
    #expect(throws: SketchState.Damage.short) { try SketchState(decoding: bytes) }
  }
}
