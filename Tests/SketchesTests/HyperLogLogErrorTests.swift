import Foundation
import TestSupport
import Testing

@testable import Sketches

/// Error over fixed keys: the numbers are the same on every run and machine.
@Suite struct HyperLogLogErrorTests {
  private static let sizes = [1, 10, 100, 1000, 10_000, 100_000, 1_000_000]
  private static let keyCount = 30

  /// Relative errors at each size, one sketch a key grown through all sizes.
  private static let errors: [[Double]] = {
    var errors = [[Double]](repeating: [], count: sizes.count)
    for key in 1...keyCount {
      let sketch = HyperLogLog()
      var random = SplitMix64(seed: UInt64(key) &* 0xD1B5_4A32_D192_ED03)
      var taken = 0
      for (place, size) in sizes.enumerated() {
        sketch.grow(by: size - taken, &random)
        taken = size
        errors[place].append(sketch.estimate().estimate / Double(size) - 1)
      }
    }
    return errors
  }()

  @Test(arguments: sizes.indices)
  func errorStaysInsideTheStatedBound(_ place: Int) {
    let errors = Self.errors[place]
    let size = Self.sizes[place]
    let stated = HyperLogLogEstimator.relativeDeviation(Double(size))
    let bias = errors.reduce(0, +) / Double(errors.count)
    let square = errors.map { $0 * $0 }.reduce(0, +) / Double(errors.count)
    #expect(abs(bias) < 1.04 / 128 / 2, "bias \(bias) at \(size)")
    if size >= 100_000 {
      #expect(
        abs(square.squareRoot() / stated - 1) < 0.15,
        "rmse \(square.squareRoot()) at \(size)"
      )
    } else {
      #expect(square.squareRoot() <= stated * 1.3, "rmse \(square.squareRoot()) at \(size)")
    }
  }

  /// The histogram that n hashes make on average gives n back, up to counts no test could take in.
  @Test(arguments: [1e3, 1e5, 1e7, 1e10, 1e13, 1e16, 1e18, 1e19])
  func meanHistogramGivesTheCountBack(_ count: Double) {
    let load = count / Double(HyperLogLog.registerCount)
    var below = 0.0
    let histogram = (0...HyperLogLog.maximumRank).map { rank -> Int in
      let isTop = rank == HyperLogLog.maximumRank
      let upTo = isTop ? 1 : exp(-load * exp2(-Double(rank)))
      defer { below = upTo }
      return Int((upTo * Double(HyperLogLog.registerCount)).rounded())
        - Int((below * Double(HyperLogLog.registerCount)).rounded())
    }
    let found = HyperLogLogEstimator.estimate(histogram: histogram).estimate
    #expect(abs(found / count - 1) < 0.002, "\(found)")
  }

  /// Registers are drawn outright, each the largest rank of a Poisson number of hashes, whose own
  /// scatter is a hundredth of the sketch's.
  @Test(arguments: [1e6, 1e9])
  func boundsOfLargeCountsHoldInNineteenOfTwentyRuns(_ count: Double) {
    let load = log2(count / Double(HyperLogLog.registerCount))
    var random = SplitMix64(seed: UInt64(count))
    let runs = 2_000
    let covered = (0..<runs).count { _ in
      var histogram = [Int](repeating: 0, count: HyperLogLog.maximumRank + 1)
      for _ in 0..<HyperLogLog.registerCount {
        let uniform = (Double(random.next() >> 11) + 0.5) * 0x1p-53
        let rank = Int((load - log2(-log(uniform))).rounded(.up))
        histogram[max(0, min(rank, HyperLogLog.maximumRank))] += 1
      }
      let found = HyperLogLogEstimator.estimate(histogram: histogram)
      return found.low <= count && count <= found.high
    }
    #expect((runs * 93 / 100...runs * 97 / 100).contains(covered), "\(covered) of \(runs)")
  }

  @Test func boundsHoldInNineteenOfTwentyRuns() {
    let (size, runs) = (5_000, 2_000)
    var covered = 0
    for key in 1...runs {
      let sketch = HyperLogLog()
      var random = SplitMix64(seed: UInt64(key) &* 0x9FB2_1C65_1E98_DF25)
      sketch.grow(by: size, &random)
      let found = sketch.estimate()
      if found.low <= Double(size), Double(size) <= found.high { covered += 1 }
    }
    #expect((runs * 93 / 100...runs * 97 / 100).contains(covered), "\(covered) of \(runs)")
  }
}

extension HyperLogLog {
  /// Takes in that many fresh hashes.
  func grow(by count: Int, _ random: inout SplitMix64) {
    for _ in 0..<count { update(random.next()) }
  }
}
