// A batch on its way into a state:
//
//   field     (574) 857-5951   N/A   +1 574-857-5951      a column of identifiers
//   normal    15748575951            15748575951          as for `match`
//   hash      3f0a...          0     3f0a...              keyed by the case
//   sketch    registers raised; 3f0a... is kept: below the bound
//
//   account   0040017    hash a    a pair's hash is that of (a, b); 0 where either is missing
//   name      Ann Lee    hash b

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
    let count = batch.recordCount
    if let account = plan.account {
      hash(account, of: batch) { found in copy(found, to: accounts, count) }
    }
    for value in plan.values {
      hash(value.column, of: batch) { found in
        sinks[value.key]?.take(found, count: count)
        if let paired = value.paired {
          copy(found, to: others, count)
          pair(paired, count)
        }
      }
    }
    if !plan.names.isEmpty {
      for row in 0..<count { others[row] = 0 }
      for column in plan.names { addWords(column, of: batch) }
      pair(.accountName, count)
    }
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

  private func copy(
    _ found: UnsafeMutablePointer<UInt64>,
    to target: SecretArray<UInt64>,
    _ count: Int
  ) {
    target.withPointer { $0.update(from: found, count: count) }
  }

  /// Takes the accounts of a batch with the other values of their records; records without one of both
  /// have none.
  private func pair(_ stateKey: StateKey, _ count: Int) {
    hashes.withPointer { hashes in
      for row in 0..<count { hashes[row] = KeyedHash.fold(accounts[row], others[row]) }
      key.hash(hashes, count: count, into: hashes, using: kernels)
      for row in 0..<count where accounts[row] == 0 || others[row] == 0 { hashes[row] = 0 }
      sinks[stateKey]?.take(hashes, count: count)
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
