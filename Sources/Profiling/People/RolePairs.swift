/// In how many records two roles stand together in clear, for every pair of roles.
///
/// ```
///  records           ssn name   ssn name   name   ssn name dob
///  cache             {ssn name} 2   {name} 1   {ssn name dob} 1
///  ssn with name     3          name with dob 1
/// ```
///
/// Few sets of roles make up most records: they are counted as sets, and as pairs when another set
/// needs the place, so that the counts are sums and do not depend on the order of the records.
package final class RolePairs {
  private static let placeCount = 1 << 10
  private static let roleCount = Role.allCases.count

  private let sets: UnsafeMutablePointer<UInt32>
  private let setCounts: UnsafeMutablePointer<Int>
  /// By the first role's place, then the second's; the diagonal is a role alone.
  private var counts = [Int](repeating: 0, count: roleCount * roleCount)

  init() {
    sets = .allocate(capacity: Self.placeCount)
    sets.initialize(repeating: 0, count: Self.placeCount)
    setCounts = .allocate(capacity: Self.placeCount)
    setCounts.initialize(repeating: 0, count: Self.placeCount)
  }

  deinit {
    sets.deallocate()
    setCounts.deallocate()
  }

  /// Counts a batch of sets; cost: about 1 ns a record.
  func update(_ clear: UnsafePointer<UInt32>, _ count: Int) {
    for row in 0..<count {
      let set = clear[row]
      let place = Int((set &* 0x9E37_79B9) >> 22)
      if sets[place] != set {
        spill(place)
        sets[place] = set
      }
      setCounts[place] &+= 1
    }
  }

  private func spill(_ place: Int) {
    Self.add(sets[place], setCounts[place], to: &counts)
    setCounts[place] = 0
  }

  private static func add(_ set: UInt32, _ records: Int, to counts: inout [Int]) {
    guard records > 0 else { return }
    var firsts = set
    while firsts != 0 {
      let first = firsts.trailingZeroBitCount
      var seconds = firsts
      while seconds != 0 {
        counts[first * roleCount + seconds.trailingZeroBitCount] += records
        seconds &= seconds - 1
      }
      firsts &= firsts - 1
    }
  }

  func merge(_ other: RolePairs) {
    for (place, more) in other.settled.enumerated() { counts[place] += more }
  }

  /// The counts with those of the cached sets.
  private var settled: [Int] {
    var counts = counts
    for place in 0..<Self.placeCount { Self.add(sets[place], setCounts[place], to: &counts) }
    return counts
  }

  /// Records that show both roles in clear, by the first role's raw value, then the second's.
  package var table: [[Int]] {
    let counts = settled
    return (0..<Self.roleCount).map { first in
      (0..<Self.roleCount).map { second in
        counts[min(first, second) * Self.roleCount + max(first, second)]
      }
    }
  }
}
