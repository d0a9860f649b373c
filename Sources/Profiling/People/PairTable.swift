/// How often two columns of a record have each pair of categories: what both say of the same thing.
package struct PairTable: Sendable, Equatable {
  /// What is held against what.
  package enum Subject: Int, CaseIterable, Sendable {
    case postalCodeAndState, areaCodeAndState, subscriberAndCard

    /// The two roles, whose codes are of one list.
    package var roles: (Role, Role) {
      switch self {
      case .postalCodeAndState: (.postalCode, .state)
      case .areaCodeAndState: (.phone, .state)
      case .subscriberAndCard: (.subscriber, .card)
      }
    }
  }

  /// Categories of either side.
  static let side = 64
  private var counts = [Int](repeating: 0, count: side * side)

  init() {}

  /// Counts the records that have both.
  mutating func update(_ one: UnsafePointer<UInt16>, _ other: UnsafePointer<UInt16>, _ count: Int) {
    counts.withUnsafeMutableBufferPointer { counts in
      for index in 0..<count where one[index] < Self.side && other[index] < Self.side {
        counts[Int(one[index]) * Self.side + Int(other[index])] &+= 1
      }
    }
  }

  /// Counts one record, if it has both.
  mutating func add(_ one: UInt8, _ other: UInt8) {
    guard one < Self.side, other < Self.side else { return }
    counts[Int(one) * Self.side + Int(other)] += 1
  }

  mutating func merge(_ other: PairTable) {
    for index in counts.indices { counts[index] += other.counts[index] }
  }

  /// Records that have both.
  package var recordCount: Int { counts.reduce(0, +) }

  /// Records of which both say the same.
  package var agreeingCount: Int {
    (0..<Self.side).reduce(0) { $0 + counts[$1 * Self.side + $1] }
  }

  /// The share that would agree if the columns had nothing to do with each other: sum of the products
  /// of their marginals, over the categories for which `isIn` holds.
  package func chance(where isIn: (Int) -> Bool = { _ in true }) -> Double {
    let total = Double(recordCount)
    guard total > 0 else { return 0 }
    return (0..<Self.side).filter(isIn).reduce(0) { sum, code in
      let row = (0..<Self.side).reduce(0) { $0 + counts[code * Self.side + $1] }
      let column = (0..<Self.side).reduce(0) { $0 + counts[$1 * Self.side + code] }
      return sum + Double(row) / total * (Double(column) / total)
    }
  }
}
