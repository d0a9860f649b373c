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

  @Test func solverFindsTheBreachesOfTwoCategoriesAndTwentyTwoRecords() {
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

  /// By keys, through the published value.
  @Test func noWithheldKeyIsNarrowedBelowFiveValues() {
    let keys = ["A", "B", "C"]
    var values: [[String]: [Set<Int>]] = [:]
    for (a, b) in product(0...26, 0...26) {
      for c in 0...26 {
        let counts = [a, b, c]
        let seen = SmallCells.publish(
          CategoryTable(by: "state", counts: Dictionary(uniqueKeysWithValues: zip(keys, counts))),
          mode: .suppress
        )
        let withheld = seen.withheld == nil ? seen.other?.keys ?? [] : keys
        let total = counts.reduce(0, +)
        guard !withheld.isEmpty, seen.withheld == nil || (4...26).contains(total) else { continue }
        let output =
          seen.counts.map { "\($0.key)\($0.count)" } + withheld + [
            "\(seen.other?.count ?? total)"
          ]
        var found = values[output] ?? withheld.map { _ in [] }
        for (place, key) in withheld.enumerated() {
          found[place].insert(keys.firstIndex(of: key).map { counts[$0] } ?? 0)
        }
        values[output] = found
      }
    }
    #expect(values.values.allSatisfy { $0.allSatisfy { $0.count >= 5 } })
    #expect(values.count > 100)
  }

  private func product(_ left: ClosedRange<Int>, _ right: ClosedRange<Int>) -> [(Int, Int)] {
    left.flatMap { first in right.map { (first, $0) } }
  }
}
