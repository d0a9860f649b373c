/// Makes column views of batches, in memory of its own that is reused.
package final class ColumnGatherer {
  private let starts: UnsafeMutablePointer<Int>
  private let lengths: UnsafeMutablePointer<Int>
  private var scratch: UnsafeMutablePointer<UInt8>
  private var scratchCapacity: Int
  private let recordLimit: Int

  /// Room for batches of up to `recordLimit` records.
  package init(recordLimit: Int) {
    self.recordLimit = recordLimit
    starts = .allocate(capacity: recordLimit)
    lengths = .allocate(capacity: recordLimit)
    scratchCapacity = 1 << 16
    scratch = .allocate(capacity: scratchCapacity)
  }

  deinit {
    scratch.update(repeating: 0, count: scratchCapacity)
    starts.deallocate()
    lengths.deallocate()
    scratch.deallocate()
  }

  /// The fields of one column; the view holds until the next call.
  package func gather(_ batch: RecordBatch, column: Int) -> ColumnView {
    precondition(batch.recordCount <= recordLimit, "batch larger than the gatherer's room")
    let stride = batch.columnCount
    var bound = batch.bounds + column
    for record in 0..<batch.recordCount {
      let start = Int(bound[0])
      starts[record] = start
      lengths[record] = Int(bound[1]) &- 1 &- start
      bound += stride
    }
    if column == stride - 1 { dropCarriageReturns(batch) }
    if batch.mayBeQuoted { unquote(batch) }
    return ColumnView(
      bytes: batch.bytes,
      starts: starts,
      lengths: lengths,
      count: batch.recordCount
    )
  }

  private func dropCarriageReturns(_ batch: RecordBatch) {
    for record in 0..<batch.recordCount {
      let length = lengths[record]
      if length > 0, batch.bytes[starts[record] &+ length &- 1] == 0x0D {
        lengths[record] = length &- 1
      }
    }
  }

  private func unquote(_ batch: RecordBatch) {
    let quote = UInt8(ascii: "\"")
    var used = 0
    for record in 0..<batch.recordCount {
      let length = lengths[record]
      guard length >= 2, batch.bytes[starts[record]] == quote else { continue }
      starts[record] &+= 1
      lengths[record] = length &- 2
      if containsQuote(batch.bytes + starts[record], length &- 2, quote) {
        used = undouble(batch, record, used, quote)
      }
    }
  }

  private func containsQuote(
    _ field: UnsafePointer<UInt8>,
    _ count: Int,
    _ quote: UInt8
  ) -> Bool {
    for index in 0..<count where field[index] == quote { return true }
    return false
  }

  /// The marked slow path: writes the field with single quotes into scratch.
  private func undouble(_ batch: RecordBatch, _ record: Int, _ used: Int, _ quote: UInt8) -> Int {
    let source = batch.bytes + starts[record]
    let count = lengths[record]
    reserveScratch(used + count, batch, upTo: record)
    var written = used
    var place = 0
    while place < count {
      scratch[written] = source[place]
      written += 1
      place += source[place] == quote ? 2 : 1
    }
    starts[record] = scratch - UnsafeMutablePointer(mutating: batch.bytes) + used
    lengths[record] = written - used
    return written
  }

  /// Grows scratch, moving what views already point at.
  private func reserveScratch(_ needed: Int, _ batch: RecordBatch, upTo record: Int) {
    guard needed > scratchCapacity else { return }
    let grown = max(needed, scratchCapacity * 2)
    let moved = UnsafeMutablePointer<UInt8>.allocate(capacity: grown)
    moved.update(from: scratch, count: scratchCapacity)
    let old = scratch - UnsafeMutablePointer(mutating: batch.bytes)
    for earlier in 0..<record {
      let offset = starts[earlier] - old
      if offset >= 0, offset < scratchCapacity {
        starts[earlier] = moved - UnsafeMutablePointer(mutating: batch.bytes) + offset
      }
    }
    scratch.update(repeating: 0, count: scratchCapacity)
    scratch.deallocate()
    scratch = moved
    scratchCapacity = grown
  }
}
