package import Kernels

/// Finds the fields of a batch's columns, quotes off, in memory of its own that is reused.
package final class ColumnGatherer {
  /// Room for as many columns as are gathered at a time, `room` entries each.
  private let starts: UnsafeMutablePointer<UnsafePointer<UInt8>>
  private let lengths: UnsafeMutablePointer<UInt32>
  private let room: Int
  private let doubled: UnsafeMutablePointer<UInt32>
  private let recordLimit: Int
  private let kernels: KernelSet
  private var scratch: UnsafeMutablePointer<UInt8>
  private var scratchCapacity: Int

  /// Room for batches of up to `recordLimit` records.
  package init(recordLimit: Int, _ kernels: KernelSet) {
    self.recordLimit = recordLimit
    self.kernels = kernels
    room = recordLimit + FieldArray.slack
    starts = .allocate(capacity: room * ColumnGather.limit)
    lengths = .allocate(capacity: room * ColumnGather.limit)
    doubled = .allocate(capacity: room)
    scratchCapacity = 1 << 16
    scratch = Self.makeScratch(scratchCapacity)
  }

  deinit {
    releaseScratch()
    starts.deallocate()
    lengths.deallocate()
    doubled.deallocate()
  }

  /// Hands out the fields of one column after another; each holds while `body` runs.
  package func forEachColumn(of batch: RecordBatch, _ body: (_ column: Int, FieldArray) -> Void) {
    precondition(batch.recordCount <= recordLimit, "batch larger than the gatherer's room")
    let fields = FieldArray(starts: starts, lengths: lengths, count: batch.recordCount)
    for first in stride(from: 0, to: batch.columnCount, by: ColumnGather.limit) {
      let width = min(ColumnGather.limit, batch.columnCount - first)
      ColumnGather.gather(
        batch.bytes,
        bounds: batch.bounds,
        stride: batch.stride,
        columnCount: batch.columnCount,
        from: first,
        width: width,
        dropsCarriageReturn: true,
        into: fields,
        apart: room,
        using: kernels
      )
      for index in 0..<width {
        let column = fields.shifted(index * room)
        if let quote = batch.quote { unquote(column, quote) }
        body(first + index, column)
      }
    }
  }

  /// Hands out the fields of one column; they hold while `body` runs.
  package func withColumn(_ column: Int, of batch: RecordBatch, _ body: (FieldArray) -> Void) {
    precondition(batch.recordCount <= recordLimit, "batch larger than the gatherer's room")
    let fields = FieldArray(starts: starts, lengths: lengths, count: batch.recordCount)
    ColumnGather.gather(
      batch.bytes,
      bounds: batch.bounds,
      stride: batch.stride,
      columnCount: batch.columnCount,
      from: column,
      width: 1,
      dropsCarriageReturn: true,
      into: fields,
      apart: room,
      using: kernels
    )
    if let quote = batch.quote { unquote(fields, quote) }
    body(fields)
  }

  private func unquote(_ fields: FieldArray, _ quote: UInt8) {
    let count = ColumnGather.unquote(fields, quote: quote, doubled: doubled, using: kernels)
    guard count > 0 else { return }
    reserveScratch((0..<count).reduce(0) { $0 + Int(fields.lengths[Int(doubled[$1])]) })
    var used = 0
    for index in 0..<count { used += undouble(fields, Int(doubled[index]), used, quote) }
  }

  /// The marked slow path: writes the field with single quotes into scratch.
  private func undouble(_ fields: FieldArray, _ row: Int, _ used: Int, _ quote: UInt8) -> Int {
    let source = fields.starts[row]
    let count = Int(fields.lengths[row])
    let target = scratch + used
    var written = 0
    var place = 0
    while place < count {
      target[written] = source[place]
      written += 1
      place += source[place] == quote ? 2 : 1
    }
    fields.starts[row] = UnsafePointer(target)
    fields.lengths[row] = UInt32(written)
    return written
  }

  private func reserveScratch(_ needed: Int) {
    guard needed > scratchCapacity else { return }
    releaseScratch()
    scratchCapacity = max(needed, scratchCapacity * 2)
    scratch = Self.makeScratch(scratchCapacity)
  }

  private static func makeScratch(_ capacity: Int) -> UnsafeMutablePointer<UInt8> {
    let memory = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity + FieldArray.slack)
    memory.initialize(repeating: 0, count: capacity + FieldArray.slack)
    return memory
  }

  private func releaseScratch() {
    scratch.update(repeating: 0, count: scratchCapacity)
    scratch.deallocate()
  }
}
