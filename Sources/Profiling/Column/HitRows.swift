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
    var hit = 0
    var miss = 0
    for row in 0..<rest.count where rest.fields.lengths[row] > 0 {
      if miss < missCount, room.misses[miss] == UInt32(row) {
        miss += 1
      } else {
        room.hits[hit] = UInt32(row)
        hit += 1
      }
    }
    precondition(hit == hitCount, "a pass took other rows than it counted")
    rows = UnsafePointer(room.hits)
  }

  @inline(__always)
  private func row(_ index: Int) -> Int { rows.map { Int($0[index]) } ?? index }

  /// The record of the batch that holds a hit.
  @inline(__always)
  func record(_ index: Int) -> Int {
    let row = row(index)
    return records.map { Int($0[row]) } ?? row
  }

  /// The bytes of a hit; they lie in the batch's block, which outlives the pass.
  @inline(__always)
  func bytes(_ index: Int) -> UnsafeRawBufferPointer {
    let row = row(index)
    return UnsafeRawBufferPointer(start: fields.starts[row], count: Int(fields.lengths[row]))
  }
}
