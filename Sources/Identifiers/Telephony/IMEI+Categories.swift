extension IMEI {
  /// The body that allocated a number's type, from a closed list of 26.
  ///
  /// - Parameters:
  ///   - digits: The number, leading zeros dropped.
  ///   - count: How many digits it has: 14, 15 or 16.
  /// - Returns: Nil where the table lacks the first two digits, and for other counts.
  public static func reportingBody(digits: UInt64, count: Int) -> String? {
    guard let type = typeAllocationCode(digits: digits, count: count) else { return nil }
    let prefix = UInt16(truncatingIfNeeded: type / 1_000_000)
    return SortedSearch.place(of: prefix, in: ReportingBodies.prefixes)
      .map { ReportingBodies.names[$0] }
  }

  /// The type allocation code: the first eight digits, one a model of telephone.
  ///
  /// - Parameters:
  ///   - digits: The number, leading zeros dropped.
  ///   - count: How many digits it has: 14, 15 or 16.
  /// - Returns: Nil for other counts.
  public static func typeAllocationCode(digits: UInt64, count: Int) -> UInt32? {
    guard (14...16).contains(count) else { return nil }
    let type = digits / DigitPattern.powerOfTen(count - 8)
    return type < 100_000_000 ? UInt32(type) : nil
  }
}
