import Kernels
import TestSupport
import Testing

@Suite struct WordArrayTests {
  private func places(_ words: [UInt64], _ limit: UInt64, _ set: KernelSet) -> [UInt32] {
    written(words.count, UInt32.max) {
      WordArray.places(upTo: limit, in: words, count: words.count, into: $0, using: set)
    }
  }

  @Test(arguments: KernelSet.supported)
  func wordsAreComparedInTheBitsOfTheMaskAlone(_ set: KernelSet) {
    let words: [UInt64] = [0xFF01, 0x0001, 0xFF02, .max, 0]
    #expect(WordArray.count(like: 1, 0xFF, in: words, count: 5, using: set) == 2)
    #expect(WordArray.count(like: 1, .max, in: words, count: 5, using: set) == 1)
    #expect(WordArray.count(like: 1, 0, in: words, count: 5, using: set) == 5)
    #expect(WordArray.count(like: .max, .max, in: words, count: 3, using: set) == 0)
  }

  @Test(arguments: KernelSet.supported)
  func zeroIsNoWordAndTheLimitIsOne(_ set: KernelSet) {
    let words: [UInt64] = [0, 1, 7, 8, 9, .max, 0, 3]
    #expect(places(words, 8, set) == [1, 2, 3, 7])
    #expect(places(words, 0, set) == [])
    #expect(places(words, .max, set) == [1, 2, 3, 4, 5, 7])
  }

  @Test(arguments: KernelSet.vector)
  func everyCountGivesWhatTheTwinsGive(_ set: KernelSet) {
    var random = SplitMix64(seed: 32)
    for count in Array(0...70) + [255, 256, 257] {
      let words = (0..<count).map { _ in random.next(below: 5) * 0x1_0000_0001 }
      let limit = random.next(below: 4) * 0x1_0000_0001
      #expect(places(words, limit, set) == places(words, limit, .scalar), "seed 32, \(count)")
      for mask in [0xFF, 0xFF_0000_0000, .max] as [UInt64] {
        let twin = WordArray.count(like: limit, mask, in: words, count: count, using: .scalar)
        let found = WordArray.count(like: limit, mask, in: words, count: count, using: set)
        #expect(found == twin, "seed 32, \(count) under \(mask)")
      }
    }
  }

  @Test(arguments: KernelSet.vector)
  func hashesAreFoldedInOneByOne(_ set: KernelSet) {
    var random = SplitMix64(seed: 33)
    for count in 0...40 {
      let records = (0..<count).map { _ in random.next() }
      let hashes = (0..<count).map { _ in random.next() }
      let folded = written(count, UInt64(0)) { room in
        room.update(from: records, count: count)
        KeyedHash.fold(hashes, into: room, count: count, using: set)
        return count
      }
      #expect(folded == zip(records, hashes).map { KeyedHash.fold($0, $1) }, "seed 33, \(count)")
    }
  }
}
