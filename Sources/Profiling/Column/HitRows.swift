import Kernels

/// Where the fields that a pass took are, in row order, without empty rows and misses.
///
/// ```
///  field     Ann  Ann  (none)  Ben  Ben  Ann
///  hits      0    1            3    4    5
///  runs      0...1             2...3     4       hits that hold the same bytes as the one before
/// ```
struct HitRows {
  let count: Int
  private let fields: FieldArray
  /// Rows of `fields`; nil where every row is a hit.
  private let rows: UnsafePointer<UInt32>?
  /// Records of the batch, by row; nil where rows are records.
  private let records: UnsafePointer<UInt32>?
  /// The first hit of each run; nil where each is taken for itself.
  private let runs: UnsafePointer<UInt32>?
  let runCount: Int

  /// The hits of a pass over `rest`, whose misses are the first of the workspace, ascending.
  ///
  /// Finding runs is worth it where a rule is asked of bytes.
  init(
    _ rest: Remainder,
    _ hitCount: Int,
    _ missCount: Int,
    findsRuns: Bool,
    _ room: Workspace
  ) {
    count = hitCount
    fields = rest.fields
    records = rest.recordRows
    rows = hitCount < rest.count ? Self.rows(rest, hitCount, missCount, room) : nil
    runs = findsRuns ? UnsafePointer(room.runs) : nil
    runCount =
      findsRuns
      ? FieldRuns.find(fields, rows, count: hitCount, into: room.runs, using: room.kernels)
      : hitCount
  }

  private static func rows(
    _ rest: Remainder,
    _ hitCount: Int,
    _ missCount: Int,
    _ room: Workspace
  ) -> UnsafePointer<UInt32> {
    let (hits, misses) = (room.hits, room.misses)
    var hit = 0
    var start = 0
    for miss in 0..<missCount {
      let end = Int(misses[miss])
      hit = fill(hits, hit, rest.fields.lengths, start..<end)
      start = end + 1
    }
    hit = fill(hits, hit, rest.fields.lengths, start..<rest.count)
    precondition(hit == hitCount, "a pass took other rows than it counted")
    return UnsafePointer(hits)
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
      // Why: by arithmetic, because a branch would be guessed wrong wherever a field is missing.
      place &+= Int(min(lengths[row], 1))
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

  /// Calls with each run of hits and the bytes that all of them hold.
  @inline(__always)
  func forEachRun(_ body: (Range<Int>, RawSpan) -> Void) {
    for run in 0..<runCount {
      let start = runs.map { Int($0[run]) } ?? run
      let end = run + 1 < runCount ? runs.map { Int($0[run + 1]) } ?? run + 1 : count
      body(start..<end, RawSpan(_unsafeBytes: bytes(start)))
    }
  }

  /// The bytes of a hit; they lie in the batch's block, which outlives the pass.
  @inline(__always)
  func bytes(_ index: Int) -> UnsafeRawBufferPointer {
    let row = row(index)
    return UnsafeRawBufferPointer(start: fields.starts[row], count: Int(fields.lengths[row]))
  }
}
