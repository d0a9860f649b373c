#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// How many serial numbers were given out, from the largest among those drawn at random.
///
/// Source: L. Goodman, "Serial number analysis", JASA 47, 1952. Numbers must run from 1 without
/// gaps and be drawn with equal chance; otherwise the largest is only a lower bound.
package struct GermanTank: IntervalEstimate, Equatable {
  /// The largest number drawn, m.
  package let largest: Int
  /// How many were drawn, k, without replacement.
  package let drawn: Int

  /// From the largest of `drawn` numbers, at least one.
  package init(largest: Int, drawn: Int) {
    self.largest = largest
    self.drawn = drawn
  }

  /// m (1 + 1 / k) - 1; unbiased.
  package var value: Double { Double(largest) * (1 + 1 / Double(drawn)) - 1 }

  /// About N / k.
  package var deviation: Double { value / Double(drawn) }

  /// From the chance (m / N)^k that no number drawn exceeds m.
  package func interval(alpha: Double) -> Interval {
    let m = Double(largest)
    return Interval(m / root(1 - alpha / 2), m / root(alpha / 2))
  }

  package func pValue(against boundary: Double) -> Double {
    guard boundary >= Double(largest) else { return 0 }
    let tail = pow(Double(largest) / boundary, Double(drawn))
    return min(1, 2 * min(tail, 1 - tail))
  }

  private func root(_ chance: Double) -> Double { pow(chance, 1 / Double(drawn)) }
}
