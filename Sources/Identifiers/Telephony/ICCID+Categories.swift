extension ICCID {
  /// Who issued a card.
  ///
  /// - Parameter digits: The first 19 digits.
  /// - Returns: A name of the closed list; `unlisted` where the table lacks the issuer.
  public static func mobileOperator(digits: UInt64) -> MobileOperator {
    guard let place = issuerPlace(digits) else { return .unlisted }
    return MobileOperator(rawValue: CardIssuers.operators[place]) ?? .abroad
  }

  /// The issuer's country.
  ///
  /// - Parameter digits: The first 19 digits.
  /// - Returns: Nil where the table lacks the issuer.
  public static func country(digits: UInt64) -> Country? {
    issuerPlace(digits).flatMap { Country(packed: CardIssuers.countries[$0]) }
  }

  /// Fills in who issued a batch of cards, as `mobileOperator` says.
  ///
  /// - Parameters:
  ///   - digits: The first 19 digits of each.
  ///   - operators: Takes the raw values; traps where they are fewer than the numbers.
  public static func mobileOperators(
    _ digits: Span<UInt64>,
    into operators: inout MutableSpan<UInt16>
  ) {
    let tables = tables
    for row in digits.indices {
      let number = issuerNumber(digits[row])
      operators[row] =
        number &- 890_000_000 < 10_000_000
        ? tables.mobileOperator(number) : UInt16(mobileOperator(digits: digits[row]).rawValue)
    }
  }

  /// The place of a card's issuer in the table; nil where it is not listed.
  static func issuerPlace(_ nineteen: UInt64) -> Int? {
    issuerPlace(number: issuerNumber(nineteen))
  }

  static func issuerPlace(number: UInt32) -> Int? {
    guard let place = SortedSearch.lastAtMost(number, in: CardIssuers.first),
      number <= CardIssuers.last[place]
    else { return nil }
    return place
  }

  /// The nine digits by which the table is sorted.
  ///
  /// Country code 1 stands there without the zero that cards print before it.
  @inline(__always)
  static func issuerNumber(_ nineteen: UInt64) -> UInt32 {
    let ten = nineteen / 1_000_000_000
    let isZeroPrinted = ten / 1_000_000 == 8901
    return UInt32(truncatingIfNeeded: isZeroPrinted ? ten &- 8_010_000_000 : ten / 10)
  }
}
