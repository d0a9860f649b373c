import Testing

@testable import Claims

@Suite struct SpecialFunctionTests {
  @Test func everyValueMeetsThatOfSciPyToTenDigits() throws {
    let table = try SpecialValue.load()
    #expect(table.count == 369)
    for row in table {
      let found = try #require(row.found, "\(row)")
      let isNear = abs(found - row.expected) <= 1e-10 * abs(row.expected)
      #expect(isNear, "\(row): \(found), not \(row.expected)")
    }
  }

  @Test func quantilesInvertTheirFunctions() {
    for a in [0.3, 1, 4, 250] {
      for p in [1e-9, 0.01, 0.5, 0.99] {
        #expect(abs(GammaFunction.lower(a, GammaFunction.quantile(p, a)) / p - 1) < 1e-12)
        #expect(abs(GammaFunction.upper(a, GammaFunction.upperQuantile(p, a)) / p - 1) < 1e-12)
        let x = BetaFunction.quantile(p, a, 3)
        #expect(abs(BetaFunction.regularized(x, a, 3) / p - 1) < 1e-12)
      }
    }
  }

  @Test func endsOfTheRangeAreCertain() {
    #expect(BetaFunction.regularized(0, 2, 3) == 0)
    #expect(BetaFunction.regularized(1, 2, 3) == 1)
    #expect(GammaFunction.lower(2, 0) == 0)
    #expect(GammaFunction.upper(2, .infinity) == 0)
    #expect(NormalDistribution.quantile(0) == -.infinity)
    #expect(NormalDistribution.quantile(0.5) == 0)
  }
}
