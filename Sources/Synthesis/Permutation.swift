/// A keyed bijection of `0..<count`, by which numbers look drawn and yet never repeat.
///
/// Multiply and xor-shift rounds permute the next power of two; values beyond `count` walk on until
/// one falls inside (cycle walking, Black and Rogaway 2002): below two rounds on average.
struct Permutation: Sendable {
  let count: UInt64
  private let mask: UInt64
  private let shift: UInt64
  private let key: UInt64
  private let firstFactor: UInt64
  private let secondFactor: UInt64

  init(count: UInt64, key: UInt64) {
    let bits = UInt64(64 - (count - 1).leadingZeroBitCount)
    self.count = count
    mask = (1 << bits) - 1
    shift = (bits + 1) / 2
    self.key = RandomStream.mix(key)
    firstFactor = RandomStream.mix(key &+ 1) | 1
    secondFactor = RandomStream.mix(key &+ 2) | 1
  }

  /// Where `index` goes; distinct for distinct `index` below `count`, repeating beyond.
  func callAsFunction(_ index: UInt64) -> UInt64 {
    var value = index < count ? index : index % count
    repeat { value = step(value) } while value >= count
    return value
  }

  private func step(_ index: UInt64) -> UInt64 {
    var x = (index &+ key) & mask
    x ^= x >> shift
    x = (x &* firstFactor) & mask
    x ^= x >> shift
    x = (x &* secondFactor) & mask
    return x ^ (x >> shift)
  }
}
