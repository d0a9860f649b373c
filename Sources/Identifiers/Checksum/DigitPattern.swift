/// Numbers that a person or a form makes up: one digit repeated, or counting up or down.
enum DigitPattern {
  /// Whether all `count` digits, leading zeros counted, are equal; `count` from 1 to 19.
  static func isRepeated(_ digits: UInt64, count: Int) -> Bool {
    digits == digits % 10 &* (powerOfTen(count) / 9)
  }

  /// Whether the digits, leading zeros counted, go up or down by one, with 0 beside 9.
  static func isRun(_ digits: UInt64, count: Int) -> Bool {
    // 1 when counting up, 9 when counting down; any other step is no run.
    let step = (digits % 10 + 10 - digits / 10 % 10) % 10
    guard count > 1, step == 1 || step == 9 else { return false }
    var rest = digits
    for _ in 1..<count {
      guard (rest % 10 + 10 - rest / 10 % 10) % 10 == step else { return false }
      rest /= 10
    }
    return rest < 10
  }
}

extension DigitPattern {
  private static let powers: [UInt64] = [
    1, 10, 100, 1000, 10_000, 100_000, 1_000_000, 10_000_000, 100_000_000, 1_000_000_000,
    10_000_000_000, 100_000_000_000, 1_000_000_000_000, 10_000_000_000_000, 100_000_000_000_000,
    1_000_000_000_000_000, 10_000_000_000_000_000, 100_000_000_000_000_000,
    1_000_000_000_000_000_000, 10_000_000_000_000_000_000,
  ]

  /// Ten to a power of 0 to 19.
  @inline(__always)
  static func powerOfTen(_ exponent: Int) -> UInt64 { powers[min(max(exponent, 0), 19)] }

  /// How many digits a number has; 1 for 0.
  static func digitCount(_ digits: UInt64) -> Int {
    // 1233 / 4096 is the logarithm of 2: right, or one too few.
    let guess = (64 - digits.leadingZeroBitCount) * 1233 / 4096
    return max(guess + (digits >= powerOfTen(guess) ? 1 : 0), 1)
  }
}
