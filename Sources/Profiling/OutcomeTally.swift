import Identifiers

/// Counts a check's answers: a small open-addressing table, since few of the possible ones occur.
final class OutcomeTally {
  private static let slotCount = 512
  private let results: UnsafeMutablePointer<CheckResult>
  private let counts: UnsafeMutablePointer<Int>
  private var validCount = 0

  init() {
    results = .allocate(capacity: Self.slotCount)
    results.initialize(repeating: .valid, count: Self.slotCount)
    counts = .allocate(capacity: Self.slotCount)
    counts.initialize(repeating: 0, count: Self.slotCount)
  }

  deinit {
    results.deallocate()
    counts.deallocate()
  }

  /// Counts one answer.
  @inline(__always)
  func add(_ result: CheckResult, _ count: Int = 1) {
    if result == .valid {
      validCount &+= count
    } else {
      counts[slot(of: result)] &+= count
    }
  }

  /// Where an answer is counted.
  ///
  /// Safe: there are fewer reason codes than slots, each with few flags, so an empty one turns up.
  private func slot(of result: CheckResult) -> Int {
    var slot =
      Int(result.reason.rawValue) &* 2 &+ Int(truncatingIfNeeded: result.flags.rawValue) &* 7
      &+ Int(result.validity.rawValue)
    while true {
      slot &= Self.slotCount - 1
      if counts[slot] == 0 { results[slot] = result }
      if results[slot] == result { return slot }
      slot &+= 1
    }
  }

  func merge(_ other: OutcomeTally) {
    other.forEach { add($0, $1) }
  }

  func forEach(_ body: (CheckResult, Int) -> Void) {
    if validCount > 0 { body(.valid, validCount) }
    for slot in 0..<Self.slotCount where counts[slot] > 0 { body(results[slot], counts[slot]) }
  }
}
