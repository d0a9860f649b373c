package import Kernels

/// A set of values: how many there are, and which part of it other sets share.
///
/// Mergeable, and a function of the set of hashes taken in. Not safe to share between threads.
package final class OverlapSketch {
  package let distinct: HyperLogLog
  package let sample: ThetaSketch

  /// Makes an empty sketch of which at most `limit` hashes are kept.
  package init(limit: Int, _ kernels: KernelSet = .best) {
    distinct = HyperLogLog(kernels)
    sample = ThetaSketch(limit: limit)
  }

  /// A sketch of parts that took in the same hashes.
  package init(_ distinct: HyperLogLog, _ sample: ThetaSketch) {
    self.distinct = distinct
    self.sample = sample
  }

  /// Takes in all that another sketch, of the same hash key, has taken in.
  package func merge(_ other: OverlapSketch) {
    distinct.merge(other.distinct)
    sample.merge(other.sample)
  }

  /// How many different values there are, with 95 % bounds; exact while all hashes are kept.
  package var size: DistinctEstimate {
    let kept = Double(sample.count)
    guard !sample.isWhole else { return DistinctEstimate(estimate: kept, low: kept, high: kept) }
    let size = distinct.estimate()
    return DistinctEstimate(
      estimate: max(size.estimate, kept),
      low: max(size.low, kept),
      high: max(size.high, kept)
    )
  }
}
