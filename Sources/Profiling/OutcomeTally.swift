import Identifiers
import Kernels

/// Counts a check's answers: a small open-addressing table that grows, since few of the possible ones
/// occur, and a column has a tally for each of a dozen rules and more.
final class OutcomeTally {
  private struct Slot {
    var result: CheckResult
    var count: Int
  }

  private var slots: UnsafeMutablePointer<Slot>
  /// A power of two, at least twice the answers that occur.
  private var capacity = 4
  private var occurring = 0
  private var plainlyValid = 0
  private let kernels: KernelSet

  init(_ kernels: KernelSet) {
    self.kernels = kernels
    slots = Self.empty(capacity)
  }

  deinit { slots.deallocate() }

  private static func empty(_ capacity: Int) -> UnsafeMutablePointer<Slot> {
    let slots = UnsafeMutablePointer<Slot>.allocate(capacity: capacity)
    slots.initialize(repeating: Slot(result: .valid, count: 0), count: capacity)
    return slots
  }

  /// Counts one answer.
  @inline(__always)
  func add(_ result: CheckResult, _ count: Int = 1) {
    guard count > 0 else { return }
    guard !result.isPlainlyValid else {
      plainlyValid &+= count
      return
    }
    // Why: found first, because the slots may move.
    let place = slot(of: result)
    slots[place].count &+= count
  }

  /// Counts a batch of answers and returns how many of them are valid, flagged or not.
  ///
  /// A batch seldom has more than two: the first, and the first that differs from it, are counted
  /// without a branch.
  func add(_ results: UnsafePointer<CheckResult>, _ count: Int) -> Int {
    guard count > 0 else { return 0 }
    let words = AnswerWords(results, count, kernels)
    let first = results[0]
    let firstCount = words.count(like: 0)
    add(first, firstCount)
    var validCount = first.validity == .valid ? firstCount : 0
    guard firstCount < count, let next = words.firstIndex(unlike: 0) else { return validCount }
    let second = results[next]
    let secondCount = words.count(like: next)
    add(second, secondCount)
    validCount += second.validity == .valid ? secondCount : 0
    guard firstCount + secondCount < count else { return validCount }
    for index in next..<count where results[index] != first && results[index] != second {
      add(results[index])
      validCount += results[index].validity == .valid ? 1 : 0
    }
    return validCount
  }

  /// Where an answer is counted; makes room for it where it is new.
  private func slot(of result: CheckResult) -> Int {
    let place = place(of: result)
    guard slots[place].count == 0 else { return place }
    guard (occurring + 1) * 2 > capacity else {
      occurring += 1
      slots[place].result = result
      return place
    }
    grow()
    return slot(of: result)
  }

  /// The slot of an answer, or the empty one in which it belongs.
  private func place(of result: CheckResult) -> Int {
    var place =
      Int(result.reason.rawValue) &* 2 &+ Int(truncatingIfNeeded: result.flags.rawValue) &* 7
      &+ Int(result.validity.rawValue)
    while true {
      place &= capacity - 1
      if slots[place].count == 0 || slots[place].result == result { return place }
      place &+= 1
    }
  }

  private func grow() {
    let (old, oldCapacity) = (slots, capacity)
    capacity *= 4
    slots = Self.empty(capacity)
    for slot in UnsafeBufferPointer(start: old, count: oldCapacity) where slot.count > 0 {
      slots[place(of: slot.result)] = slot
    }
    old.deallocate()
  }

  func merge(_ other: OutcomeTally) {
    other.forEach { add($0, $1) }
  }

  func forEach(_ body: (CheckResult, Int) -> Void) {
    if plainlyValid > 0 { body(.valid, plainlyValid) }
    for place in 0..<capacity where slots[place].count > 0 {
      body(slots[place].result, slots[place].count)
    }
  }
}

/// A batch of answers as words, so that a kernel can compare several at once.
private struct AnswerWords {
  private let words: UnsafePointer<UInt64>
  private let count: Int
  private let kernels: KernelSet

  /// Validity, reason and flags; not the bytes between, which hold anything.
  private static let content: UInt64 = {
    precondition(MemoryLayout<CheckResult>.size == 8, "an answer is a word")
    var bytes = SIMD8<UInt8>(repeating: 0)
    for (field, size) in fields { for byte in field..<field + size { bytes[byte] = 0xFF } }
    return unsafeBitCast(bytes, to: UInt64.self)
  }()

  private static let fields: [(offset: Int, size: Int)] = [
    (MemoryLayout<CheckResult>.offset(of: \.validity) ?? 0, MemoryLayout<Validity>.size),
    (MemoryLayout<CheckResult>.offset(of: \.reason) ?? 0, MemoryLayout<ReasonCode>.size),
    (MemoryLayout<CheckResult>.offset(of: \.flags) ?? 0, MemoryLayout<Flags>.size),
  ]

  init(_ results: UnsafePointer<CheckResult>, _ count: Int, _ kernels: KernelSet) {
    words = UnsafeRawPointer(results).assumingMemoryBound(to: UInt64.self)
    self.count = count
    self.kernels = kernels
  }

  /// How many answers are the same as one of them.
  func count(like place: Int) -> Int {
    WordArray.count(like: words[place], Self.content, in: words, count: count, using: kernels)
  }

  /// The first that is not.
  func firstIndex(unlike place: Int) -> Int? {
    let content = Self.content
    let answer = words[place] & content
    return (0..<count).first { words[$0] & content != answer }
  }
}
