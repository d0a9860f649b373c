/// Row numbers to demand of a seller: drawn at random, none twice.
///
/// A pure function of its three numbers, on every machine and in every version: who has them can draw
/// the same rows again.
package struct RowChallenge: Equatable, Sendable {
  /// Rows of the file, as the seller states them.
  package let population: Int
  /// The numbers, from 1, ascending.
  package let rows: [Int]

  /// The most rows that one challenge asks for.
  package static let countLimit = 10_000_000

  /// Draws `count` of the numbers 1 to `population`, each set of so many equally likely.
  ///
  /// Cost: linear in `count` and independent of `population`. Source: R. W. Floyd, in J. Bentley,
  /// "Programming pearls: a sample of brilliance", CACM 30(9), 1987.
  ///
  /// - Parameters:
  ///   - count: 0 to `population`.
  ///   - population: At least `count`.
  ///   - seed: What the draw depends on.
  package init(_ count: Int, of population: Int, seed: UInt64) {
    precondition(0 <= count && count <= population, "more rows than there are")
    self.population = population
    var random = SeededNumbers(seed: seed)
    var drawn: Set<Int> = []
    drawn.reserveCapacity(count)
    for last in (population - count)..<population {
      let row = random.number(through: last)
      drawn.insert(drawn.contains(row) ? last : row)
    }
    rows = drawn.map { $0 + 1 }.sorted()
  }
}

/// SplitMix64 (Steele, Lea, Flood, OOPSLA 2014): the same numbers for the same seed, everywhere.
private struct SeededNumbers {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  private mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var word = state
    word = (word ^ (word >> 30)) &* 0xBF58_476D_1CE4_E5B9
    word = (word ^ (word >> 27)) &* 0x94D0_49BB_1331_11EB
    return word ^ (word >> 31)
  }

  /// Uniform in 0 to `last`, without bias.
  ///
  /// Source: D. Lemire, "Fast random integer generation in an interval", ACM TOMACS 29(1), 2019.
  mutating func number(through last: Int) -> Int {
    let bound = UInt64(last) + 1
    var product = next().multipliedFullWidth(by: bound)
    let threshold = (0 &- bound) % bound
    while product.low < threshold { product = next().multipliedFullWidth(by: bound) }
    return Int(product.high)
  }
}
