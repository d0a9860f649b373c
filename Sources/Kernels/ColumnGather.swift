import CKernels

/// Finds the fields of one column of a batch.
package enum ColumnGather {
  /// How many adjacent columns one call finds at most.
  package static let limit = Int(ASSAY_GATHERED)

  /// Writes where the fields of some columns begin and how long they are.
  ///
  /// ```
  ///  bounds   0 2 5 | 8 9 11 |     two records of three columns
  ///  column 1   ^^^     ^^^^       bytes 2..<4 and 9..<10: a bound lies one behind a separator
  /// ```
  ///
  /// - Parameters:
  ///   - bytes: The batch's buffer.
  ///   - bounds: `stride` entries a record, see `RecordBatch`; eight entries behind the last can be
  ///     read.
  ///   - stride: `columnCount` where records lie next to each other, else one more.
  ///   - columnCount: Columns of the batch.
  ///   - first: The first wanted one, from 0.
  ///   - width: How many, from there on; at most `limit`.
  ///   - dropsCarriageReturn: Whether a CR at the end of the last column's fields belongs to the line
  ///     end.
  ///   - fields: Takes the first column; room for one entry a record.
  ///   - apart: Each further column's entries begin so many behind those of the one before.
  ///   - set: The kernels to use.
  /// Cost a field: 0.2 to 0.3 ns, with seven columns at once.
  package static func gather(
    _ bytes: UnsafePointer<UInt8>,
    bounds: UnsafePointer<UInt32>,
    stride: Int,
    columnCount: Int,
    from first: Int,
    width: Int,
    dropsCarriageReturn: Bool,
    into fields: FieldArray,
    apart: Int,
    using set: KernelSet = .best
  ) {
    let bound = bounds + first
    if let gather = set.table?.pointee.gather {
      let (starts, lengths) = (fields.starts, fields.lengths)
      gather(bytes, bound, stride, fields.count, width, starts, lengths, apart)
    } else {
      for index in 0..<width {
        scalar(bytes, bound + index, stride, fields.shifted(index * apart))
      }
    }
    guard dropsCarriageReturn, first + width == columnCount else { return }
    dropCarriageReturns(fields.shifted((width - 1) * apart))
  }

  /// The twin of one column.
  private static func scalar(
    _ bytes: UnsafePointer<UInt8>,
    _ bounds: UnsafePointer<UInt32>,
    _ stride: Int,
    _ fields: FieldArray
  ) {
    for row in 0..<fields.count {
      let start = bounds[row &* stride]
      fields.starts[row] = bytes + Int(start)
      fields.lengths[row] = bounds[row &* stride &+ 1] &- 1 &- start
    }
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
