/// A set of small numbers, 0 to 127, in two words.
struct NumberSet128: Sendable {
  let low: UInt64
  let high: UInt64

  /// Whether the set holds a number; false above 127.
  @inline(__always)
  func contains(_ number: UInt64) -> Bool {
    guard number < 128 else { return false }
    return (number < 64 ? low : high) >> (number & 63) & 1 == 1
  }
}
