import Kernels
import TestSupport
import Testing

@Suite struct PatternTests {
  private struct Found: Equatable {
    var matches = FieldPattern.Matches()
    var digits: [UInt64] = []
    var luhn: [UInt8] = []
    var taken: Taken
  }

  /// What is asked of a pattern beside its matches.
  private struct Wishes {
    var digits = true
    var luhn = true
    var floor: UInt8 = 0
  }

  private func match(
    _ pattern: FieldPattern,
    _ fields: [[UInt8]],
    _ wishes: Wishes = Wishes(),
    poison: UInt8,
    _ set: KernelSet
  ) -> Found {
    let column = TestColumn(fields, poison: poison)
    var matches = FieldPattern.Matches()
    var digits: [UInt64] = []
    var luhn: [UInt8] = []
    let taken = Taken(column, floor: wishes.floor) { sink in
      digits = written(fields.count, UInt64.max) { digits in
        luhn = written(fields.count, UInt8.max) { luhn in
          matches = pattern.match(
            column.array,
            into: sink,
            digits: wishes.digits ? digits : nil,
            luhn: wishes.luhn ? luhn : nil,
            using: set
          )
          return wishes.digits && wishes.luhn ? matches.hitCount : 0
        }
        return wishes.digits ? matches.hitCount : 0
      }
      return matches.missCount
    }
    return Found(matches: matches, digits: digits, luhn: luhn, taken: taken)
  }

  private func expectTwins(
    _ pattern: FieldPattern,
    _ fields: [[UInt8]],
    _ random: inout SplitMix64,
    _ set: KernelSet,
    _ comment: Comment
  ) {
    let wishes = Wishes(
      digits: random.next(below: 4) > 0,
      luhn: random.next(below: 3) > 0,
      floor: random.pick([0, 0, 1, 3, 51])
    )
    let twin = match(pattern, fields, wishes, poison: 0, .scalar)
    let poison = random.pick(PaddedBytes.poisons)
    let found = match(pattern, fields, wishes, poison: poison, set)
    guard found != twin else { return }
    Issue.record("\(comment), \(wishes), poison \(poison), \(fields): not as the twin")
  }

  private func pattern(_ sample: String, packs: Bool = false) throws -> FieldPattern {
    try #require(FieldPattern(like: sample.utf8, packs: packs))
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
      #expect(found.taken == Taken([[], bytes, nil], floor: 0), "\(field)")
    }
  }

  /// A kernel raises a value once that follows itself; one that follows a miss of the same bytes as far
  /// as the layout goes is not such a value.
  @Test(arguments: KernelSet.supported)
  func aValueBehindAMissThatLooksLikeItIsRaised(_ set: KernelSet) throws {
    let value = Array("219-09-9999".utf8)
    let misses = ["219-09-9999X", "219/09/9999"].map { Array($0.utf8) }
    let pattern = try pattern("000-00-0000", packs: true)
    for place in 0..<20 {
      for miss in misses {
        let fields = Array(repeating: miss, count: place) + [value, value, miss, value]
        let found = match(pattern, fields, poison: 0x58, set)
        let digits = value.filter { $0 != 0x2D }
        let values: [[UInt8]?] =
          Array(repeating: nil, count: place) + [digits, digits, nil, digits]
        #expect(found.taken == Taken(values, floor: 0), "behind \(place) misses")
      }
    }
  }

  @Test(arguments: KernelSet.supported)
  func aFieldCountsAsAllOfItOrAsItsDigits(_ set: KernelSet) throws {
    let samples = [
      "219-09-9999", "4111 1111 1111 1111", "1-2345678901234567890", "8901260845758717585",
    ]
    for sample in samples {
      let bytes = Array(sample.utf8)
      let digits = bytes.filter { (0x30...0x39).contains($0) }
      for packs in [false, true] {
        let pattern = try pattern(sample, packs: packs)
        let found = match(pattern, [bytes, [], [0x30]], Wishes(floor: 1), poison: 0x30, set)
        let value = packs ? digits : bytes
        #expect(found.taken == Taken([value, [], nil], floor: 1), "\(sample) \(packs)")
      }
    }
  }

  @Test func onlyLayoutsThatFitArePatterns() {
    #expect(FieldPattern(like: "".utf8) == nil)
    #expect(FieldPattern(like: String(repeating: "x", count: 33).utf8) == nil)
    #expect(FieldPattern(like: String(repeating: "1", count: 21).utf8) == nil)
    #expect(FieldPattern(length: 4, digitMask: 0b10000, literals: SIMD32()) == nil)
    #expect(FieldPattern(like: "-".utf8, packs: true) == nil)
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
        let packs = round % 2 == 1 && sample.contains(0x30)
        let pattern = try #require(FieldPattern(like: sample, packs: packs))
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

  /// What a long batch leaves behind in memory must not come into the next one.
  @Test(arguments: KernelSet.vector)
  func shortBatchesAfterLongOnes(_ set: KernelSet) throws {
    var random = SplitMix64(seed: 22)
    let sample = Array("000-00-0000".utf8)
    let pattern = try #require(FieldPattern(like: sample))
    for count in 1...20 {
      let long = (0..<700).map { _ in hit(sample, &random) }
      let short = (0..<count).map { $0 % 3 == 1 ? [0x30] : hit(sample, &random) }
      let values = short.map { $0.count == 1 ? nil : $0 }
      _ = match(pattern, long, poison: 0, set)
      #expect(match(pattern, short, poison: 0, set).taken == Taken(values, floor: 0), "\(count)")
    }
  }

  @Test(arguments: KernelSet.vector)
  func everyByteAtEveryPlace(_ set: KernelSet) throws {
    var random = SplitMix64(seed: 11)
    for sample in ["000-00-0000", "0000000000000000", "0000-0000-0000-0000", "0/x"] {
      let pattern = try pattern(sample, packs: true)
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
