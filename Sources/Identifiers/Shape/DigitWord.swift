/// Eight decimal characters in one word, the first in the lowest eight bits.
///
/// Parsing is by pairs, fours and eight in three multiplications (D. Lemire, "Quickly parsing eight
/// digits", 2018).
enum DigitWord {
  /// Whether all eight bytes are "0" to "9".
  @inline(__always)
  static func isAllDigits(_ word: UInt64) -> Bool {
    let high = word & 0xF0F0_F0F0_F0F0_F0F0
    let carried = (word &+ 0x0606_0606_0606_0606) & 0xF0F0_F0F0_F0F0_F0F0
    return high == 0x3030_3030_3030_3030 && carried == 0x3030_3030_3030_3030
  }

  /// The number that eight digit values (0 to 9, not characters) spell, first byte first.
  @inline(__always)
  static func value(ofDigits digits: UInt64) -> UInt64 {
    let pairs = (digits &* 10 &+ (digits >> 8)) & 0x00FF_00FF_00FF_00FF
    let fours = (pairs &* 100 &+ (pairs >> 16)) & 0x0000_FFFF_0000_FFFF
    return (fours &* 10_000 &+ (fours >> 32)) & 0xFFFF_FFFF
  }

  /// Ten to a power of 0 to 8.
  @inline(__always)
  static func powerOfTen(_ exponent: Int) -> UInt64 {
    switch exponent {
    case 0: 1
    case 1: 10
    case 2: 100
    case 3: 1000
    case 4: 10_000
    case 5: 100_000
    case 6: 1_000_000
    case 7: 10_000_000
    default: 100_000_000
    }
  }
}
