import Kernels
import TestSupport
import Testing

@Suite struct StructureTests {
  private struct Found: Equatable {
    var result: StructuralIndex.Result
    var entries: [UInt32]
  }

  private func scan(
    _ bytes: [UInt8],
    from start: Int = 0,
    alignment: Int = 0,
    poison: UInt8,
    _ set: KernelSet
  ) -> Found {
    let padded = PaddedBytes(bytes, alignment: alignment, poison: poison)
    var result = StructuralIndex.Result()
    let entries = written(bytes.count - start, UInt32.max) { out in
      result = StructuralIndex.scan(
        padded.first,
        from: start,
        to: bytes.count,
        delimiter: 0x2C,
        quote: 0x22,
        into: out,
        using: set
      )
      return result.count
    }
    return Found(result: result, entries: entries)
  }

  private func expectTwins(
    _ bytes: [UInt8],
    from start: Int = 0,
    alignment: Int = 0,
    _ random: inout SplitMix64,
    _ set: KernelSet,
    _ comment: Comment
  ) {
    let twin = scan(bytes, from: start, poison: 0x2C, .scalar)
    let poison = random.pick(PaddedBytes.poisons)
    let found = scan(bytes, from: start, alignment: alignment, poison: poison, set)
    guard found != twin else { return }
    Issue.record("\(comment), start \(start), poison \(poison): \(found) is not \(twin) \(bytes)")
  }

  @Test func theTwinKnowsTheGrammar() {
    let cases: [(text: String, entries: [UInt32]?)] = [
      ("", []), ("a,b\n", [2, 4]), ("a,\"b,c\",d\ne", [2, 8, 10]), ("\"\"\"\"\n", [5]),
      ("\"a\"\r\nb\n", [5, 7]), ("a\"b\"\n", nil), ("\"a\"b\n", nil), ("\"a\"\rb\n", nil),
      ("\"a\n", []), ("x\n\"a\"\r", [2]), ("\"a\"\"\n", []), ("\"\",\"\"", [3]),
      ("a\"", nil), ("\"\"a", nil), ("\r\"", nil), (",\"", [1]),
    ]
    for (text, entries) in cases {
      let found = scan(Array(text.utf8), poison: 0x22, .scalar)
      #expect(found.result.isClean == (entries != nil), "\(text)")
      #expect(found.entries == entries ?? [], "\(text)")
      #expect(found.result.count == found.entries.count)
    }
  }

  @Test(arguments: KernelSet.vector)
  func everyLengthAndAlignment(_ set: KernelSet) {
    var random = SplitMix64(seed: 1)
    for length in 0...200 {
      for alignment in 0..<64 {
        let share = random.pick([0, 10, 60] as [UInt64])
        let bytes =
          alignment % 3 == 0
          ? random.bytes(length, from: random.pick(CSV.alphabets))
          : CSV.clean(length, quotedShare: share, &random)
        expectTwins(bytes, alignment: alignment, &random, set, "seed 1, \(length) at \(alignment)")
      }
    }
  }

  @Test(arguments: KernelSet.vector)
  func longTextWithOneByteChanged(_ set: KernelSet) {
    var random = SplitMix64(seed: 2)
    for round in 0..<400 {
      var bytes = CSV.clean(700, quotedShare: random.pick([0, 5, 50, 100]), &random)
      expectTwins(bytes, &random, set, "seed 2, round \(round), clean")
      let place = Int(random.next(below: 700))
      bytes[place] = random.pick(PaddedBytes.poisons)
      expectTwins(bytes, &random, set, "seed 2, round \(round), changed at \(place)")
    }
  }

  @Test(arguments: KernelSet.vector)
  func whatLiesBeforeTheWindowDoesNotMatter(_ set: KernelSet) {
    var random = SplitMix64(seed: 3)
    for start in 0..<200 {
      let before = random.bytes(start, from: CSV.alphabets[0])
      let bytes = before + CSV.clean(250, quotedShare: 30, &random)
      expectTwins(bytes, from: start, &random, set, "seed 3")
    }
  }

  @Test(arguments: KernelSet.vector)
  func aQuoteBreaksTheGrammarAtEveryPlace(_ set: KernelSet) {
    var random = SplitMix64(seed: 4)
    let texts = [
      "\"a\"", "\"a\"\r", "\"a\"\r\n", "\"a\"b", "b\"", "\"\"\"", "\"a\"\rb", "\"\"\"\",",
    ]
    for text in texts {
      for place in 0..<70 {
        for separator in [UInt8(0x2C), 0x0A, 0x61] where place > 0 {
          let front = [UInt8](repeating: 0x61, count: place - 1) + [separator]
          expectTwins(front + text.utf8, &random, set, "seed 4, \(text) at \(place)")
          expectTwins(front + text.utf8 + [0x2C], &random, set, "seed 4, \(text), at \(place)")
        }
      }
    }
  }

  @Test func uniformMeansEveryRecordHasTheColumns() {
    let record = Array("a,b,c\n".utf8)
    for records in [0, 1, 63, 64, 65, 200] {
      let text = Array((0..<records).map { _ in record }.joined())
      #expect(isUniform(text, 3))
      #expect(isUniform(text + Array("x,y".utf8), 3))
      #expect(isUniform(text, 2) == (records == 0))
      guard records > 1 else { continue }
      for row in [0, records / 2, records - 2] {
        var ragged = text
        ragged.replaceSubrange((row * 6)..<(row * 6 + 12), with: Array("a,b,c,d\ne,f\n".utf8))
        #expect(!isUniform(ragged, 3), "row \(row) of \(records)")
      }
    }
  }

  private func isUniform(_ bytes: [UInt8], _ columnCount: Int) -> Bool {
    let padded = PaddedBytes(bytes, poison: 0x0A)
    var isUniform = false
    _ = written(bytes.count, UInt32.max) { out in
      let result = StructuralIndex.scan(
        padded.first,
        from: 0,
        to: bytes.count,
        delimiter: 0x2C,
        quote: 0x22,
        into: out
      )
      isUniform = StructuralIndex.isUniform(result, padded.first, out, columnCount: columnCount)
      return 0
    }
    return isUniform
  }
}
