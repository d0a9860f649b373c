import Kernels
import TestSupport
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

  /// Columns `first..<first + width` of a batch, whether or not its records share their bounds.
  private func gather(
    _ text: [UInt8],
    _ bounds: [UInt32],
    columnCount: Int,
    from first: Int,
    width: Int,
    drops: Bool,
    _ set: KernelSet
  ) -> [[[UInt8]]] {
    let count = (bounds.count - 1) / columnCount
    let apart = (0..<count).flatMap { bounds[($0 * columnCount)...(($0 + 1) * columnCount)] }
    func columns(_ bounds: [UInt32], stride: Int) -> [[[UInt8]]] {
      gather(text, bounds, count, stride, columnCount, first..<first + width, drops, set)
    }
    let found = columns(bounds, stride: columnCount)
    #expect(columns(apart, stride: columnCount + 1) == found)
    return found
  }

  private func gather(
    _ text: [UInt8],
    _ bounds: [UInt32],
    _ count: Int,
    _ stride: Int,
    _ columnCount: Int,
    _ wanted: Range<Int>,
    _ drops: Bool,
    _ set: KernelSet
  ) -> [[[UInt8]]] {
    let padded = PaddedBytes(text, poison: 0x0D)
    let apart = count + 3
    let places = apart * ColumnGather.limit + 64
    let room = TestColumn([[UInt8]](repeating: [], count: places), poison: 0)
    let fields = FieldArray(starts: room.array.starts, lengths: room.array.lengths, count: count)
    ColumnGather.gather(
      padded.first,
      bounds: bounds + [UInt32](repeating: 0, count: 8),
      stride: stride,
      columnCount: columnCount,
      from: wanted.lowerBound,
      width: wanted.count,
      dropsCarriageReturn: drops,
      into: fields,
      apart: apart,
      using: set
    )
    return (0..<wanted.count).map { Array(room.fields[($0 * apart)..<($0 * apart + count)]) }
  }

  @Test(arguments: KernelSet.supported)
  func aColumnIsEveryNthField(_ set: KernelSet) {
    let text = Array("1,xy,a\r\n2,z,\r\n,,\r\n".utf8)
    let bounds: [UInt32] = [0, 2, 5, 8, 10, 12, 14, 15, 16, 18]
    let columns = [["1", "2", ""], ["xy", "z", ""], ["a\r", "\r", "\r"]]
    let last = ["a", "", ""]
    for first in 0..<3 {
      for width in 1...(3 - first) {
        for drops in [false, true] {
          var expected = Array(columns[first..<(first + width)])
          if drops, first + width == 3 { expected[width - 1] = last }
          let found = gather(
            text,
            bounds,
            columnCount: 3,
            from: first,
            width: width,
            drops: drops,
            set
          )
          #expect(found == expected.map { $0.map { Array($0.utf8) } }, "\(first), \(width)")
        }
      }
    }
  }

  @Test(arguments: KernelSet.vector)
  func everyCountOfRowsAndColumns(_ set: KernelSet) {
    var random = SplitMix64(seed: 20)
    for columnCount in 1...17 {
      for count in 1...20 {
        let text = random.bytes(count * columnCount * 4, from: Array("ab\r".utf8))
        var bounds: [UInt32] = [0]
        for _ in 0..<(count * columnCount) {
          bounds.append(bounds[bounds.count - 1] + 1 + UInt32(random.next(below: 4)))
        }
        let first = Int(random.next(below: UInt64(columnCount)))
        let width = min(columnCount - first, 1 + Int(random.next(below: 7)))
        let found = [.scalar, set].map {
          gather(
            text,
            bounds,
            columnCount: columnCount,
            from: first,
            width: width,
            drops: true,
            $0
          )
        }
        #expect(found[0] == found[1], "seed 20, \(count) rows, columns \(first) and \(width)")
      }
    }
  }

  @Test(arguments: KernelSet.supported)
  func theFirstEmptyFieldLooksAtNothingBeforeIt(_ set: KernelSet) {
    let found = gather(
      [0x0A, 0x0A],
      [0, 1, 2],
      columnCount: 1,
      from: 0,
      width: 1,
      drops: true,
      set
    )
    #expect(found == [[[], []]])
  }
}
