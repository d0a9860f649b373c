import Testing

@testable import Claims

@Suite struct VerdictTests {
  @Test func everyMeasureHasItsVerdictUnderEveryDesign() throws {
    let table = VerdictCase.sizes + VerdictCase.shares
    #expect(table.count >= 100)
    for row in table {
      let found = try row.judge().verdict
      #expect(found == row.expected, "\(row)")
    }
  }

  @Test func theTableReachesEveryReason() {
    let reasons = (VerdictCase.sizes + VerdictCase.shares).compactMap { row -> Verdict.Reason? in
      if case .notDecidable(let reason, _) = row.expected { reason } else { nil }
    }
    #expect(Set(reasons) == Set(Verdict.Reason.allCases))
  }

  @Test func aSellersSampleNeverSizes() throws {
    for row in VerdictCase.sizes where row.circumstances == .seller {
      #expect(try row.judge().verdict != .consistent, "\(row)")
    }
  }

  @Test func numbersOfAJudgementAreThoseOfTheTest() throws {
    let row = VerdictCase(
      "presence(imei)",
      "at least 5%",
      .random,
      .share(97, of: 1_000, chance: nil),
      .consistent
    )
    let found = try row.judge()
    #expect(found.id == "one")
    #expect(found.estimate == 0.097)
    let interval = try #require(found.interval)
    #expect(abs(interval.low - 0.08017) < 6e-6 && abs(interval.high - 0.11692) < 6e-6)
    #expect(found.confidence == 0.95)
    #expect(found.region == Interval(0.05, 1))
    #expect(found.basis == .drawn)
  }

  @Test func exactNumbersAreCertain() throws {
    let row = VerdictCase("records", "about 100M", .whole, .count(104_000_000), .consistent)
    let found = try row.judge()
    #expect(found.confidence == 1)
    #expect(found.interval == Interval(104e6, 104e6))
    #expect(found.basis == .whole)
    let sample = try VerdictCase("records", "about 1M", .seller, .count(10), .needsRows).judge()
    #expect(sample.interval == Interval(10, .infinity))
    #expect(sample.basis == .rowsInHand)
  }

  @Test func drawingMuchOfTheFileNarrowsShares() throws {
    let share = Measured.share(960, of: 1_000, chance: nil)
    let short = Circumstances(.randomSample, population: 1_010)
    let row = VerdictCase("presence(imei)", "at least 95%", short, share, .consistent)
    #expect(try row.judge().verdict == .consistent)
  }

  @Test func deciderTextsSayWhatToDo() {
    #expect(Decider.randomRows(72).text == "about 72 rows that we choose at random")
    #expect(Decider.randomRowsOrWholeFile.text == "rows we choose at random, or the whole file")
  }
}
