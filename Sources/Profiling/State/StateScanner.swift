// A batch on its way into a state:
//
//   field     (574) 857-5951   N/A   +1 574-857-5951      a column of identifiers
//   normal    15748575951            15748575951          as for `match`
//   hash      3f0a...          0     3f0a...              keyed by the case
//   sketch    registers raised; 3f0a... is kept: below the bound
//
//   account   0040017    hash a    pairs: hash of (a, b), 0 where either is missing
//   day       2019-04-02 hash b

import Evidence
import Identifiers
import Kernels
import Records
import Sketches

/// One worker's part of what a state keeps of a table.
final class StateScanner {
  /// By key, shared by the workers of a file.
  let samples: [StateKey: SharedSample]
  let sinks: [StateKey: StateSink]
  private let plan: StatePlan
  private let key: KeyedHash
  private let kernels: KernelSet
  private let gatherer: ColumnGatherer
  private let normalizer: FieldNormalizer
  private let hashes: SecretArray<UInt64>
  private let accounts: SecretArray<UInt64>
  private let others: SecretArray<UInt64>

  /// - Throws: `outOfMemory`.
  init(
    _ plan: StatePlan,
    _ samples: [StateKey: SharedSample],
    _ key: KeyedHash,
    _ options: ScanOptions
  ) throws(AnalysisError) {
    self.plan = plan
    self.samples = samples
    self.key = key
    kernels = options.kernels
    sinks = samples.mapValues { [kernels] in StateSink($0, kernels) }
    let limit = options.limits.batchRecords
    gatherer = ColumnGatherer(recordLimit: limit, kernels)
    normalizer = try FieldNormalizer(recordLimit: limit)
    hashes = try SecretArray(count: limit + FieldArray.slack)
    accounts = try SecretArray(count: limit + FieldArray.slack)
    others = try SecretArray(count: limit + FieldArray.slack)
  }

  /// Takes the records of a batch in.
  func consume(_ batch: RecordBatch) {
    for (key, column) in plan.values {
      hash(column, of: batch) { sinks[key]?.take($0, count: batch.recordCount) }
    }
    guard let account = plan.account, !plan.pairs.isEmpty else { return }
    hash(account, of: batch) { found in
      for row in 0..<batch.recordCount { accounts[row] = found[row] }
    }
    for (key, columns) in plan.pairs { pair(key, columns, batch) }
  }

  /// Hands what no longer waits for more to the samples.
  func flush() {
    for sink in sinks.values { sink.flush() }
  }

  /// Calls with a hash for each record of a batch, 0 where it has no value in the column.
  private func hash(
    _ column: MatchColumn,
    of batch: RecordBatch,
    _ body: (UnsafeMutablePointer<UInt64>) -> Void
  ) {
    gatherer.withColumn(column.index, of: batch) { fields in
      normalizer.normalize(fields, column.form)
      hashes.withPointer { hashes in
        key.hash(fields, into: hashes, using: kernels)
        body(hashes)
      }
    }
  }

  /// Hashes accounts together with another field of their records.
  private func pair(_ stateKey: StateKey, _ columns: [MatchColumn], _ batch: RecordBatch) {
    let count = batch.recordCount
    for row in 0..<count { others[row] = 0 }
    for column in columns {
      if column.form == .words { addWords(column, of: batch) } else { add(column, of: batch) }
    }
    hashes.withPointer { hashes in
      for row in 0..<count { hashes[row] = KeyedHash.fold(accounts[row], others[row]) }
      key.hash(hashes, count: count, into: hashes, using: kernels)
      for row in 0..<count where accounts[row] == 0 || others[row] == 0 { hashes[row] = 0 }
      sinks[stateKey]?.take(hashes, count: count)
    }
  }

  private func add(_ column: MatchColumn, of batch: RecordBatch) {
    hash(column, of: batch) { found in
      for row in 0..<batch.recordCount { others[row] &+= found[row] }
    }
  }

  private func addWords(_ column: MatchColumn, of batch: RecordBatch) {
    gatherer.withColumn(column.index, of: batch) { fields in
      normalizer.normalize(fields, column.form)
      for row in 0..<fields.count where fields.lengths[row] > 0 {
        others[row] &+= key.sumOfWords(fields, row, kernels)
      }
    }
  }
}
