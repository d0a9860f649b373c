/// How many values have each of a facet's codes.
///
/// Two counts a code, for every other value: the same code often follows itself, and one count would
/// have to wait for the other. Codes beyond the last share a place, so that no branch guesses.
final class CodeCounts {
  private let codeCount: Int
  private let evens: UnsafeMutablePointer<Int>
  private let odds: UnsafeMutablePointer<Int>

  init(_ codeCount: Int) {
    self.codeCount = codeCount
    evens = .allocate(capacity: 2 * (codeCount + 1))
    evens.initialize(repeating: 0, count: 2 * (codeCount + 1))
    odds = evens + codeCount + 1
  }

  deinit { evens.deallocate() }

  @inline(__always)
  func add(_ code: UInt16) { evens[min(Int(code), codeCount)] &+= 1 }

  /// Takes one code a value; cost: under 1 ns each.
  func add(_ codes: UnsafePointer<UInt16>, _ count: Int) {
    let (evens, odds, codeCount) = (evens, odds, codeCount)
    for index in stride(from: 0, to: count - 1, by: 2) {
      evens[min(Int(codes[index]), codeCount)] &+= 1
      odds[min(Int(codes[index + 1]), codeCount)] &+= 1
    }
    if count % 2 == 1 { add(codes[count - 1]) }
  }

  func merge(_ other: CodeCounts) {
    for code in 0..<codeCount { evens[code] += other.evens[code] + other.odds[code] }
  }

  /// By code.
  var sums: [Int] { (0..<codeCount).map { evens[$0] + odds[$0] } }
}
