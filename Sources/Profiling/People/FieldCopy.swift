import Kernels

/// Where a column's fields lie, for as long as their batch is looked at.
final class FieldCopy {
  private let starts: UnsafeMutablePointer<UnsafePointer<UInt8>?>
  private let lengths: UnsafeMutablePointer<UInt32>

  init(_ room: Int) {
    starts = .allocate(capacity: room)
    starts.initialize(repeating: nil, count: room)
    lengths = .allocate(capacity: room)
  }

  deinit {
    starts.deallocate()
    lengths.deallocate()
  }

  func take(_ fields: FieldArray) {
    for row in 0..<fields.count {
      starts[row] = UnsafePointer(fields.starts[row])
      lengths[row] = fields.lengths[row]
    }
  }

  /// The bytes of a row; nil where they do not lie in the block, as those of a field with doubled
  /// quotes, whose place the next column takes.
  func bytes(_ row: Int, in block: Range<UnsafePointer<UInt8>>?) -> UnsafeRawBufferPointer? {
    guard let start = starts[row], let block, block.contains(start) else { return nil }
    return UnsafeRawBufferPointer(start: start, count: Int(lengths[row]))
  }
}
