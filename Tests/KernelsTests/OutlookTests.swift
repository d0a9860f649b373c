import Kernels
import TestSupport
import Testing

@Suite struct OutlookTests {
  private func outlook(
    _ bytes: [UInt8],
    from start: Int = 0,
    alignment: Int = 0,
    poison: UInt8,
    _ set: KernelSet
  ) -> QuoteOutlook {
    let padded = PaddedBytes(bytes, alignment: alignment, poison: poison)
    return QuoteOutlook(
      padded.first,
      from: start,
      to: bytes.count,
      delimiter: 0x2C,
      quote: 0x22,
      using: set
    )
  }

  private func expectTwins(
    _ bytes: [UInt8],
    from start: Int = 0,
    alignment: Int = 0,
    _ random: inout SplitMix64,
    _ set: KernelSet,
    _ comment: Comment
  ) {
    let twin = outlook(bytes, from: start, poison: 0x2C, .scalar)
    let poison = random.pick(PaddedBytes.poisons)
    let found = outlook(bytes, from: start, alignment: alignment, poison: poison, set)
    guard found != twin else { return }
    let text = bytes.count < 600 ? "\(bytes)" : "\(bytes.count) bytes"
    Issue.record("\(comment), start \(start), poison \(poison): \(found) is not \(twin) \(text)")
  }

  @Test func theTwinSeesBothStates() {
    let mixed = outlook(Array("x,y\nz\",\"a\nb\"\nc".utf8), poison: 0, .scalar)
    #expect(mixed.outside == QuoteOutlook.Reading(tail: 10, isClean: false))
    #expect(mixed.inside == QuoteOutlook.Reading(tail: 13))
    #expect(mixed.quoteCount == 3)
    let plain = outlook(Array("a\nb".utf8), poison: 0, .scalar)
    #expect(plain.outside == QuoteOutlook.Reading(tail: 2))
    #expect(plain.inside == QuoteOutlook.Reading(tail: 0))
    let border = outlook(Array("\"\r".utf8), poison: 0, .scalar)
    #expect(border.outside == QuoteOutlook.Reading(tail: 0))
    #expect(border.inside == QuoteOutlook.Reading(tail: 0))
  }

  @Test(arguments: KernelSet.vector)
  func everyLengthAndAlignment(_ set: KernelSet) {
    var random = SplitMix64(seed: 16)
    for length in 0...200 {
      for alignment in stride(from: length % 4, to: 64, by: 4) {
        let share = random.pick([0, 10, 60] as [UInt64])
        let bytes =
          alignment % 3 == 0
          ? random.bytes(length, from: random.pick(CSV.alphabets))
          : CSV.clean(length, quotedShare: share, &random)
        expectTwins(bytes, alignment: alignment, &random, set, "seed 16, \(length) at \(alignment)")
      }
    }
  }

  @Test(arguments: KernelSet.vector)
  func longTextFromEveryStart(_ set: KernelSet) {
    var random = SplitMix64(seed: 17)
    for start in 0..<300 {
      var bytes = CSV.clean(500, quotedShare: random.pick([0, 5, 50, 100]), &random)
      if start % 2 == 0 { bytes[Int(random.next(below: 500))] = random.pick(PaddedBytes.poisons) }
      expectTwins(bytes, from: start, &random, set, "seed 17")
    }
  }

  /// Kilobytes without a quote, inside quoted fields and outside, with many line feeds or one or none.
  @Test(arguments: KernelSet.vector)
  func longStretchesWithoutQuotes(_ set: KernelSet) {
    var random = SplitMix64(seed: 21)
    for round in 0..<150 {
      var bytes: [UInt8] = []
      for _ in 0..<(1 + random.next(below: 4)) {
        let filler = random.pick(["abc,\n", "abcdefgh,", "abc", "a\r\n"])
        bytes += random.bytes(Int(random.next(below: 3_000)), from: Array(filler.utf8))
        bytes += Array(random.pick(["\"", ",\"", "\",", "\"\n", "\"\"", "\n"]).utf8)
      }
      bytes += random.bytes(Int(random.next(below: 3_000)), from: Array("abcd".utf8))
      let alignment = Int(random.next(below: 64))
      expectTwins(bytes, alignment: alignment, &random, set, "seed 21, round \(round)")
    }
  }

  /// Whichever state the text is in where it is cut, the reading from that state is clean and its
  /// tail is the last record's start.
  @Test(arguments: KernelSet.supported)
  func theReadingFromTheTrueStateIsTheTextItself(_ set: KernelSet) {
    var random = SplitMix64(seed: 18)
    for _ in 0..<20 {
      let text = CSV.clean(260, quotedShare: 40, &random)
      let whole = outlook(text, poison: 0x22, set).outside
      #expect(whole.isClean)
      for cut in 0..<text.count {
        let isInside = text[..<cut].filter { $0 == 0x22 }.count % 2 == 1
        let found = outlook(text, from: cut, poison: 0x22, set)
        let reading = isInside ? found.inside : found.outside
        #expect(reading.isClean, "seed 18, cut at \(cut)")
        #expect(reading.tail == max(whole.tail, cut), "seed 18, cut at \(cut)")
      }
    }
  }
}
