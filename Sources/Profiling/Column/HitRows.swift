import Kernels

/// Where the fields that a pass took are, in row order, without empty rows and misses.
struct HitRows {
  let count: Int
  private let fields: FieldArray
  /// Rows of `fields`; nil where every row is a hit.
  private let rows: UnsafePointer<UInt32>?
  /// Records of the batch, by row; nil where rows are records.
  private let records: UnsafePointer<UInt32>?

  /// The hits of a pass over `rest`, whose misses are the first of the workspace, ascending.
  init(_ rest: Remainder, hitCount: Int, missCount: Int, _ room: Workspace) {
    count = hitCount
    fields = rest.fields
    records = rest.recordRows
    guard hitCount < rest.count else {
      rows = nil
      return
    }
    let (hits, misses) = (room.hits, room.misses)
    var hit = 0
    var start = 0
    for miss in 0..<missCount {
      let end = Int(misses[miss])
      hit = Self.fill(hits, hit, rest.fields.lengths, start..<end)
      start = end + 1
    }
    hit = Self.fill(hits, hit, rest.fields.lengths, start..<rest.count)
    precondition(hit == hitCount, "a pass took other rows than it counted")
    rows = UnsafePointer(hits)
  }

  /// Writes the rows that hold something from `place` on and returns the place behind them.
  ///
  /// The place behind the last hit is written to.
  @inline(__always)
  private static func fill(
    _ hits: UnsafeMutablePointer<UInt32>,
    _ place: Int,
    _ lengths: UnsafeMutablePointer<UInt32>,
    _ rows: Range<Int>
  ) -> Int {
    var place = place
    for row in rows {
      hits[place] = UInt32(truncatingIfNeeded: row)
      place &+= lengths[row] == 0 ? 0 : 1
    }
    return place
  }

  @inline(__always)
  private func row(_ index: Int) -> Int { rows.map { Int($0[index]) } ?? index }

  /// The record of the batch that holds a hit.
  @inline(__always)
  func record(_ index: Int) -> Int {
    let row = row(index)
    return records.map { Int($0[row]) } ?? row
  }

  /// Puts one code a hit in the place of its record.
  func spread(_ codes: UnsafePointer<UInt16>, into target: UnsafeMutablePointer<UInt16>) {
    guard rows != nil || records != nil else {
      return target.update(from: codes, count: count)
    }
    for index in 0..<count { target[record(index)] = codes[index] }
  }

  /// The bytes of a hit; they lie in the batch's block, which outlives the pass.
  @inline(__always)
  func bytes(_ index: Int) -> UnsafeRawBufferPointer {
    let row = row(index)
    return UnsafeRawBufferPointer(start: fields.starts[row], count: Int(fields.lengths[row]))
  }
}
