import Testing

@testable import Findings

@Suite struct SmallCellsTests {
  @Test func tablesWithoutSmallCountsAreExact() {
    let seen = publish(["CA": 11, "TX": 500, "WY": 0])
    #expect(seen.listed == ["CA": 11, "TX": 500])
    #expect(seen.other == nil && seen.withheld == nil)
  }

  @Test func threeSmallCategoriesArePooledByThemselves() {
    let seen = publish(["AK": 8, "CA": 500, "VT": 9, "WY": 7])
    #expect(seen.listed == ["CA": 500])
    #expect(seen.other == Report.OtherCount(count: 24, keys: ["AK", "VT", "WY"]))
  }

  @Test func oneSmallCategoryTakesTheSmallestListedWithIt() {
    let seen = publish(["CA": 500, "TX": 300, "WY": 3])
    #expect(seen.listed == ["CA": 500])
    #expect(seen.other == Report.OtherCount(count: 303, keys: ["TX", "WY"]))
  }

  @Test func tiesArePooledByKey() {
    let seen = publish(["CA": 900, "NY": 300, "TX": 300, "WY": 3])
    #expect(seen.other == Report.OtherCount(count: 303, keys: ["NY", "WY"]))
  }

  @Test func poolsNearTheirLimitTakeAnother() {
    let seen = publish(["CA": 500, "NY": 400, "TX": 300, "VT": 10, "WY": 10, "AK": 10])
    #expect(seen.listed == ["CA": 500, "NY": 400])
    #expect(seen.other?.count == 330)
  }

  /// 25 categories of one record but for one: from 29 records on each can have 1 to 5.
  @Test(arguments: [(4, 0, 118), (5, 0, 29), (1, 4, 119), (1, 5, 30)])
  func manyCategoriesOfOneRecordTakeAnother(_ one: Int, _ unlisted: Int, _ pooled: Int) {
    var counts = Dictionary(uniqueKeysWithValues: (1..<25).map { ("k\($0)", 1) })
    counts.merge(["k0": one, "TX": 90, "CA": 500]) { $1 }
    #expect(publish(counts, unlisted: unlisted).other?.count == pooled)
  }

  @Test func recordsOutsideTheListHideSmallCategories() {
    let seen = publish(["gmail.com": 500, "aol.com": 2], unlisted: 70)
    #expect(seen.listed == ["gmail.com": 500])
    #expect(seen.other == Report.OtherCount(count: 72, keys: ["aol.com"]))
  }

  @Test func recordsOutsideTheListAreExactWhereNothingIsSmall() {
    let seen = publish(["gmail.com": 500, "aol.com": 20], unlisted: 70)
    #expect(seen.listed == ["gmail.com": 500, "aol.com": 20])
    #expect(seen.other == Report.OtherCount(count: 70))
  }

  @Test func fewRecordsOutsideTheListAreASmallCategory() {
    let seen = publish(["gmail.com": 500, "aol.com": 20], unlisted: 2)
    #expect(seen.listed == ["gmail.com": 500])
    #expect(seen.other == Report.OtherCount(count: 22, keys: ["aol.com"]))
  }

  @Test(arguments: [["CA": 3], ["CA": 500, "TX": 3], ["CA": 12, "TX": 12, "WY": 12, "AK": 10]])
  func breakdownsThatCannotHideACategoryAreWithheld(_ counts: [String: Int]) {
    #expect(publish(counts) == .withheld(by: "state", .smallCells))
  }

  @Test func aBreakdownOfNothingIsEmpty() {
    #expect(publish(["CA": 0]) == Report.Breakdown(by: "state", counts: []))
  }

  @Test func shownTablesAreExact() {
    let table = CategoryTable(by: "state", counts: ["CA": 500, "TX": 3], unlisted: 1)
    let seen = SmallCells.publish(table, mode: .show)
    #expect(seen.listed == ["CA": 500, "TX": 3])
    #expect(seen.other == Report.OtherCount(count: 1))
  }

  @Test func ofBreakdownsThatHideCellsOnlyTheFirstIsPublished() {
    let open = publish(["CA": 400, "TX": 300])
    let pooled = publish(["CA": 500, "TX": 300, "WY": 3])
    let withheld = Report.Breakdown.withheld(by: "state", .overlap)
    #expect(SmallCells.together([open, open]) == [open, open])
    #expect(SmallCells.together([pooled, open]) == [pooled, withheld])
    #expect(SmallCells.together([open, pooled]) == [open, withheld])
  }

  @Test func estimatesAreRoundedAfterPooling() {
    let table = CategoryTable(by: "state", counts: ["CA": 505, "TX": 304, "WY": 3])
    let seen = SmallCells.publishEstimates(table, mode: .suppress)
    #expect(seen.listed == ["CA": 510])
    #expect(seen.other == Report.OtherCount(count: 310, keys: ["TX", "WY"]))
    #expect(SmallCells.publishEstimates(table, mode: .show).listed["TX"] == 304)
  }

  private func publish(_ counts: [String: Int], unlisted: Int = 0) -> Report.Breakdown {
    let table = CategoryTable(by: "state", counts: counts, unlisted: unlisted)
    return SmallCells.publish(table, mode: .suppress)
  }
}

extension Report.Breakdown {
  fileprivate var listed: [String: Int] {
    Dictionary(uniqueKeysWithValues: counts.map { ($0.key, $0.count) })
  }
}
