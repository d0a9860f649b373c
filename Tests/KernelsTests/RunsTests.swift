import Kernels
import TestSupport
import Testing

@Suite struct RunsTests {
  private func runs(
    _ fields: [[UInt8]],
    _ rows: [UInt32]? = nil,
    poison: UInt8,
    _ set: KernelSet
  ) -> [UInt32] {
    let column = TestColumn(fields, poison: poison)
    let count = rows?.count ?? fields.count
    return written(count, UInt32.max) { starts in
      guard let rows else {
        return FieldRuns.find(column.array, count: count, into: starts, using: set)
      }
      return FieldRuns.find(column.array, rows, count: count, into: starts, using: set)
    }
  }

  @Test(arguments: KernelSet.supported)
  func aRunIsTheSameBytesAgain(_ set: KernelSet) {
    let fields = ["Ann", "Ann", "Ann ", "Bob", "", "", "Bob", "bob"].map { Array($0.utf8) }
    #expect(runs(fields, poison: 0x20, set) == [0, 2, 3, 4, 6, 7])
    #expect(runs(fields, [0, 1, 3, 6, 7], poison: 0x20, set) == [0, 2, 4])
    #expect(runs(fields, [], poison: 0x20, set) == [])
    #expect(runs([], poison: 0x20, set) == [])
    #expect(runs([[]], poison: 0x20, set) == [0])
  }

  /// A byte more, less or other anywhere ends a run; what stands behind the fields does not.
  @Test(arguments: KernelSet.vector)
  func everyLengthAndPlaceOfADifference(_ set: KernelSet) {
    var random = SplitMix64(seed: 31)
    for length in Array(0...140) + [191, 192, 193, 1_000] {
      let field = random.bytes(length, from: Array("ab".utf8))
      var fields = [[UInt8]](repeating: field, count: 4)
      for place in Set([0, 15, 16, 31, 63, 64, 65, 127, 128, length - 1]) where place < length {
        guard place >= 0 else { continue }
        var other = field
        other[place] ^= 0x80
        fields += [other, field, field]
      }
      fields += [Array(field.dropLast()), field, field + [0x61]]
      let rows = fields.indices.filter { _ in random.next(below: 4) > 0 }.map { UInt32($0) }
      for poison in [0x61, 0xFF] as [UInt8] {
        let twin = runs(fields, poison: 0x00, .scalar)
        #expect(runs(fields, poison: poison, set) == twin, "seed 31, \(length) bytes")
        let some = runs(fields, rows, poison: 0x00, .scalar)
        #expect(runs(fields, rows, poison: poison, set) == some, "seed 31, \(length) bytes")
      }
    }
  }
}
