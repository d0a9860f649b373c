package import Sketches

/// How much two dumps share of the values of one key.
///
/// ```
///  kept       625 of ours, 390 of them in theirs too, one hash of 16      ThetaOverlap
///  share      62.4 % of the smaller side [58.5, 66.1]                     Wilson, 95 %
///  both       the share times the smaller side's size
/// ```
///
/// The kept hashes of a side are a random part of its values, so their shared part is binomial; where
/// both sides have kept all, everything is exact.
package struct Overlap {
  /// The side with fewer values.
  package enum Side: String, Sendable {
    case a, b
  }

  package let key: StateKey
  /// How many different values each side has.
  package let a: DistinctEstimate
  package let b: DistinctEstimate
  package let kept: ThetaOverlap

  /// What two states have kept of a key.
  package init(_ key: StateKey, _ one: OverlapSketch, _ other: OverlapSketch) {
    self.key = key
    (a, b) = (one.size, other.size)
    kept = ThetaOverlap(one.sample, other.sample)
  }

  /// Whether every hash was kept on both sides.
  package var isExact: Bool { kept.rate == 1 }

  package var smaller: Side { b.estimate < a.estimate ? .b : .a }

  /// The share of the smaller side that stands in the larger.
  package var containment: Proportion {
    Proportion(kept.shared, of: smaller == .a ? kept.one : kept.other)
  }

  /// Values of both sides: at least those that were seen, at most those of the smaller side.
  package var both: DistinctEstimate {
    let seen = Double(kept.shared)
    guard !isExact else { return DistinctEstimate(estimate: seen, low: seen, high: seen) }
    let (share, size) = (containment, smaller == .a ? a : b)
    let estimate = max(seen, share.share * size.estimate)
    return DistinctEstimate(
      estimate: estimate,
      low: max(seen, share.low * size.low),
      high: max(estimate, share.high * size.high)
    )
  }

  /// Every key of which both states have values, in the order of reports.
  package static func all(_ a: SketchState, _ b: SketchState) -> [Overlap] {
    StateKey.all.compactMap { key in
      guard let one = a.sketches[key.name], let other = b.sketches[key.name],
        one.size.estimate > 0, other.size.estimate > 0
      else { return nil }
      return Overlap(key, one, other)
    }
  }

  /// Keys of which one state alone has values.
  package static func only(in a: SketchState, not b: SketchState) -> [StateKey] {
    StateKey.all.filter { key in
      (a.sketches[key.name]?.size.estimate ?? 0) > 0
        && (b.sketches[key.name]?.size.estimate ?? 0) == 0
    }
  }
}
