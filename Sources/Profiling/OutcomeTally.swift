import Identifiers

/// Counts a check's answers: a small open-addressing table, since few of the possible ones occur.
final class OutcomeTally {
  private static let slotCount = 512
  private let results: UnsafeMutablePointer<CheckResult>
  /// One a slot, and one more for plainly valid values.
  private let counts: UnsafeMutablePointer<Int>

  init() {
    results = .allocate(capacity: Self.slotCount)
    results.initialize(repeating: .valid, count: Self.slotCount)
    counts = .allocate(capacity: Self.slotCount + 1)
    counts.initialize(repeating: 0, count: Self.slotCount + 1)
  }

  deinit {
    results.deallocate()
    counts.deallocate()
  }

  /// Counts one answer.
  @inline(__always)
  func add(_ result: CheckResult, _ count: Int = 1) {
    guard count > 0 else { return }
    counts[result.isPlainlyValid ? Self.slotCount : slot(of: result)] &+= count
  }

  /// Counts a batch of answers.
  func add(_ results: UnsafePointer<CheckResult>, _ count: Int) {
    var validCount = 0
    for index in 0..<count {
      let isValid = results[index].isPlainlyValid
      validCount &+= isValid ? 1 : 0
      if !isValid { add(results[index]) }
    }
    counts[Self.slotCount] &+= validCount
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
    if counts[Self.slotCount] > 0 { body(.valid, counts[Self.slotCount]) }
    for slot in 0..<Self.slotCount where counts[slot] > 0 { body(results[slot], counts[slot]) }
  }
}
