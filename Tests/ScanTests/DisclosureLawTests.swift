import Findings
import Testing

/// What columns of one table say together gives no withheld count away.
@Suite struct DisclosureLawTests {
  private static let postalCodes = [
    "CA": "90001", "TX": "75001", "AK": "99501", "WY": "82001", "VT": "05001",
  ]

  /// A table of so many records a state; `missing` of Vermont lack the ZIP code.
  private func report(_ counts: [(String, Int)], missing: Int = 0) throws -> Report {
    var text = "name,state,zip\n"
    for (state, count) in counts {
      for row in 0..<count {
        let lacks = state == "VT" && row < missing
        text += "Ann,\(state),\(lacks ? "" : Self.postalCodes[state] ?? "")\n"
      }
    }
    return try Harness(hasHeader: true).report(Array(text.utf8))
  }

  /// The same is printed of every table that differs in withheld counts alone.
  @Test(arguments: [25, 30]) func chanceTellsNothingOfWithheldCounts(_ sum: Int) throws {
    let seen = try (4...8).map { few in
      try report([("CA", 500), ("TX", 300), ("AK", few), ("WY", sum - few)]).tables[0]
    }
    let pooled = try #require(seen[0].columns[1].breakdowns?.first?.other)
    #expect(pooled.count == sum)
    #expect(pooled.keys == ["AK", "WY"])
    for table in seen {
      #expect(table.consistency == seen[0].consistency)
      #expect(table.columns.map(\.breakdowns) == seen[0].columns.map(\.breakdowns))
    }
  }

  /// Two pools of one axis, less their listed counts, would leave three values for Alaska.
  @Test func stateAndPostalCodeAreNotBrokenDownTogetherWhereTheyPool() throws {
    let table = try report(
      [("CA", 500), ("TX", 300), ("AK", 5), ("WY", 20), ("VT", 21)],
      missing: 2
    ).tables[0]
    #expect(table.columns[1].breakdowns?.first?.withheld == nil)
    #expect(table.columns[2].breakdowns?.first?.withheld == .overlap)
  }

  @Test func bothAreBrokenDownWhereNothingIsWithheld() throws {
    let table = try report([("CA", 500), ("TX", 300), ("WY", 40)]).tables[0]
    for column in table.columns.dropFirst() {
      #expect(column.breakdowns?.first?.counts.count == 3)
    }
  }
}
