import Kernels

/// Bounds of records that do not lie next to each other, on their way into one batch: a batch of its own
/// for the few between two rejects would cost as much as a large one.
final class RecordsApart {
  /// Each record's bounds, its own end among them.
  let bounds: UnsafeMutablePointer<UInt32>
  let stride: Int
  private(set) var count = 0
  private let limit: Int

  init(columnCount: Int, _ limits: RecordLimits) {
    stride = columnCount + 1
    limit = min(limits.batchRecords, max(1, limits.windowBytes / stride))
    // Why: not filled, because a clean file never touches it.
    bounds = .allocate(capacity: limit * stride + StructuralIndex.slack)
  }

  deinit { bounds.deallocate() }

  var isFull: Bool { count == limit }

  /// Where the next record's bounds go; there is room until it is full.
  var next: UnsafeMutablePointer<UInt32> { bounds + count * stride }

  func keepNext() { count += 1 }

  func append(_ record: UnsafePointer<UInt32>) {
    next.update(from: record, count: stride)
    keepNext()
  }

  func removeAll() { count = 0 }

  /// Bytes of the records, without their line ends.
  var byteCount: Int {
    (0..<count).reduce(0) { sum, record in
      let first = bounds + record * stride
      return sum + Int(first[stride - 1]) - Int(first[0]) - 1
    }
  }
}
