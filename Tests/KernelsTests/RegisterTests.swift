import Kernels
import TestSupport
import Testing

@Suite struct RegisterTests {
  private typealias Registers = [UInt8]

  private func registers(_ random: inout SplitMix64, from floor: UInt8) -> Registers {
    (0..<RankRegisters.count).map { _ in
      min(51, floor + UInt8(random.next().trailingZeroBitCount))
    }
  }

  private func raised(
    _ before: Registers,
    _ hashes: [UInt64],
    floor: UInt8,
    _ set: KernelSet
  ) -> Registers {
    var registers = before
    registers.withUnsafeMutableBufferPointer { buffer in
      guard let base = buffer.baseAddress else { return }
      RankRegisters.raise(base, hashes, count: hashes.count, floor: floor, using: set)
    }
    return registers
  }

  /// Hashes of all ranks, every tenth of them none.
  private func hashes(_ count: Int, _ random: inout SplitMix64) -> [UInt64] {
    (0..<count).map { _ in
      let rank = random.next(below: 60)
      guard rank > 5 else { return 0 }
      let index = random.next() << 50
      return index | (rank > 50 ? 0 : random.next() >> (14 + rank))
    }
  }

  @Test(arguments: KernelSet.supported)
  func theRankIsTheZerosBehindTheIndex(_ set: KernelSet) {
    let cases: [(hash: UInt64, index: Int, rank: UInt8)] = [
      (1, 0, 50), (.max, 16_383, 1), (1 << 50, 1, 51), (1 << 49, 0, 1), (2, 0, 49),
    ]
    let none = Registers(repeating: 0, count: RankRegisters.count)
    for (hash, index, rank) in cases {
      var expected = none
      expected[index] = rank
      #expect(raised(none, [hash], floor: 0, set) == expected, "\(hash)")
      #expect(raised(none, [0, hash, 0], floor: rank - 1, set) == expected, "\(hash)")
      #expect(raised(none, [hash], floor: rank, set) == none, "\(hash)")
    }
    #expect(raised(none, [0, 0], floor: 0, set) == none)
  }

  @Test(arguments: KernelSet.vector)
  func everyCountAndFloor(_ set: KernelSet) {
    var random = SplitMix64(seed: 19)
    let none = Registers(repeating: 0, count: RankRegisters.count)
    for count in Array(0...40) + [511, 512, 513, 1_030] {
      let floor = UInt8(random.next(below: 53))
      let hashes = hashes(count, &random)
      for floor in [0, 1, 4, floor] {
        let twin = raised(none, hashes, floor: floor, .scalar)
        #expect(raised(none, hashes, floor: floor, set) == twin, "seed 19, \(count) over \(floor)")
      }
    }
  }

  @Test(arguments: KernelSet.supported)
  func aTrueFloorChangesNothing(_ set: KernelSet) {
    var random = SplitMix64(seed: 20)
    for floor in [0, 3, 8, 20] as [UInt8] {
      let before = registers(&random, from: floor)
      let hashes = hashes(3_000, &random)
      let found = raised(before, hashes, floor: RankRegisters.floor(before, using: set), set)
      #expect(found == raised(before, hashes, floor: 0, .scalar), "seed 20, floor \(floor)")
    }
  }

  @Test(arguments: KernelSet.supported)
  func theFloorIsTheLowestRegister(_ set: KernelSet) {
    var random = SplitMix64(seed: 21)
    for place in [0, 1, 63, 64, 8_191, 16_383] {
      var registers = registers(&random, from: 5)
      registers[place] = 2
      #expect(RankRegisters.floor(registers, using: set) == 2, "at \(place)")
    }
    #expect(RankRegisters.floor(Registers(repeating: 51, count: 16_384), using: set) == 51)
  }

  @Test(arguments: KernelSet.supported)
  func mergeTakesTheHigherOfEach(_ set: KernelSet) {
    var random = SplitMix64(seed: 22)
    let mine = registers(&random, from: 0)
    let theirs = registers(&random, from: 0)
    var merged = mine
    merged.withUnsafeMutableBufferPointer { buffer in
      guard let base = buffer.baseAddress else { return }
      RankRegisters.merge(base, theirs, using: set)
    }
    #expect(merged == zip(mine, theirs).map { max($0, $1) })
  }
}
