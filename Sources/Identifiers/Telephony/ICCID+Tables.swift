extension ICCID {
  /// What a batch of numbers looks into.
  struct Tables {
    /// By the four digits behind 89, whether all numbers from there on have a listed issuer; nil where
    /// some have.
    let listings: [Bool?] = (0..<10_000).map { head in
      let first = (890_000 + UInt32(head)) * 1000
      let last = first + 999
      let place = SortedSearch.lastAtMost(first, in: CardIssuers.first)
      guard place == SortedSearch.lastAtMost(last, in: CardIssuers.first) else { return nil }
      let isListed = issuerPlace(number: first) != nil
      return isListed == (issuerPlace(number: last) != nil) ? isListed : nil
    }
    let sums = Luhn.sumsOfFour
  }

  static let tables = Tables()

  /// Whether the table of issuers has a card's; those whose six first digits do not tell are searched.
  @inline(__always)
  static func isListed(_ nineteen: UInt64, _ tables: Tables) -> Bool {
    let number = issuerNumber(nineteen)
    let head = number / 1000 &- 890_000
    guard head < 10_000 else { return issuerPlace(number: number) != nil }
    return tables.listings[Int(truncatingIfNeeded: head)] ?? (issuerPlace(number: number) != nil)
  }
}
