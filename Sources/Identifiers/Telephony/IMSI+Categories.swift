extension IMSI {
  /// Whose subscriber a number is.
  ///
  /// - Parameters:
  ///   - digits: The number, leading zeros dropped.
  ///   - count: How many digits it has; not 14 or 15 is `unlisted`.
  /// - Returns: A name of the closed list.
  public static func mobileOperator(digits: UInt64, count: Int) -> MobileOperator {
    guard let parts = Parts(digits, count: count) else { return .unlisted }
    if parts.country == 1 { return .test }
    guard !parts.isUS else { return MobileNetworks.operatorOf(parts.usNetwork) ?? .unlisted }
    return parts.countryPlace == nil ? .unlisted : .abroad
  }

  /// Fills in whose subscribers a batch of numbers of 15 digits are, as `mobileOperator` says.
  ///
  /// - Parameters:
  ///   - digits: The numbers.
  ///   - operators: Takes the raw values; traps where they are fewer than the numbers.
  public static func mobileOperators(
    _ digits: Span<UInt64>,
    into operators: inout MutableSpan<UInt16>
  ) {
    let (byCountry, byNetwork) = (operatorsByCountry, operatorsByNetwork)
    for row in digits.indices {
      let network = min(digits[row] / 1_000_000_000, 999_999)
      let isUS = network &- 310_000 < 7000
      operators[row] =
        isUS
        ? byNetwork[Int(truncatingIfNeeded: network &- 310_000)]
        : byCountry[Int(truncatingIfNeeded: network / 1000)]
    }
  }

  private static let operatorsByCountry: [UInt16] = (0..<1000 as Range<UInt64>).map {
    UInt16(mobileOperator(digits: $0 * 1_000_000_000_000, count: 15).rawValue)
  }

  /// Of the United States, from 310-000 on.
  private static let operatorsByNetwork: [UInt16] = (310_000..<317_000 as Range<UInt64>).map {
    UInt16(mobileOperator(digits: $0 * 1_000_000_000, count: 15).rawValue)
  }

  /// The country of a number's network; nil where the table lacks its code.
  ///
  /// Codes that several countries share count as the largest: 208 France, 228 Switzerland, 340
  /// Guadeloupe, 647 Réunion. Code 901 is of no one country.
  public static func country(digits: UInt64, count: Int) -> Country? {
    Parts(digits, count: count)?.countryPlace
      .flatMap { Country(packed: MobileCountries.countries[$0]) }
  }
}
