import Testing

@testable import Sketches

@Suite struct DistinctEstimateTests {
  @Test func roundingKeepsNoDigitBelowTheError() {
    let found = DistinctEstimate(estimate: 47_812_345, low: 47_012_345, high: 48_612_345)
    let printed = found.rounded()
    #expect(printed == DistinctEstimate(estimate: 47_800_000, low: 47_000_000, high: 48_700_000))
  }

  @Test func smallErrorsRoundToWholes() {
    let found = DistinctEstimate(estimate: 12.4, low: 12.1, high: 12.6)
    #expect(found.rounded() == DistinctEstimate(estimate: 12, low: 12, high: 13))
  }

  @Test func aWiderErrorThanTheIntervalCanSetTheUnit() {
    let found = DistinctEstimate(estimate: 1234, low: 1230, high: 1240)
    let printed = found.rounded(halfWidth: 100)
    #expect(printed == DistinctEstimate(estimate: 1200, low: 1200, high: 1300))
  }

  @Test(arguments: [(0.0, 1.0), (9.99, 1.0), (10.0, 10.0), (99.9, 10.0), (1000.0, 1000.0)])
  func unitIsThePowerOfTenBelowTheHalfWidth(_ halfWidth: Double, _ unit: Double) {
    #expect(DistinctEstimate.unit(halfWidth: halfWidth) == unit)
  }

  @Test func certainDistinctValuesRaiseTheLowBound() {
    let sketch = HyperLogLog()
    for index in 0..<10 as Range<UInt64> { sketch.update(index << 50 | 1 << 49) }
    let found = sketch.estimate()
    #expect(found.low == 10)
    #expect(found.low <= found.estimate && found.estimate <= found.high)
  }
}
