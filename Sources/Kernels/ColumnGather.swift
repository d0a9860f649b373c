import CKernels

/// Finds the fields of one column of a batch.
package enum ColumnGather {
  /// Writes where the fields of a column begin and how long they are.
  ///
  /// ```
  ///  bounds   0 2 5 | 8 9 11 |     two records of three columns
  ///  column 1   ^^^     ^^^^       bytes 2..<4 and 9..<10: a bound lies one behind a separator
  /// ```
  ///
  /// - Parameters:
  ///   - bytes: The batch's buffer.
  ///   - bounds: `columnCount` entries a record and one more; see `RecordBatch`.
  ///   - columnCount: Columns of the batch.
  ///   - column: The wanted one, from 0.
  ///   - dropsCarriageReturn: Whether a CR at a field's end belongs to the line end.
  ///   - fields: Room for one entry a record.
  /// Cost: about 1 ns a row.
  package static func gather(
    _ bytes: UnsafePointer<UInt8>,
    bounds: UnsafePointer<UInt32>,
    columnCount: Int,
    column: Int,
    dropsCarriageReturn: Bool,
    into fields: FieldArray
  ) {
    var bound = bounds + column
    for row in 0..<fields.count {
      let start = bound[0]
      fields.starts[row] = bytes + Int(start)
      fields.lengths[row] = bound[1] &- 1 &- start
      bound += columnCount
    }
    if dropsCarriageReturn { dropCarriageReturns(fields) }
  }

  private static func dropCarriageReturns(_ fields: FieldArray) {
    for row in 0..<fields.count {
      let length = fields.lengths[row]
      // Why: an empty field's first byte is looked at instead of the one before it, in one load.
      let last = fields.starts[row][max(Int(length), 1) &- 1]
      fields.lengths[row] = length &- (length > 0 && last == 0x0D ? 1 : 0)
    }
  }

  /// Takes the first and last byte off fields of two bytes or more that begin with a quote.
  ///
  /// - Parameters:
  ///   - fields: Changed in place.
  ///   - quote: The quote byte.
  ///   - doubled: Takes the rows whose content still holds a quote, ascending; room for one a field.
  ///   - set: The kernels to use.
  /// - Returns: How many rows `doubled` has. Cost: about 1 ns a row and 2 ns a quoted one.
  package static func unquote(
    _ fields: FieldArray,
    quote: UInt8,
    doubled: UnsafeMutablePointer<UInt32>,
    using set: KernelSet = .best
  ) -> Int {
    guard let table = set.table else { return scalarUnquote(fields, quote, doubled) }
    return table.pointee.unquote(fields.starts, fields.lengths, fields.count, quote, doubled)
  }

  private static func scalarUnquote(
    _ fields: FieldArray,
    _ quote: UInt8,
    _ doubled: UnsafeMutablePointer<UInt32>
  ) -> Int {
    var doubledCount = 0
    for row in 0..<fields.count where fields.lengths[row] >= 2 && fields.starts[row][0] == quote {
      fields.starts[row] += 1
      fields.lengths[row] -= 2
      let content = UnsafeBufferPointer(
        start: fields.starts[row],
        count: Int(fields.lengths[row])
      )
      guard content.contains(quote) else { continue }
      doubled[doubledCount] = UInt32(row)
      doubledCount += 1
    }
    return doubledCount
  }
}
