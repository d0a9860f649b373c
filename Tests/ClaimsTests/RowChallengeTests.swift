import Testing

@testable import Claims

@Suite struct RowChallengeTests {
  @Test func theSameThreeNumbersDrawTheSameRowsForEver() {
    #expect(RowChallenge(5, of: 100, seed: 3).rows == [8, 11, 22, 61, 68])
    #expect(RowChallenge(3, of: 100_000_000, seed: 1).rows.allSatisfy { $0 <= 100_000_000 })
    #expect(RowChallenge(20, of: 1_000, seed: 1) != RowChallenge(20, of: 1_000, seed: 2))
  }

  @Test(arguments: [(0, 1), (1, 1), (50, 50), (999, 1_000), (20_000, 100_000_000)])
  func rowsAscendWithoutRepetition(_ count: Int, _ population: Int) {
    let rows = RowChallenge(count, of: population, seed: 11).rows
    #expect(rows.count == count)
    #expect(zip(rows, rows.dropFirst()).allSatisfy { $0 < $1 })
    #expect(rows.allSatisfy { (1...population).contains($0) })
  }

  /// Each of 10 rows is among 3 in 30 % of draws, each pair in 1 of 15.
  @Test func everySetIsEquallyLikely() {
    var pairs: [Int: Int] = [:]
    let runs = 30_000
    for seed in 0..<UInt64(runs) {
      let rows = RowChallenge(3, of: 10, seed: seed).rows
      for one in rows {
        for other in rows where one < other { pairs[one * 11 + other, default: 0] += 1 }
      }
    }
    let expected = Double(runs) / 15
    let squares = pairs.values.reduce(0.0) { sum, count in
      sum + (Double(count) - expected) * (Double(count) - expected) / expected
    }
    #expect(pairs.count == 45)
    // Why: the 99.99 % quantile of chi-square with 44 degrees of freedom is 87.7.
    #expect(squares < 88, "\(squares)")
  }

  @Test func listsAreReadBack() throws {
    let rows = RowChallenge(1_000, of: 1_000_000, seed: 5).rows
    let text = rows.map { "\($0)\n" }.joined()
    let list = try ChallengeList(parsing: Array(text.utf8))
    #expect(list.count == 1_000)
    #expect(list.last == rows.last)
    #expect(try ChallengeList(parsing: Array("1\r\n7".utf8)).count == 2)
  }

  @Test(arguments: [
    "", "\n", "qZ7canary", "1\n1\n", "2\n1\n", "1\n\n2\n", "0\n", "1 \n", "-4\n",
    "9999999999999999\n",
  ])
  func whatIsNoListIsRefusedWithoutAQuote(_ text: String) {
    let error = #expect(throws: ChallengeList.Failure.self) {
      try ChallengeList(parsing: Array(text.utf8))
    }
    #expect(
      error?.message.contains("assay challenge") ?? false
        || error?.message.contains("assay") ?? false
    )
    #expect(error?.message.contains("canary") == false)
  }
}
