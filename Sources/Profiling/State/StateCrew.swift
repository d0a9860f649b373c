import Evidence
import Kernels

/// What the workers of a file share of its part of a state.
struct StateCrew {
  private let plan: StatePlan
  private let samples: [StateKey: SharedSample]
  private let key: KeyedHash
  private let options: ScanOptions

  /// Nil where no state is kept.
  init?(_ plan: TablePlan, _ options: ScanOptions) {
    guard let key = options.stateHash else { return nil }
    self.key = key
    self.options = options
    self.plan = StatePlan(plan)
    let limit = Self.hashLimit(options.memoryBytes)
    samples = Dictionary(
      uniqueKeysWithValues: self.plan.keys.map { ($0, SharedSample(limit: limit)) }
    )
  }

  /// A worker's part.
  ///
  /// - Throws: `outOfMemory`.
  func scanner() throws(AnalysisError) -> StateScanner {
    try StateScanner(plan, samples, key, options)
  }

  /// Hashes that a sketch may keep: a power of two, so that sixteen sketches take a half of the memory
  /// as they lie.
  static func hashLimit(_ memoryBytes: Int) -> Int {
    let count = max(1, memoryBytes / 256)
    return 1 << (Int.bitWidth - 1 - count.leadingZeroBitCount)
  }
}
