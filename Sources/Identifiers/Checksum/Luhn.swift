/// The check-digit sum of ISO/IEC 7812-1 annex B and 3GPP TS 23.003 annex B ("Luhn").
///
/// From the right, every second digit is doubled and, above nine, lessened by nine; all are added.
/// A number with its check digit passes when the sum is a multiple of ten: one random number in ten
/// does. One wrong digit always breaks it; swapped neighbours break it except 09 and 90.
enum Luhn {
  /// Whether a number, check digit last, passes.
  static func passes(_ number: UInt64) -> Bool { passes(number, sumsOfFour) }

  /// The same with the table at hand, for batches.
  @inline(__always)
  static func passes(_ number: UInt64, _ sums: [UInt8]) -> Bool { sum(number, sums) % 10 == 0 }

  /// The sum over all digits of a number, the last one undoubled.
  ///
  /// Leading zeros add nothing, so the digit count is not needed.
  static func sum(_ number: UInt64) -> UInt64 { UInt64(sum(number, sumsOfFour)) }

  @inline(__always)
  private static func sum(_ number: UInt64, _ sums: [UInt8]) -> UInt8 {
    let high = number / 100_000_000
    let top = high / 100_000_000
    let low = number &- high &* 100_000_000
    return sumOfEight(low, sums) &+ sumOfEight(high &- top &* 100_000_000, sums)
      &+ sums[Int(truncatingIfNeeded: top)]
  }

  @inline(__always)
  private static func sumOfEight(_ number: UInt64, _ sums: [UInt8]) -> UInt8 {
    let high = number / 10_000
    return sums[Int(truncatingIfNeeded: high)]
      &+ sums[Int(truncatingIfNeeded: number &- high &* 10_000)]
  }

  /// By four digits, their sum: 36 at most, so that five of them fit a byte.
  static let sumsOfFour: [UInt8] = (0..<10_000).map { number in
    let doubled = [0, 2, 4, 6, 8, 1, 3, 5, 7, 9]
    let tens = doubled[number / 1000] + doubled[number / 10 % 10]
    return UInt8(tens + number / 100 % 10 + number % 10)
  }
}
