/// Decimal digits, eight at a time in one word: the first digit in the lowest byte, as in memory.
///
/// The digit split is the multiply-and-mask method of Paul Khuong ("How to print integers really
/// fast", 2017).
enum Digits {
  private static let ascii: UInt64 = 0x3030_3030_3030_3030

  /// The eight digits of a number below 10^8, each byte 0...9.
  static func eight(_ number: Int) -> UInt64 {
    let value = UInt64(number)
    let merged = value / 10_000 | (value % 10_000) << 32
    let top = ((merged &* 10_486) >> 20) & 0x0000_007F_0000_007F
    let hundreds = (merged &- 100 &* top) << 16 | top
    let tens = ((hundreds &* 103) >> 10) & 0x000F_000F_000F_000F
    return tens | (hundreds &- 10 &* tens) << 8
  }

  /// Turns digits 0...9 into their characters.
  static func characters(_ word: UInt64) -> UInt64 {
    word | ascii
  }

  /// Luhn sum of eight digits of which the second, fourth, sixth and eighth count double.
  ///
  /// ISO/IEC 7812-1 annex B: a doubled digit above 9 counts as the sum of its digits.
  static func luhnSum(_ word: UInt64) -> Int {
    let lanes: UInt64 = 0x00FF_00FF_00FF_00FF
    let single = word & lanes
    let doubled = (word >> 8) & lanes
    let aboveFour = ((doubled &+ 0x007B_007B_007B_007B) >> 7) & 0x0001_0001_0001_0001
    let sums = single &+ 2 &* doubled &- 9 &* aboveFour
    return Int((sums &* 0x0001_0001_0001_0001) >> 48)
  }

  /// The digit that brings a Luhn sum to a multiple of ten.
  static func checkDigit(forSum sum: Int) -> Int {
    (10 - sum % 10) % 10
  }
}
