import Kernels
import Testing

@Suite struct PatternTests {
  private struct Found: Equatable {
    var matches: FieldPattern.Matches
    var digits: [UInt64]
    var luhn: [UInt8]
    var misses: [UInt32]
    /// The batch afterwards: packed digits where a row was a hit.
    var fields: [[UInt8]]
    var isPacked: [Bool]
  }

  private func match(
    _ pattern: FieldPattern,
    _ fields: [[UInt8]],
    wantsLuhn: Bool = true,
    packs: Bool = true,
    poison: UInt8,
    _ set: KernelSet
  ) -> Found {
    let column = TestColumn(fields, poison: poison)
    let before = column.places
    let scratch = PaddedBytes([UInt8](repeating: poison, count: 32 * fields.count), poison: poison)
    var found = Found(matches: .init(), digits: [], luhn: [], misses: [], fields: [], isPacked: [])
    found.digits = written(fields.count, UInt64.max) { digits in
      found.luhn = written(fields.count, UInt8.max) { luhn in
        found.misses = written(fields.count, UInt32.max) { misses in
          found.matches = pattern.match(
            column.array,
            digits: digits,
            luhn: wantsLuhn ? luhn : nil,
            scratch: packs ? scratch.first : nil,
            misses: misses,
            using: set
          )
          return found.matches.missCount
        }
        return wantsLuhn ? found.matches.hitCount : 0
      }
      return found.matches.hitCount
    }
    found.fields = column.fields
    found.isPacked = zip(before, column.places).map { $0 != $1 }
    return found
  }

  private func expectTwins(
    _ pattern: FieldPattern,
    _ fields: [[UInt8]],
    _ random: inout SplitMix64,
    _ set: KernelSet,
    _ comment: Comment
  ) {
    let wantsLuhn = random.next(below: 3) > 0
    let packs = random.next(below: 2) > 0
    let twin = match(pattern, fields, wantsLuhn: wantsLuhn, packs: packs, poison: 0, .scalar)
    let poison = random.pick(PaddedBytes.poisons)
    let found = match(pattern, fields, wantsLuhn: wantsLuhn, packs: packs, poison: poison, set)
    guard found != twin else { return }
    Issue.record("\(comment), poison \(poison), \(fields): \(found) is not \(twin)")
  }

  private func pattern(_ sample: String) throws -> FieldPattern {
    try #require(FieldPattern(like: sample.utf8))
  }

  @Test(arguments: KernelSet.supported)
  func digitsLiteralsAndLuhnAreRead(_ set: KernelSet) throws {
    let cases: [(sample: String, field: String, digits: UInt64, luhn: UInt8)] = [
      ("000000000000000", "490154203237518", 490_154_203_237_518, 0),
      ("000000000000000", "490154203237519", 490_154_203_237_519, 1),
      ("000-00-0000", "219-09-9999", 219_099_999, 8),
      ("0000-00-00", "2004-01-31", 20_040_131, 6),
      ("0000 0000 0000 0000", "4111 1111 1111 1111", 4_111_111_111_111_111, 0),
      ("0000000000000000000", "9999999999999999999", 9_999_999_999_999_999_999, 1),
      ("x", "x", 0, 0), ("0", "7", 7, 7), ("00", "91", 91, 0),
    ]
    for (sample, field, digits, luhn) in cases {
      let bytes = Array(field.utf8)
      let found = match(try pattern(sample), [[], bytes, bytes + [0x30]], poison: 0x30, set)
      #expect(found.matches == .init(hitCount: 1, missCount: 1), "\(field)")
      #expect(found.digits == [digits], "\(field)")
      #expect(found.luhn == [luhn], "\(field)")
      #expect(found.misses == [2], "\(field)")
      #expect(found.fields[1] == bytes.filter { (0x30...0x39).contains($0) }, "\(field)")
    }
  }

  @Test func onlyLayoutsThatFitArePatterns() {
    #expect(FieldPattern(like: "".utf8) == nil)
    #expect(FieldPattern(like: String(repeating: "x", count: 33).utf8) == nil)
    #expect(FieldPattern(like: String(repeating: "1", count: 21).utf8) == nil)
    #expect(FieldPattern(length: 4, digitMask: 0b10000, literals: SIMD32()) == nil)
    #expect(FieldPattern(like: String(repeating: "1", count: 20).utf8)?.digitCount == 20)
  }

  /// A random layout with a sample's bytes.
  private func sample(_ length: Int, _ random: inout SplitMix64) -> [UInt8] {
    let digitShare = random.pick([0, 30, 60, 100] as [UInt64])
    var digitsLeft = FieldPattern.maximumDigitCount
    let bytes = (0..<length).map { _ -> UInt8 in
      guard random.next(below: 100) < digitShare, digitsLeft > 0 else {
        return random.pick(Array("-/ :a".utf8) + [0x00, 0x80, 0xB0, 0xFF])
      }
      digitsLeft -= 1
      return 0x30
    }
    return random.next(below: 2) == 0 ? bytes : bytes.reversed()
  }

  private func hit(_ sample: [UInt8], _ random: inout SplitMix64) -> [UInt8] {
    sample.map { $0 == 0x30 ? UInt8(0x30 + random.next(below: 10)) : $0 }
  }

  /// A field that is almost one.
  private func nearMiss(_ sample: [UInt8], _ random: inout SplitMix64) -> [UInt8] {
    var field = hit(sample, &random)
    switch random.next(below: 4) {
    case 0: field.append(0x31)
    case 1: field.removeLast()
    default:
      let place = Int(random.next(below: UInt64(field.count)))
      let others: [UInt8] = [0x2F, 0x3A, 0xB0, 0xB9, 0x00, 0xFF, field[place] ^ 0x80, field[place]]
      field[place] = random.pick(others)
    }
    return field
  }

  @Test(arguments: KernelSet.vector)
  func everyLengthOfLayout(_ set: KernelSet) throws {
    var random = SplitMix64(seed: 10)
    for length in 1...FieldPattern.maximumLength {
      for round in 0..<24 {
        let sample = sample(length, &random)
        let pattern = try #require(FieldPattern(like: sample))
        let missShare = random.pick([0, 0, 5, 50, 100] as [UInt64])
        let fields = (0..<(round + 1)).map { _ -> [UInt8] in
          if random.next(below: 10) == 0 { return [] }
          return random.next(below: 100) < missShare
            ? nearMiss(sample, &random) : hit(sample, &random)
        }
        expectTwins(pattern, fields, &random, set, "seed 10, \(length) bytes, round \(round)")
      }
    }
  }

  @Test(arguments: KernelSet.vector)
  func everyByteAtEveryPlace(_ set: KernelSet) throws {
    var random = SplitMix64(seed: 11)
    for sample in ["000-00-0000", "0000000000000000", "0000-0000-0000-0000", "0/x"] {
      let pattern = try pattern(sample)
      for place in sample.utf8.indices {
        let offset = sample.utf8.distance(from: sample.utf8.startIndex, to: place)
        let fields = (0...255).map { byte in
          var field = hit(Array(sample.utf8), &random)
          field[offset] = UInt8(byte)
          return field
        }
        expectTwins(pattern, fields, &random, set, "seed 11, \(sample) at \(offset)")
      }
    }
  }

  @Test(arguments: KernelSet.vector)
  func otherLengthsMissWhateverTheyHold(_ set: KernelSet) throws {
    var random = SplitMix64(seed: 12)
    let fields = (0...200).map { random.bytes($0, from: [0x30, 0x39]) }
    for sample in ["0", "000000000000000", "0000000000000000", "00000000000000000000"] {
      expectTwins(try pattern(sample), fields, &random, set, "seed 12, \(sample)")
    }
  }
}
