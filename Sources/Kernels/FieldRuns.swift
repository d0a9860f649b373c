import CKernels

/// Fields that hold the same bytes as the one before them.
///
/// ```
///  fields   Ann  Ann  Ben  Ann      runs begin at 0, 2, 3
/// ```
package enum FieldRuns {
  /// Finds where runs begin.
  ///
  /// - Parameters:
  ///   - fields: A column.
  ///   - rows: Those of its rows to look at; nil for the first `count`.
  ///   - count: How many.
  ///   - starts: Takes the places among them at which a run begins, ascending; room for one a row and
  ///     `FieldArray.slack`.
  ///   - set: The kernels to use.
  /// - Returns: How many runs there are. Cost: 1 to 2 ns a row.
  package static func find(
    _ fields: FieldArray,
    _ rows: UnsafePointer<UInt32>? = nil,
    count: Int,
    into starts: UnsafeMutablePointer<UInt32>,
    using set: KernelSet = .best
  ) -> Int {
    guard let table = set.table else { return scalar(fields, rows, count, starts) }
    return table.pointee.runs(fields.starts, fields.lengths, rows, count, starts)
  }

  private static func scalar(
    _ fields: FieldArray,
    _ rows: UnsafePointer<UInt32>?,
    _ count: Int,
    _ starts: UnsafeMutablePointer<UInt32>
  ) -> Int {
    func bytes(_ index: Int) -> UnsafeBufferPointer<UInt8> {
      let row = rows.map { Int($0[index]) } ?? index
      return UnsafeBufferPointer(start: fields.starts[row], count: Int(fields.lengths[row]))
    }
    var runCount = 0
    for index in 0..<count where index == 0 || !bytes(index).elementsEqual(bytes(index - 1)) {
      starts[runCount] = UInt32(index)
      runCount += 1
    }
    return runCount
  }
}
