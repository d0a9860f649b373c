import Kernels
package import Records
package import Sketches

/// Counts for one table: a worker's, then with others' merged in a file's, then the table's.
package final class TableTally {
  package let plan: TablePlan
  package private(set) var columns: [ColumnTally]
  package let distinctRecords: HyperLogLog
  package let people: PeopleTally
  package let roles: RoleCounts
  package var records = RecordTally()
  /// What a state keeps; nil where none is kept.
  package internal(set) var state: StateTally?
  /// Where signs of invention are asked for.
  private(set) var sample: RecordSample?

  /// Makes empty counts; `sheet` is where the columns of a batch meet.
  init(
    _ plan: TablePlan,
    _ sheet: RecordSheet?,
    _ kernels: KernelSet,
    samples: Bool = false
  ) {
    self.plan = plan
    columns = plan.columns.map { ColumnTally($0, sheet, kernels) }
    distinctRecords = HyperLogLog(kernels)
    people = PeopleTally(plan.columns.compactMap(\.role), kernels)
    roles = RoleCounts(plan, kernels)
    // Why: without memory for it there are no signs, and the counts are worth no less.
    sample = samples ? try? RecordSample() : nil
  }

  /// Adds another worker's or file's counts of the same table, made with the same plan.
  package func merge(_ other: TableTally) {
    precondition(columns.count == other.columns.count, "tables of different width")
    for (mine, theirs) in zip(columns, other.columns) { mine.merge(theirs) }
    distinctRecords.merge(other.distinctRecords)
    people.merge(other.people)
    roles.merge(other.roles)
    records.merge(other.records)
    if let theirs = other.state { merge(theirs) }
    if let theirs = other.sample { join(theirs) { $0.merge($1) } }
  }

  private func merge(_ theirs: StateTally) {
    if let state { state.merge(theirs) } else { state = theirs }
  }

  /// Adds the counts of a file of the same table that follows.
  func append(_ other: TableTally) {
    let theirs = other.sample
    other.sample = nil
    merge(other)
    other.sample = theirs
    if let theirs { join(theirs) { $0.append($1) } }
  }

  private func join(_ theirs: RecordSample, _ add: (RecordSample, RecordSample) -> Void) {
    if let sample { add(sample, theirs) } else { sample = theirs }
  }
}

/// Runs batches through a table's columns, in memory of its own.
final class BatchProfiler: BatchConsumer {
  let table: TableTally
  private let gatherer: ColumnGatherer
  private let room: Workspace
  private let sheet: RecordSheet?
  private let people: PeopleTally.Room
  /// Nil where no state is kept.
  let state: StateScanner?
  private let traits: TraitReader

  init(
    _ plan: TablePlan,
    _ options: ScanOptions,
    samples: Bool = false,
    state: StateScanner? = nil
  ) {
    let (recordLimit, kernels) = (options.limits.batchRecords, options.kernels)
    self.state = state
    gatherer = ColumnGatherer(recordLimit: recordLimit, kernels)
    traits = TraitReader(plan, options.hash)
    let hasRoles = plan.columns.contains { $0.role != nil }
    sheet = hasRoles ? RecordSheet(plan, recordLimit: recordLimit) : nil
    people = PeopleTally.Room(recordLimit: hasRoles ? recordLimit : 0)
    table = TableTally(plan, sheet, kernels, samples: samples)
    room = Workspace(recordLimit: recordLimit, kernels, options.hash)
  }

  func consume(_ batch: RecordBatch) {
    let count = batch.recordCount
    room.recordHashes.update(repeating: 0, count: count)
    sheet?.begin(count, in: batch.extent)
    gatherer.forEachColumn(of: batch) { update(table.columns[$0], $1) }
    if let sheet {
      table.people.update(sheet, count, people)
      table.roles.update(sheet, count)
    }
    room.hash.hash(room.recordHashes, count: count, into: room.hashes, using: room.kernels)
    table.distinctRecords.update(room.hashes, count: count)
    state?.consume(batch)
    table.sample?.update(batch, room.hashes, traits)
  }

  /// A column that tells persons apart hashes into the sheet first, where its hashes stand alone.
  private func update(_ column: ColumnTally, _ fields: FieldArray) {
    if let role = column.plan.role { sheet?.keep(role, fields) }
    guard let role = column.plan.role, let sheet, let hashes = sheet.hashes(role) else {
      column.update(fields, into: room.recordHashes, room)
      return
    }
    column.update(fields, into: hashes, room)
    sheet.fold(role, fields.count, into: room.recordHashes, using: room.kernels)
  }
}
