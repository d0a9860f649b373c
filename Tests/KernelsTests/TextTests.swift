import Identifiers
import Kernels
import TestSupport
import Testing

@Suite struct TextTests {
  private struct Found: Equatable {
    var text: TextPrediction
    var taken: Taken
  }

  private func predict(
    _ fields: [[UInt8]],
    floor: UInt8 = 0,
    poison: UInt8,
    _ set: KernelSet
  ) -> Found {
    let column = TestColumn(fields, poison: poison)
    var text = TextPrediction()
    let taken = Taken(column, floor: floor) { sink in
      text = TextPrediction(column.array, into: sink, using: set)
      return text.missCount
    }
    return Found(text: text, taken: taken)
  }

  private func expectTwins(
    _ fields: [[UInt8]],
    _ random: inout SplitMix64,
    _ set: KernelSet,
    _ comment: Comment
  ) {
    let floor = random.pick([0, 0, 2, 51] as [UInt8])
    let twin = predict(fields, floor: floor, poison: 0, .scalar)
    let poison = random.pick(PaddedBytes.poisons)
    let found = predict(fields, floor: floor, poison: poison, set)
    guard found != twin else { return }
    Issue.record("\(comment), floor \(floor), poison \(poison), \(fields): not as the twin")
  }

  private static let alphabets: [[UInt8]] = [
    Array("aBfFgGnNxXzZ".utf8),
    Array("aBfF09".utf8),
    Array("aBfF09xX".utf8),
    Array("zZ09".utf8),
    Array("abcghn -./()".utf8),
    Array("abcghn09 -./()@,_\"'\r".utf8),
    Array("zZ *#+-".utf8) + [0xC2, 0xE2, 0xC3, 0xE9, 0xFF, 0x00, 0xA0, 0x80],
    Array(0...255),
  ]

  private func field(_ length: Int, _ random: inout SplitMix64) -> [UInt8] {
    var field = random.bytes(length, from: random.pick(Self.alphabets))
    guard length > 0, random.next(below: 5) > 0 else { return field }
    let ends = Array("aAfnNxX0zZ".utf8)
    field[0] = random.pick(ends)
    field[length - 1] = random.pick(ends)
    return field
  }

  @Test(arguments: KernelSet.supported)
  func codesAreCountedAndTheRestIsNamed(_ set: KernelSet) {
    let fields = [
      "", "Smith", "B52xyz", "Mary Ann", "12345", "None", "n/a", "O'Neil", "fade", "face0ff",
      "XXX", "a*b", String(repeating: "q", count: 65), " x", "12-34", "Zo\u{EB}s", "deadbeefdeadbe",
    ]
    let found = predict(fields.map { Array($0.utf8) }, poison: 0x2A, set)
    #expect(found.text.emptyCount == 1)
    #expect(found.text.letterCount == 2)
    #expect(found.text.alphanumericCount == 2)
    #expect(found.text.otherCount == 3)
    #expect(found.text.oversizedCount == 1)
    let misses = [4, 5, 6, 10, 11, 13, 14, 16]
    let values = fields.enumerated().map { misses.contains($0) ? nil : Array($1.utf8) }
    #expect(found.taken == Taken(values, floor: 0))
    #expect(found.text.lengthSum == 5 + 6 + 8 + 6 + 4 + 7 + 65 + 5)
    #expect(found.text.lengthMinimum == 4)
    #expect(found.text.lengthMaximum == 65)
    #expect(predict([[], []], poison: 0, set).text.lengthMinimum == .max)
  }

  @Test(arguments: KernelSet.vector)
  func everyLength(_ set: KernelSet) {
    var random = SplitMix64(seed: 13)
    for length in 0...200 {
      let fields = (0..<20).map { _ in field(length, &random) }
      expectTwins(fields, &random, set, "seed 13, \(length) bytes")
    }
  }

  @Test(arguments: KernelSet.vector)
  func everyByteAtEveryPlace(_ set: KernelSet) {
    var random = SplitMix64(seed: 14)
    for length in [1, 3, 4, 14, 32, 33, 64, 65] {
      for filler in Array("gA0 ".utf8) {
        for place in Set([0, length / 2, min(32, length - 1), length - 1]) {
          let fields = (0...255).map { byte in
            var field = [UInt8](repeating: filler, count: length)
            field[0] = filler == 0x20 ? 0x41 : filler
            field[length - 1] = field[0]
            if place < length { field[place] = UInt8(byte) }
            return field
          }
          expectTwins(fields, &random, set, "seed 14, \(length) of \(filler), \(place)")
        }
      }
    }
  }

  @Test(arguments: KernelSet.vector)
  func everyCountOfRows(_ set: KernelSet) {
    var random = SplitMix64(seed: 19)
    for count in Array(0...70) + [127, 128, 129, 600, 1_100] {
      let limit = random.pick([3, 15, 16, 17, 33, 100] as [UInt64])
      let fields = (0..<count).map { _ in field(Int(random.next(below: limit)), &random) }
      expectTwins(fields, &random, set, "seed 19, \(count) rows under \(limit) bytes")
    }
  }

  /// The prediction is a part of `Shape.classify`: where it answers, it gives the same shape.
  @Test func theTwinAgreesWithTheClassifier() {
    var random = SplitMix64(seed: 15)
    for round in 0..<6_000 {
      let field = field(round % 70, &random)
      let found = predict([field], poison: 0, .scalar).text
      guard found.missCount == 0 else { continue }
      let shape = field.withUnsafeBytes { Shape.classify(RawSpan(_unsafeBytes: $0)).shape }
      let counts: [Shape: Int] = [
        .empty: found.emptyCount, .letters: found.letterCount,
        .alphanumeric: found.alphanumericCount, .other: found.otherCount,
        .oversized: found.oversizedCount,
      ]
      #expect(counts[shape] == 1, "seed 15, round \(round): \(field) is \(shape)")
    }
  }
}
