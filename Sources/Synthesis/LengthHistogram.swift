/// The bytes in each field of one record, by column; 0 where it is empty.
struct FieldLengths {
  /// By `Column.rawValue`.
  fileprivate var bytes = InlineArray<18, UInt8>(repeating: 0)
  /// The columns whose field is not empty.
  private(set) var filled: RecordContents = []

  subscript(column: Column) -> UInt8 {
    get { bytes[column.rawValue] }
    // Why: most callers name a column and a length, and little is left of it then.
    @inline(__always)
    set {
      bytes[column.rawValue] = newValue
      let mark = RecordContents(column)
      filled = newValue > 0 ? filled.union(mark) : filled.subtracting(mark)
    }
  }
}

/// How many fields of each column have each length: fill, least, most and sum in one count.
struct LengthHistogram {
  /// No field of any column is so long: an e-mail address has 54 bytes at most.
  private static let limit = 64

  private var counts = [Int](repeating: 0, count: Column.count * limit)

  mutating func count(_ lengths: FieldLengths) {
    counts.withUnsafeMutableBufferPointer { counts in
      let bytes = lengths.bytes.span
      for column in 0..<Column.count {
        assert(bytes[column] < Self.limit, "no field is so long")
        counts[column &* Self.limit &+ Int(bytes[column])] &+= 1
      }
    }
  }

  mutating func merge(_ other: LengthHistogram) {
    for index in counts.indices { counts[index] += other.counts[index] }
  }

  /// What the counts say of one column; `least` is 0 where nothing is filled.
  subscript(column: Column) -> (filled: Int, empty: Int, least: Int, most: Int, sum: Int) {
    let first = column.rawValue * Self.limit
    let byLength = counts[first..<first + Self.limit].enumerated().dropFirst()
    let present = byLength.filter { $0.element > 0 }
    return (
      filled: present.reduce(0) { $0 + $1.element }, empty: counts[first],
      least: present.first?.offset ?? 0, most: present.last?.offset ?? 0,
      sum: present.reduce(0) { $0 + $1.offset * $1.element }
    )
  }
}
