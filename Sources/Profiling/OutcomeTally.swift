import Identifiers
import Kernels

/// Counts a check's answers: a small open-addressing table, since few of the possible ones occur.
final class OutcomeTally {
  private static let slotCount = 512
  private let results: UnsafeMutablePointer<CheckResult>
  /// One a slot, and one more for plainly valid values.
  private let counts: UnsafeMutablePointer<Int>
  private let kernels: KernelSet

  init(_ kernels: KernelSet) {
    self.kernels = kernels
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
