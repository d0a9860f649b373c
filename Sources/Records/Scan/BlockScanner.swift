package import Kernels

/// Cuts record-aligned stretches into batches: the index first, the grammar where the index stops.
///
/// ```
///  stretch   |window: 64 KiB      |window ...
///  index      bounds of every field
///  rows       ok ok ok RAGGED ok ok      -> reject, batch of 5
///  unclean    one record at a time by the grammar, up to the window's end
/// ```
package final class BlockScanner {
  /// Counts so far.
  package private(set) var tally = RecordTally()

  private let dialect: Dialect
  private let limits: RecordLimits
  private let grammar: RecordGrammar
  private let kernels: KernelSet
  private let bounds: UnsafeMutablePointer<UInt32>
  private let boundsCapacity: Int
  /// Of records between which others were refused.
  private let apart: RecordsApart
  /// Of the stretch at hand.
  private var streamPlace = 0

  package init(_ dialect: Dialect, _ limits: RecordLimits, _ kernels: KernelSet) {
    self.kernels = kernels
    self.dialect = dialect
    self.limits = limits
    grammar = RecordGrammar(dialect, limits)
    boundsCapacity = limits.windowBytes + limits.columns + 2 + StructuralIndex.slack
    bounds = .allocate(capacity: boundsCapacity)
    apart = RecordsApart(columnCount: dialect.columnCount, limits)
  }

  deinit {
    bounds.deallocate()
  }

  /// Reads the records that begin in `range`.
  ///
  /// `range` begins at a record and ends at one or at the end of the stream; `available` bytes can
  /// be looked at; they stand in the decoded stream from `streamPlace` on. Each batch holds only while
  /// `onBatch` runs.
  package func scan(
    _ bytes: UnsafePointer<UInt8>,
    _ range: Range<Int>,
    available: Int,
    isEnd: Bool,
    streamPlace: Int = 0,
    onBatch: (RecordBatch) -> Void
  ) {
    self.streamPlace = streamPlace
    var place = range.lowerBound
    while place < range.upperBound {
      let windowEnd = min(place + limits.windowBytes, available)
      let after =
        limits.recordBytes < limits.windowBytes
        ? place : indexWindow(bytes, place, windowEnd, onBatch)
      place =
        after > place
        ? after
        : readOneByOne(
          bytes,
          place,
          until: min(windowEnd, range.upperBound),
          available,
          isEnd,
          onBatch
        )
    }
  }

  /// The fast path.
  ///
  /// Returns where the next record begins; `start` when it could do nothing.
  private func indexWindow(
    _ bytes: UnsafePointer<UInt8>,
    _ start: Int,
    _ end: Int,
    _ onBatch: (RecordBatch) -> Void
  ) -> Int {
    bounds[0] = UInt32(start)
    let index = StructuralIndex.scan(
      bytes,
      from: start,
      to: end,
      delimiter: dialect.delimiter,
      quote: dialect.quote,
      into: bounds + 1,
      using: kernels
    )
    guard index.isClean, index.lineFeedCount > 0 else { return start }
    let columns = dialect.columnCount
    if isUniform(bytes, index) {
      emit(bytes, records: index.lineFeedCount, index.sawQuote, onBatch)
    } else {
      walkRows(bytes, index, columns, onBatch)
    }
    return Int(bounds[index.countToLastLineFeed])
  }

  private func isUniform(_ bytes: UnsafePointer<UInt8>, _ index: StructuralIndex.Result) -> Bool {
    let columns = dialect.columnCount
    guard index.countToLastLineFeed == index.lineFeedCount * columns else { return false }
    var entry = columns
    while entry <= index.countToLastLineFeed {
      guard bytes[Int(bounds[entry]) &- 1] == 0x0A else { return false }
      entry &+= columns
    }
    return true
  }

  private func walkRows(
    _ bytes: UnsafePointer<UInt8>,
    _ index: StructuralIndex.Result,
    _ columns: Int,
    _ onBatch: (RecordBatch) -> Void
  ) {
    var row = 0
    while row < index.countToLastLineFeed {
      var end = row + 1
      while bytes[Int(bounds[end]) - 1] != 0x0A { end += 1 }
      if end - row == columns {
        apart.append(bounds + row)
        tally.betweenBytes += 1
        if apart.isFull { flush(bytes, index.sawQuote, onBatch) }
      } else {
        refuse(bytes, Int(bounds[row]), Int(bounds[end]) - 1, fields: end - row, hasLineFeed: true)
      }
      row = end
    }
    flush(bytes, index.sawQuote, onBatch)
  }

  /// Hands out the records that were put apart.
  private func flush(
    _ bytes: UnsafePointer<UInt8>,
    _ mayBeQuoted: Bool,
    _ onBatch: (RecordBatch) -> Void
  ) {
    guard apart.count > 0 else { return }
    tally.parsedCount += apart.count
    tally.recordBytes += apart.byteCount
    onBatch(
      RecordBatch(
        bytes: bytes,
        bounds: apart.bounds,
        columnCount: dialect.columnCount,
        stride: apart.stride,
        recordCount: apart.count,
        quote: mayBeQuoted ? dialect.quote : nil,
        streamPlace: streamPlace
      )
    )
    apart.removeAll()
  }

  /// Hands out a window's records, which lie next to each other.
  private func emit(
    _ bytes: UnsafePointer<UInt8>,
    records: Int,
    _ mayBeQuoted: Bool,
    _ onBatch: (RecordBatch) -> Void
  ) {
    let columns = dialect.columnCount
    tally.parsedCount += records
    tally.recordBytes += Int(bounds[records * columns]) - Int(bounds[0]) - records
    tally.betweenBytes += records
    for first in stride(from: 0, to: records, by: limits.batchRecords) {
      onBatch(
        RecordBatch(
          bytes: bytes,
          bounds: bounds + first * columns,
          columnCount: columns,
          stride: columns,
          recordCount: min(limits.batchRecords, records - first),
          quote: mayBeQuoted ? dialect.quote : nil,
          streamPlace: streamPlace
        )
      )
    }
  }

  /// A record with another number of fields: a blank line, or a reject.
  private func refuse(
    _ bytes: UnsafePointer<UInt8>,
    _ start: Int,
    _ end: Int,
    fields: Int,
    hasLineFeed: Bool
  ) {
    let isBlank = end == start || (end == start + 1 && bytes[start] == 0x0D)
    tally.betweenBytes += hasLineFeed ? 1 : 0
    if isBlank {
      tally.betweenBytes += end - start
    } else {
      tally.reject(fields > limits.columns ? .tooManyFields : .fieldCount)
      tally.recordBytes += end - start
    }
  }

  /// The slow path: the grammar, record by record.
  ///
  /// Returns where the next record begins.
  private func readOneByOne(
    _ bytes: UnsafePointer<UInt8>,
    _ start: Int,
    until end: Int,
    _ available: Int,
    _ isEnd: Bool,
    _ onBatch: (RecordBatch) -> Void
  ) -> Int {
    let columns = dialect.columnCount
    var place = start
    repeat {
      let record = apart.next
      record[0] = UInt32(place)
      var field = 0
      let outcome = grammar.read(bytes, from: place, count: available, isEnd: isEnd) { fieldEnd in
        field += 1
        if field <= columns { record[field] = UInt32(fieldEnd + 1) }
      }
      switch outcome {
      case .record(let recordEnd, let next, let fieldCount) where fieldCount == columns:
        apart.keepNext()
        tally.betweenBytes += next - recordEnd
        place = next
      case .record(let recordEnd, let next, let fieldCount):
        refuse(bytes, place, recordEnd, fields: fieldCount, hasLineFeed: next > recordEnd)
        place = next
      case .reject(let reason, let search):
        place = skip(bytes, from: place, search, available, reason)
      case .incomplete:
        place = available
      }
      if apart.isFull { flush(bytes, true, onBatch) }
    } while place < end
    flush(bytes, true, onBatch)
    return place
  }

  /// Refuses the record at `start` and steps behind the first line feed from `search` on.
  private func skip(
    _ bytes: UnsafePointer<UInt8>,
    from start: Int,
    _ search: Int,
    _ available: Int,
    _ reason: RejectReason
  ) -> Int {
    tally.reject(reason)
    var end = search
    while end < available, bytes[end] != 0x0A { end += 1 }
    tally.recordBytes += end - start
    guard end < available else { return available }
    tally.betweenBytes += 1
    return end + 1
  }
}

extension RecordGrammar {
  /// The grammar of a dialect under the given limits.
  package init(_ dialect: Dialect, _ limits: RecordLimits) {
    self.init(
      delimiter: dialect.delimiter,
      quote: dialect.quote,
      recordBytesLimit: limits.recordBytes
    )
  }
}
