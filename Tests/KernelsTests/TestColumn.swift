import Kernels
import TestSupport

/// Fields in one buffer, each followed by a poisoned byte or two, and room for what kernels write.
final class TestColumn {
  let array: FieldArray
  private let buffer: PaddedBytes

  init(_ fields: [[UInt8]], poison: UInt8) {
    let gaps = fields.indices.map { [UInt8](repeating: poison, count: 1 + $0 % 2) }
    buffer = PaddedBytes(zip(fields, gaps).flatMap { $0 + $1 }, alignment: 1, poison: poison)
    array = FieldArray(
      starts: .allocate(capacity: fields.count),
      lengths: .allocate(capacity: fields.count),
      count: fields.count
    )
    var place = 0
    for (row, field) in fields.enumerated() {
      (array.starts + row).initialize(to: UnsafePointer(buffer.first + place))
      (array.lengths + row).initialize(to: UInt32(field.count))
      place += field.count + gaps[row].count
    }
  }

  deinit {
    array.starts.deallocate()
    array.lengths.deallocate()
  }

  /// The fields as they are now.
  var fields: [[UInt8]] {
    (0..<array.count).map {
      Array(UnsafeBufferPointer(start: array.starts[$0], count: Int(array.lengths[$0])))
    }
  }

  /// Where the fields begin now, counted from the first one's buffer.
  var places: [Int] { (0..<array.count).map { array.starts[$0] - UnsafePointer(buffer.first) } }
}

/// What became of a column's values.
struct Taken: Equatable {
  var records: [UInt64] = []
  var registers: [UInt8] = []
  var misses: [UInt32] = []

  static let hash = KeyedHash(low: 0x0123_4567_89AB_CDEF, high: 0xFEDC_BA98_7654_3210)

  /// Record hashes before anything was folded into them.
  static func records(_ count: Int) -> [UInt64] {
    var random = SplitMix64(seed: 99)
    return (0..<count).map { _ in random.next() }
  }

  /// Runs a kernel, which returns how many misses it named, on a column.
  init(_ column: TestColumn, floor: UInt8, _ kernel: (ValueSink) -> Int) {
    let count = column.array.count
    records = written(count, UInt64.max) { records in
      records.update(from: Self.records(count), count: count)
      registers = written(RankRegisters.count, UInt8(0)) { registers in
        misses = written(count, UInt32.max) { misses in
          kernel(
            ValueSink(
              hash: Self.hash,
              recordHashes: records,
              registers: registers,
              floor: floor,
              misses: misses
            )
          )
        }
        return RankRegisters.count
      }
      return count
    }
  }

  /// The same by hand: by row what it counts as, nil for a miss.
  init(_ values: [[UInt8]?], floor: UInt8) {
    records = Self.records(values.count)
    registers = [UInt8](repeating: 0, count: RankRegisters.count)
    for (row, value) in values.enumerated() {
      guard let value else {
        misses.append(UInt32(row))
        continue
      }
      let hash = Self.hash.hash(value, count: value.count, using: .scalar)
      records[row] = KeyedHash.fold(records[row], hash)
      RankRegisters.raise(&registers, [hash], count: 1, floor: floor, using: .scalar)
    }
  }
}

/// Runs `body` on room for `count` values and the slack; returns the first ones that it says it wrote.
func written<Value: BitwiseCopyable>(
  _ count: Int,
  _ filler: Value,
  _ body: (UnsafeMutablePointer<Value>) -> Int
) -> [Value] {
  var values = [Value](repeating: filler, count: count + FieldArray.slack)
  let used = values.withUnsafeMutableBufferPointer { buffer in
    buffer.baseAddress.map(body) ?? 0
  }
  return Array(values.prefix(used))
}

extension SplitMix64 {
  mutating func bytes(_ count: Int, from alphabet: [UInt8]) -> [UInt8] {
    (0..<count).map { _ in alphabet[Int(next(below: UInt64(alphabet.count)))] }
  }

  mutating func pick<Element>(_ choices: [Element]) -> Element {
    choices[Int(next(below: UInt64(choices.count)))]
  }
}

extension KernelSet {
  /// The sets that have a twin to equal.
  static var vector: [KernelSet] { supported.filter { $0 != .scalar } }
}
