import Kernels

extension KeyedHash {
  /// The sum of the hashes of a normalised field's words, 0 where it has none: words of a name stand in
  /// any order and in several columns.
  func sumOfWords(_ fields: FieldArray, _ row: Int, _ kernels: KernelSet) -> UInt64 {
    let bytes = UnsafeBufferPointer(start: fields.starts[row], count: Int(fields.lengths[row]))
    return bytes.split(separator: 0x20).reduce(0) { sum, word in
      sum &+ hash(fields.starts[row] + word.startIndex, count: word.count, using: kernels)
    }
  }
}
