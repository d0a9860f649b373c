import Testing

@testable import Findings

/// Nothing published lets a solver narrow a withheld count below five possible values.
@Suite struct SmallCellLawTests {
  @Test(arguments: [(3, 40), (4, 40), (5, 24), (6, 18)])
  func noWithheldCountOfASmallTableIsNarrowedBelowFiveValues(categories: Int, largest: Int) {
    let solver = SmallCellSolver(categories: categories, largest: largest) {
      SmallCells.pooledCount(ascending: $0, unlisted: $1)
    }
    #expect(solver.breachCount == 0)
    #expect(solver.values.count > 30)
  }

  @Test(arguments: [(2, 40), (3, 24)])
  func recordsOutsideTheListNarrowNoCountEither(categories: Int, largest: Int) {
    let solver = SmallCellSolver(
      categories: categories,
      largest: largest,
      unlisted: 0...largest
    ) { SmallCells.pooledCount(ascending: $0, unlisted: $1) }
    #expect(solver.breachCount == 0)
    #expect(solver.values.count > 30)
  }

  /// Two categories and 22 records are not enough, and the solver sees it.
  @Test func solverFindsTheBreachesOfTheSimpleRule() {
    let solver = SmallCellSolver(categories: 4, largest: 30) { ascending, _ in
      guard let first = ascending.first, first < 11 else { return 0 }
      var sum = 0
      for (index, count) in ascending.enumerated() {
        if count >= 11 && index >= 2 && sum >= 22 { return index }
        sum += count
      }
      return nil
    }
    #expect(solver.breachCount > 0)
  }

  /// With ties by key, and through the published value.
  @Test func noWithheldKeyOfThreeIsNarrowedBelowFiveValues() {
    var values: [[String]: [Set<Int>]] = [:]
    for index in 0..<27 * 27 * 27 {
      let counts = ["A": index % 27, "B": index / 27 % 27, "C": index / 729]
      let seen = SmallCells.publish(CategoryTable(by: "state", counts: counts), mode: .suppress)
      let total = counts.values.reduce(0, +)
      guard seen.withheld == nil || (4..<27).contains(total) else { continue }
      let withheld = seen.withheld == nil ? seen.other?.keys ?? [] : counts.keys.sorted()
      let output = seen.counts.map { "\($0.key)\($0.count)" } + withheld + ["\(total)"]
      for (place, key) in withheld.enumerated() {
        values[output, default: withheld.map { _ in [] }][place].insert(counts[key] ?? 0)
      }
    }
    #expect(values.values.allSatisfy { $0.allSatisfy { $0.count >= 5 } })
    #expect(values.count > 100)
  }
}
