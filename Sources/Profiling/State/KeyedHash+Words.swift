import Kernels

extension KeyedHash {
  /// The sum of the hashes of a normalised field's words, 0 where it has none: words of a name stand in
  /// any order and in several columns.
  func sumOfWords(_ fields: FieldArray, _ row: Int, _ kernels: KernelSet) -> UInt64 {
    let (bytes, count) = (fields.starts[row], Int(fields.lengths[row]))
    var (sum, start) = (UInt64(0), 0)
    for end in 0...count where end == count || bytes[end] == 0x20 {
      if end > start { sum &+= hash(bytes + start, count: end - start, using: kernels) }
      start = end + 1
    }
    return sum
  }
}
