/// Numbers that a person or a form makes up: one digit repeated, or counting up or down.
enum DigitPattern {
  /// Whether all `count` digits, leading zeros counted, are equal; `count` from 1 to 19.
  static func isRepeated(_ digits: UInt64, count: Int) -> Bool {
    let last = digits % 10
    var rest = digits
    for _ in 0..<count {
      guard rest % 10 == last else { return false }
      rest /= 10
    }
    return rest == 0
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
  /// Ten to a power of 0 to 19.
  static func powerOfTen(_ exponent: Int) -> UInt64 {
    var power: UInt64 = 1
    for _ in 0..<min(max(exponent, 0), 19) { power *= 10 }
    return power
  }

  /// How many digits a number has; 1 for 0.
  static func digitCount(_ digits: UInt64) -> Int {
    var rest = digits / 10
    var count = 1
    while rest > 0 {
      count += 1
      rest /= 10
    }
    return count
  }
}
