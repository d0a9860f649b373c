extension ZIPCode {
  /// The state, territory or armed forces that a ZIP code belongs to.
  ///
  /// Six prefixes lie in two places or more, and two have a single foreign code; their codes are
  /// listed one by one.
  ///
  /// - Parameter code: The five digits as a number.
  /// - Returns: Nil for a prefix that the table gives to no state.
  public static func state(_ code: UInt64) -> USState? {
    guard code < 100_000 else { return nil }
    let number = UInt32(code)
    if let place = SortedSearch.lastAtMost(number, in: PostalPrefixes.exceptionFirst),
      number <= PostalPrefixes.exceptionLast[place]
    {
      return USState(rawValue: PostalPrefixes.exceptionStates[place])
    }
    return USState(rawValue: PostalPrefixes.states[Int(code / 100)])
  }

  /// The same of the digits of a field.
  ///
  /// - Parameters:
  ///   - digits: The number, leading zeros dropped.
  ///   - count: How many digits it has: 5 or 9, or 4 or 8 where a leading zero is gone.
  /// - Returns: Nil for other counts and for prefixes of no state.
  public static func state(digits: UInt64, count: Int) -> USState? {
    switch count {
    case 4, 5: state(digits)
    case 8, 9: state(digits / 10_000)
    default: nil
    }
  }

  /// Whether single codes of a prefix, 0 to 999, belong elsewhere, so that three digits do not tell.
  ///
  /// Cost: a look at each of the few exceptions.
  public static func isPrefixMixed(_ prefix: UInt64) -> Bool {
    zip(PostalPrefixes.exceptionFirst, PostalPrefixes.exceptionLast).contains { first, last in
      (UInt64(first) / 100...UInt64(last) / 100).contains(prefix)
    }
  }

  /// Whether the Postal Service uses the first three digits of a code, 0 to 99,999.
  static func isPrefixUsed(_ code: UInt64) -> Bool {
    let prefix = Int(code / 100)
    return PostalPrefixes.used[prefix >> 6] >> UInt64(prefix & 63) & 1 == 1
  }
}
