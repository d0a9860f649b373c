import Sketches
import TestSupport
import Testing

@testable import Profiling

/// Bounds of what two dumps share, over fixed seeds.
@Suite struct OverlapTests {
  private static let key = StateKey.accountName

  private static func sketch(_ hashes: [UInt64], limit: Int = 1 << 17) -> OverlapSketch {
    let sketch = OverlapSketch(limit: limit)
    hashes.withUnsafeBufferPointer { hashes in
      guard let base = hashes.baseAddress else { return }
      sketch.distinct.update(base, count: hashes.count)
    }
    sketch.sample.update(hashes)
    return sketch
  }

  /// Two sets of which one shares so many with the other.
  private static func overlap(
    _ small: Int,
    _ large: Int,
    shared: Int,
    seed: UInt64,
    limit: Int = 1 << 17
  ) -> Overlap {
    var random = SplitMix64(seed: seed &* 0xD1B5_4A32_D192_ED03)
    let many = (0..<large).map { _ in random.next() }
    let few = many.prefix(shared) + (0..<small - shared).map { _ in random.next() }
    return Overlap(key, sketch(Array(few), limit: limit), sketch(many, limit: limit))
  }

  @Test func smallSetsAreComparedExactly() {
    let overlap = Self.overlap(900, 20_000, shared: 300, seed: 1)
    #expect(overlap.isExact)
    #expect(overlap.smaller == .a)
    #expect(overlap.both == DistinctEstimate(estimate: 300, low: 300, high: 300))
    #expect(overlap.a == DistinctEstimate(estimate: 900, low: 900, high: 900))
    #expect(overlap.containment.share == 1.0 / 3)
  }

  @Test(arguments: [(0, 34_000), (1, 34_000), (0, 7)]) func nothingSharedIsNothing(
    _ small: Int,
    _ large: Int
  ) {
    let overlap = Self.overlap(small, large, shared: 0, seed: 2)
    #expect(overlap.both.estimate == 0)
    #expect(overlap.both.low == 0)
    #expect(overlap.containment.high > 0)
  }

  /// The truth lies within the bounds in 95 of 100 cases, give or take what chance gives 40 runs.
  @Test(arguments: [(10_000, 36_000, 6_200), (34_000, 36_000, 1_700), (36_000, 40_000, 35_600)])
  func boundsHoldInNineteenOfTwentyRuns(_ small: Int, _ large: Int, _ shared: Int) {
    let runs = 40
    var (shares, counts) = (0, 0)
    for seed in 1...runs {
      let overlap = Self.overlap(small, large, shared: shared, seed: UInt64(seed))
      let truth = Double(shared) / Double(small)
      shares += overlap.containment.low <= truth && truth <= overlap.containment.high ? 1 : 0
      let both = overlap.both
      counts += both.low <= Double(shared) && Double(shared) <= both.high ? 1 : 0
    }
    #expect(shares >= runs * 9 / 10, "\(shares)")
    #expect(counts >= runs * 9 / 10, "\(counts)")
  }

  @Test func stateKeysHaveNamesOfTheirOwn() {
    let names = StateKey.all.map(\.name)
    #expect(Set(names).count == names.count)
    #expect(names.count <= SketchState.sketchLimit)
    #expect(StateKey(kind: "phone-nanp") == StateKey(kind: "phone-e164"))
    #expect(StateKey(kind: "imeisv") == StateKey(kind: "imei"))
    #expect(StateKey(kind: "us-zip") == nil)
    #expect(StateKey(kind: "imsi")?.subject == .record)
    #expect(StateKey(kind: "imei")?.subject == .device)
    #expect(StateKey(kind: "us-ssn")?.subject == .person)
    #expect(StateKey(kind: "us-ssn")?.besideAccount?.subject == .record)
    #expect(StateKey(kind: "us-itin")?.besideAccount == nil)
  }
}
