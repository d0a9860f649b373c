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

  /// The country of a number's network; nil where the table lacks its code.
  ///
  /// Codes that several countries share count as the largest: 208 France, 228 Switzerland, 340
  /// Guadeloupe, 647 Réunion. Code 901 is of no one country.
  public static func country(digits: UInt64, count: Int) -> Country? {
    Parts(digits, count: count)?.countryPlace
      .flatMap { Country(packed: MobileCountries.countries[$0]) }
  }
}
