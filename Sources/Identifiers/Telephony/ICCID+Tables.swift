extension ICCID {
  /// What a batch of numbers looks into.
  struct Tables {
    /// By the four digits behind 89, the place of the issuer that all numbers from there on have,
    /// `unlisted` where they have none; where they differ, `split` and the place of a thousand entries
    /// in `thousands`.
    private(set) var places = [UInt16](repeating: 0, count: 10_000)
    /// By the three digits behind those, the same of one issuer number.
    private(set) var thousands: [UInt16] = []
    /// By the issuer's place, who that is.
    private let operators: [UInt16] = CardIssuers.operators.map {
      UInt16((MobileOperator(rawValue: $0) ?? .abroad).rawValue)
    }
    let sums = Luhn.sumsOfFour

    static let unlisted: UInt16 = 0x7FFF
    private static let split: UInt16 = 0x8000

    init() {
      for head in places.indices {
        let first = (890_000 + UInt32(head)) * 1000
        let last = first + 999
        let isWhole =
          SortedSearch.lastAtMost(first, in: CardIssuers.first)
          == SortedSearch.lastAtMost(last, in: CardIssuers.first)
          && (issuerPlace(number: first) == nil) == (issuerPlace(number: last) == nil)
        places[head] = isWhole ? Self.place(first) : Self.split | UInt16(thousands.count / 1000)
        if !isWhole { thousands += (first...last).map(Self.place) }
      }
    }

    private static func place(_ number: UInt32) -> UInt16 {
      issuerPlace(number: number).map { UInt16($0) } ?? unlisted
    }

    /// The place of the issuer with a number of nine digits from 89 on; `unlisted` where there is none.
    @inline(__always)
    func place(_ number: UInt32) -> UInt16 {
      let head = number / 1000
      let place = places[Int(truncatingIfNeeded: head &- 890_000)]
      guard place & Self.split != 0 else { return place }
      let part = Int(place & ~Self.split) &* 1000 &+ Int(number &- head &* 1000)
      return thousands[part]
    }

    /// The raw value of the operator with an issuer number of nine digits from 89 on.
    @inline(__always)
    func mobileOperator(_ number: UInt32) -> UInt16 {
      let place = place(number)
      let unlisted = UInt16(MobileOperator.unlisted.rawValue)
      return place == Self.unlisted ? unlisted : operators[Int(place)]
    }
  }

  static let tables = Tables()

  /// Whether the table of issuers has a card's.
  @inline(__always)
  static func isListed(_ nineteen: UInt64, _ tables: Tables) -> Bool {
    let number = issuerNumber(nineteen)
    guard number &- 890_000_000 < 10_000_000 else { return issuerPlace(number: number) != nil }
    return tables.place(number) != Tables.unlisted
  }
}
