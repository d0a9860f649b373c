import Kernels
package import Records
package import Sketches

/// One worker's counts for one table.
package final class TableTally {
  package private(set) var columns: [ColumnTally]
  package let distinctRecords = HyperLogLog()
  package var records = RecordTally()

  package init(columnCount: Int) {
    columns = (0..<columnCount).map { _ in ColumnTally() }
  }

  /// Adds another worker's or file's counts of the same table.
  package func merge(_ other: TableTally) {
    precondition(columns.count == other.columns.count, "tables of different width")
    for (mine, theirs) in zip(columns, other.columns) { mine.merge(theirs) }
    distinctRecords.merge(other.distinctRecords)
    records.merge(other.records)
  }
}

/// Runs batches through a table's columns, in memory of its own.
final class BatchProfiler {
  let table: TableTally
  private let hash: KeyedHash
  private let gatherer: ColumnGatherer
  private let recordHashes: UnsafeMutablePointer<UInt64>
  private let hashes: UnsafeMutablePointer<UInt64>

  init(columnCount: Int, _ limits: RecordLimits, _ hash: KeyedHash) {
    gatherer = ColumnGatherer(recordLimit: limits.batchRecords)
    table = TableTally(columnCount: columnCount)
    self.hash = hash
    recordHashes = .allocate(capacity: limits.batchRecords)
    hashes = .allocate(capacity: limits.batchRecords)
  }

  deinit {
    recordHashes.deallocate()
    hashes.deallocate()
  }

  func profile(_ batch: RecordBatch) {
    recordHashes.update(repeating: 0, count: batch.recordCount)
    for (index, column) in table.columns.enumerated() {
      let view = gatherer.gather(batch, column: index)
      column.update(view, hash, recordHashes: recordHashes, hashes: hashes)
    }
    for record in 0..<batch.recordCount { hashes[record] = hash.hash(recordHashes[record]) }
    table.distinctRecords.update(hashes, count: batch.recordCount)
  }
}
