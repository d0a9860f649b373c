/// Finds what can be inferred from published counts, by trying every table.
///
/// Keys play no part in disclosure control but for ties, so a table is its counts in ascending order,
/// and a pooled category takes every pooled value of every table that is published alike. Tables in
/// which the largest pooled count equals the smallest listed one need certain keys: they are checked
/// and not counted as ways out. The search is complete: pooled counts lie below a listed one, and
/// sums that reach beyond the counts tried are left out.
struct SmallCellSolver {
  /// How many of the smallest counts are pooled, nil for all; and how many records are unlisted.
  typealias Rule = (_ ascending: [Int], _ unlisted: Int) -> Int?

  /// The values that withheld counts take over all tables published alike, as bits.
  struct Values {
    var categories: UInt64 = 0
    var unlisted: UInt64 = 0
  }

  private let rule: Rule
  private let largest: Int
  private(set) var tableCount = 0
  private(set) var values: [Int: Values] = [:]

  /// Tries all tables of `categories` counts from 0 to `largest`.
  init(categories: Int, largest: Int, unlisted: ClosedRange<Int> = 0...0, rule: @escaping Rule) {
    self.rule = rule
    self.largest = largest
    var table = Array(repeating: 0, count: categories)
    repeat {
      for unlisted in unlisted { publish(table, unlisted) }
    } while Self.advance(&table, largest)
  }

  /// Published results that narrow a withheld count below five values.
  var breachCount: Int {
    values.values.count {
      $0.categories.nonzeroBitCount < 5
        || ($0.unlisted > 1 && $0.unlisted.nonzeroBitCount < 5)
    }
  }

  private mutating func publish(_ table: [Int], _ unlisted: Int) {
    tableCount += 1
    let zeros = table.prefix { $0 == 0 }.count
    let cells = zeros == 0 ? table : Array(table[zeros...])
    guard let pooled = rule(cells, unlisted) else {
      let total = cells.reduce(unlisted, +)
      // Why: totals of 1 to 3 have not got five values.
      if (4...largest).contains(total) { note(-total, table[...], unlisted) }
      return
    }
    let sum = cells.prefix(pooled).reduce(unlisted, +)
    guard pooled > 0, unlisted == 0 || sum <= largest else { return }
    let key = cells[pooled...].reduce(sum * 10 + pooled) { $0 * (largest + 1) + $1 }
    let isTied = cells[pooled - 1] == cells[pooled]
    note(key * 10 + zeros, isTied ? [] : cells[..<pooled], unlisted)
  }

  private mutating func note(_ key: Int, _ counts: ArraySlice<Int>, _ unlisted: Int) {
    var found = values[key] ?? Values()
    for count in counts { found.categories |= 1 << UInt64(count) }
    if !counts.isEmpty { found.unlisted |= 1 << UInt64(unlisted) }
    values[key] = found
  }

  /// The next table in ascending order of its counts.
  private static func advance(_ table: inout [Int], _ largest: Int) -> Bool {
    guard let place = table.lastIndex(where: { $0 < largest }) else { return false }
    let count = table[place] + 1
    for index in place..<table.count { table[index] = count }
    return true
  }
}
