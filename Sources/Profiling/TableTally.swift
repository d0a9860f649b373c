package import Kernels
package import Records
package import Sketches

/// One worker's counts for one table.
package final class TableTally {
  package private(set) var columns: [ColumnTally]
  package let distinctRecords: HyperLogLog
  package var records = RecordTally()

  package init(columnCount: Int, _ kernels: KernelSet) {
    columns = (0..<columnCount).map { _ in ColumnTally(kernels) }
    distinctRecords = HyperLogLog(kernels)
  }

  /// The same counts, to which others can be added without a change here.
  package func copy() -> TableTally {
    let copy = TableTally(columnCount: columns.count, .best)
    copy.merge(self)
    return copy
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
  private let gatherer: ColumnGatherer
  private let room: Workspace

  init(columnCount: Int, _ limits: RecordLimits, _ kernels: KernelSet, _ hash: KeyedHash) {
    gatherer = ColumnGatherer(recordLimit: limits.batchRecords, kernels)
    table = TableTally(columnCount: columnCount, kernels)
    room = Workspace(recordLimit: limits.batchRecords, kernels, hash)
  }

  func profile(_ batch: RecordBatch) {
    room.recordHashes.update(repeating: 0, count: batch.recordCount)
    gatherer.forEachColumn(of: batch) { table.columns[$0].update($1, room) }
    let (hashes, count) = (room.hashes, batch.recordCount)
    room.hash.hash(room.recordHashes, count: count, into: hashes, using: room.kernels)
    table.distinctRecords.update(hashes, count: count)
  }
}
