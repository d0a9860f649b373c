import Identifiers

/// Sets of states, numbered in the order of their coming: as many as there are forms of licences.
final class StateSetIndex {
  static let limit = 256
  private(set) var sets: [StateSet] = []
  private var places: [StateSet: UInt16] = [:]
  private var last = (set: StateSet(rawValue: .max), place: Facet.none)

  /// The number of a set; `none` beyond the limit.
  func place(of set: StateSet) -> UInt16 {
    if set == last.set { return last.place }
    let place = places[set] ?? append(set)
    last = (set, place)
    return place
  }

  private func append(_ set: StateSet) -> UInt16 {
    guard sets.count < Self.limit else { return Facet.none }
    let place = UInt16(sets.count)
    sets.append(set)
    places[set] = place
    return place
  }
}

/// How often licences of each form stand beside each state, which has such a form or not.
package struct LicenceTable: Sendable {
  private static let side = PairTable.side
  /// By the states that have the form, then by the record's state.
  private var counts: [StateSet: [Int]] = [:]

  init() {}

  /// Counts the records that have both.
  mutating func update(
    _ forms: UnsafePointer<UInt16>,
    _ states: UnsafePointer<UInt16>,
    _ count: Int,
    _ index: StateSetIndex
  ) {
    var rows = [Int](repeating: 0, count: index.sets.count * Self.side)
    rows.withUnsafeMutableBufferPointer { rows in
      for record in 0..<count where forms[record] != Facet.none && states[record] < Self.side {
        rows[Int(forms[record]) * Self.side + Int(states[record])] &+= 1
      }
    }
    for (place, set) in index.sets.enumerated() {
      add(rows[place * Self.side..<(place + 1) * Self.side], to: set)
    }
  }

  private mutating func add(_ row: some Collection<Int>, to set: StateSet) {
    var sum = counts[set] ?? [Int](repeating: 0, count: Self.side)
    for (state, count) in row.enumerated() { sum[state] += count }
    counts[set] = sum
  }

  mutating func merge(_ other: LicenceTable) {
    for (set, row) in other.counts { add(row, to: set) }
  }

  /// Records that have both.
  package var recordCount: Int { counts.values.reduce(0) { $0 + $1.reduce(0, +) } }

  /// Records whose state has the licence's form.
  package var agreeingCount: Int {
    counts.reduce(0) { sum, entry in
      sum + Self.states(entry.key).reduce(0) { $0 + entry.value[Int($1.rawValue)] }
    }
  }

  /// The share that would agree if licences and states were drawn apart.
  package var chance: Double {
    let total = Double(recordCount)
    guard total > 0 else { return 0 }
    var records = [Int](repeating: 0, count: Self.side)
    var accepting = [Int](repeating: 0, count: Self.side)
    for (set, row) in counts {
      let sum = row.reduce(0, +)
      for (state, count) in row.enumerated() { records[state] += count }
      for state in Self.states(set) { accepting[Int(state.rawValue)] += sum }
    }
    return zip(records, accepting).reduce(0) { $0 + Double($1.0) / total * (Double($1.1) / total) }
  }

  private static func states(_ set: StateSet) -> [USState] {
    USState.allCases.filter(set.contains)
  }
}
