/// Numbers by what is held, below 2^32.
struct HoldingCounts: Sendable {
  /// As many as there are holdings, and some to spare: a multiple of a vector register's words.
  static let places = 24

  /// By `Holding.rawValue`.
  private var counts = InlineArray<24, UInt32>(repeating: 0)

  subscript(holding: Holding) -> Int { Int(counts[holding.rawValue]) }

  /// Adds 1 to all that a record holds.
  mutating func count(_ contents: RecordContents) {
    let needs = Self.needs
    let contents = contents.rawValue
    for place in counts.indices {
      let need = needs[place]
      counts[place] &+= contents & need == need ? 1 : 0
    }
  }

  /// Adds 1 to all that `other` counts at least once.
  mutating func countPresent(in other: HoldingCounts) {
    let present = other.counts.span
    for place in counts.indices { counts[place] &+= present[place] > 0 ? 1 : 0 }
  }

  static func += (left: inout HoldingCounts, right: HoldingCounts) {
    let more = right.counts.span
    for place in more.indices { left.counts[place] &+= more[place] }
  }

  /// What each holding needs; the spare places need what no record has.
  private static let needs = FrozenTable(
    Holding.allCases.map(\.needs.rawValue)
      + Array(repeating: .max, count: places - Holding.allCases.count)
  )
}
