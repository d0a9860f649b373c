import Records
import Sketches

/// How many workers a table's counts leave room for.
///
/// An upper estimate of what one worker keeps: two chunks and a decoder, arrays of a batch, and for
/// each column a sketch, the answers of its rules, its categories and, of identifiers, which values
/// repeat.
struct MemoryBudget {
  private static let chunkBytes = 8 << 20
  private static let batchBytes = 2 << 20
  private static let peopleBytes = 4 << 20
  private static let answerBytes = 9 << 10

  /// What one worker may take for tables of this plan.
  static func workerBytes(_ plan: TablePlan, samples: Bool = false) -> Int {
    let columns = plan.columns.reduce(0) { sum, column in
      let codes = (column.facet?.codeCount ?? 0) * MemoryLayout<Int>.stride
      return sum + HyperLogLog.registerCount + column.rules.count * answerBytes + codes
        + 2_048
    }
    let people = plan.columns.contains { $0.role != nil } ? peopleBytes : 0
    let values =
      plan.columns.count { $0.role?.isIdentifier == true } * MultiplicitySample.memoryLimit
    let sample = samples ? RecordSample.memoryBytes : 0
    return chunkBytes + batchBytes + people + values + columns + sample
  }

  /// As many of the wanted workers as the memory holds, one at least; a state takes half of it.
  static func workers(_ wanted: Int, _ plan: TablePlan, _ options: ScanOptions) -> Int {
    let memoryBytes = options.stateHash == nil ? options.memoryBytes : options.memoryBytes / 2
    return min(wanted, max(1, memoryBytes / workerBytes(plan, samples: options.samplesRecords)))
  }
}
