/// The check-digit sum of ISO/IEC 7812-1 annex B and 3GPP TS 23.003 annex B ("Luhn").
///
/// From the right, every second digit is doubled and, above nine, lessened by nine; all are added.
/// A number with its check digit passes when the sum is a multiple of ten: one random number in ten
/// does. One wrong digit always breaks it; swapped neighbours break it except 09 and 90.
enum Luhn {
  /// Whether a number, check digit last, passes.
  static func passes(_ number: UInt64) -> Bool {
    sum(number) % 10 == 0
  }

  /// The sum over all digits of a number, the last one undoubled.
  ///
  /// Leading zeros add nothing, so the digit count is not needed.
  static func sum(_ number: UInt64) -> UInt64 {
    var total: UInt64 = 0
    var rest = number
    while rest > 0 {
      let high = rest / 100_000_000
      total &+= sumOfEight(rest &- high &* 100_000_000)
      rest = high
    }
    return total
  }

  /// Splits a number below 10^8 into four pairs of digits, one a 16-bit lane, and adds lanes.
  private static func sumOfEight(_ number: UInt64) -> UInt64 {
    let upper = number / 10_000
    let fours = upper | (number &- upper &* 10_000) << 32
    // 10486 / 2^20 and 103 / 2^10 divide by 100 and by 10 exactly in these ranges.
    let hundreds = (fours &* 10_486) >> 20 & 0x0000_007F_0000_007F
    let pairs = hundreds | (fours &- hundreds &* 100) << 16
    let tens = (pairs &* 103) >> 10 & 0x000F_000F_000F_000F
    let ones = pairs &- tens &* 10
    let isOverFour = (tens &+ 0x0003_0003_0003_0003) >> 3 & 0x0001_0001_0001_0001
    let lanes = ones &+ tens &* 2 &- isOverFour &* 9
    return (lanes &* 0x0001_0001_0001_0001) >> 48
  }
}
