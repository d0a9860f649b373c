import Kernels

/// The key of one comparison: drawn at random, held by nobody, gone with the process.
///
/// Two keyed hashes of 64 bits make one of 128, under which two values that differ are never taken for
/// one: of 10^8 by 10^10 values a pair collides with a chance of 3 * 10^-21.
package struct MatchKey: Sendable {
  /// The first 64 bits, of every value.
  let first: KeyedHash
  /// The others, of values that can be in the sample.
  let second: KeyedHash

  /// A key of 256 bits.
  package init(_ words: (UInt64, UInt64, UInt64, UInt64)) {
    first = KeyedHash(low: words.0, high: words.1)
    second = KeyedHash(low: words.2, high: words.3)
  }

  /// A random key.
  package static func random() -> MatchKey {
    var generator = SystemRandomNumberGenerator()
    return MatchKey((generator.next(), generator.next(), generator.next(), generator.next()))
  }
}
