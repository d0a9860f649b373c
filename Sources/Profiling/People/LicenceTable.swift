import Identifiers

/// Sets of states, numbered in the order of their coming: as many as there are forms of licences.
final class StateSetIndex {
  static let limit = 256
  private static let slotCount = 1024
  private(set) var sets: [StateSet] = []
  /// A set's number in its slot, or the next free one; `none` where a slot is free.
  private let slots: UnsafeMutablePointer<(set: StateSet, place: UInt16)>

  init() {
    slots = .allocate(capacity: Self.slotCount)
    slots.initialize(repeating: ([], Facet.none), count: Self.slotCount)
  }

  deinit { slots.deallocate() }

  /// The number of a set; `none` beyond the limit.
  @inline(__always)
  func place(of set: StateSet) -> UInt16 {
    var slot = Int(truncatingIfNeeded: (set.rawValue &* 0x9E37_79B9_7F4A_7C15) >> 54)
    while slots[slot].place != Facet.none {
      if slots[slot].set == set { return slots[slot].place }
      slot = (slot &+ 1) % Self.slotCount
    }
    return append(set, slot)
  }

  private func append(_ set: StateSet, _ slot: Int) -> UInt16 {
    guard sets.count < Self.limit else { return Facet.none }
    slots[slot] = (set, UInt16(sets.count))
    sets.append(set)
    return slots[slot].place
  }
}

/// How often licences of each form stand beside each state, which has such a form or not.
package struct LicenceTable: Sendable {
  private static let side = PairTable.side
  /// The states that have a form, in the order of the forms' coming.
  private var sets: [StateSet] = []
  /// By form, then by the record's state.
  private var flat: [Int] = []

  init() {}

  /// Counts the records that have both; `index` numbers the forms, always the same.
  mutating func update(
    _ forms: UnsafePointer<UInt16>,
    _ states: UnsafePointer<UInt16>,
    _ count: Int,
    _ index: StateSetIndex
  ) {
    while sets.count < index.sets.count { append(index.sets[sets.count]) }
    flat.withUnsafeMutableBufferPointer { flat in
      for record in 0..<count where forms[record] != Facet.none && states[record] < Self.side {
        flat[Int(forms[record]) * Self.side + Int(states[record])] &+= 1
      }
    }
  }

  private mutating func append(_ set: StateSet) {
    sets.append(set)
    flat += repeatElement(0, count: Self.side)
  }

  mutating func merge(_ other: LicenceTable) {
    for (place, set) in other.sets.enumerated() {
      let mine = sets.firstIndex(of: set) ?? sets.count
      if mine == sets.count { append(set) }
      for state in 0..<Self.side {
        flat[mine * Self.side + state] += other.flat[place * Self.side + state]
      }
    }
  }

  private var counts: [(key: StateSet, value: ArraySlice<Int>)] {
    sets.enumerated().map { ($1, flat[$0 * Self.side..<($0 + 1) * Self.side]) }
  }

  /// Records that have both.
  package var recordCount: Int { flat.reduce(0, +) }

  /// Records whose state has the licence's form.
  package var agreeingCount: Int {
    counts.reduce(0) { sum, entry in
      sum
        + Self.states(entry.key).reduce(0) {
          $0 + entry.value[entry.value.startIndex + Int($1.rawValue)]
        }
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
