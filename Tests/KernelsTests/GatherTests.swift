import Kernels
import Testing

@Suite struct GatherTests {
  private struct Unquoted: Equatable {
    var fields: [[UInt8]]
    var places: [Int]
    var doubled: [UInt32]
  }

  private func unquote(_ fields: [[UInt8]], poison: UInt8, _ set: KernelSet) -> Unquoted {
    let column = TestColumn(fields, poison: poison)
    let doubled = written(fields.count, UInt32.max) { doubled in
      ColumnGather.unquote(column.array, quote: 0x22, doubled: doubled, using: set)
    }
    return Unquoted(fields: column.fields, places: column.places, doubled: doubled)
  }

  @Test(arguments: KernelSet.supported)
  func quotesComeOffAndInnerOnesAreNamed(_ set: KernelSet) {
    let fields = ["", "\"", "\"\"", "\"a\"", "a\"b\"", "\"a\"\"b\"", "b", "\"\"\"\"", "\"\"\""]
    let found = unquote(fields.map { Array($0.utf8) }, poison: 0x22, set)
    let bare = ["", "\"", "", "a", "a\"b\"", "a\"\"b", "b", "\"\"", "\""]
    #expect(found.fields == bare.map { Array($0.utf8) })
    #expect(found.doubled == [5, 7, 8])
  }

  @Test(arguments: KernelSet.vector)
  func everyLengthAndPlaceOfAQuote(_ set: KernelSet) {
    var random = SplitMix64(seed: 23)
    for length in 0...200 {
      let fields = (0..<12).map { row -> [UInt8] in
        var field = random.bytes(length, from: Array("a,\n".utf8) + [0xA2])
        if row % 4 > 0, length > 0 { field[0] = 0x22 }
        if row % 3 > 0, length > 0 { field[Int(random.next(below: UInt64(length)))] = 0x22 }
        return field
      }
      let twin = unquote(fields, poison: 0x61, .scalar)
      #expect(unquote(fields, poison: 0x22, set) == twin, "seed 23, \(length) bytes")
    }
  }

  @Test func aColumnIsEveryNthField() {
    let text = Array("1,xy,a\r\n2,z,\r\n,,\r\n".utf8)
    let bounds: [UInt32] = [0, 2, 5, 8, 10, 12, 14, 15, 16, 18]
    let columns: [(column: Int, drops: Bool, fields: [String])] = [
      (0, false, ["1", "2", ""]), (1, false, ["xy", "z", ""]), (2, false, ["a\r", "\r", "\r"]),
      (2, true, ["a", "", ""]), (0, true, ["1", "2", ""]),
    ]
    let padded = PaddedBytes(text, poison: 0x0D)
    for (column, drops, fields) in columns {
      let gathered = TestColumn([[], [], []], poison: 0)
      ColumnGather.gather(
        padded.first,
        bounds: bounds,
        columnCount: 3,
        column: column,
        dropsCarriageReturn: drops,
        into: gathered.array
      )
      #expect(gathered.fields == fields.map { Array($0.utf8) }, "column \(column)")
    }
  }

  @Test func theFirstEmptyFieldLooksAtNothingBeforeIt() {
    let padded = PaddedBytes([0x0A, 0x0A], poison: 0x0D)
    let gathered = TestColumn([[1], [1]], poison: 0)
    ColumnGather.gather(
      padded.first,
      bounds: [0, 1, 2],
      columnCount: 1,
      column: 0,
      dropsCarriageReturn: true,
      into: gathered.array
    )
    #expect(gathered.fields == [[], []])
  }
}
