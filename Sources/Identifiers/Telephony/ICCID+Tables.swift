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
      var walk = IssuerWalk()
      for head in places.indices {
        let first = (890_000 + UInt32(head)) * 1000
        let run = walk.run(from: first)
        if run.last >= first + 999 {
          places[head] = run.place
        } else {
          places[head] = Self.split | UInt16(thousands.count / 1000)
          fill(first...first + 999, &walk)
        }
      }
    }

    private mutating func fill(_ numbers: ClosedRange<UInt32>, _ walk: inout IssuerWalk) {
      var next = numbers.lowerBound
      while next <= numbers.upperBound {
        let run = walk.run(from: next)
        let last = min(run.last, numbers.upperBound)
        thousands.append(contentsOf: repeatElement(run.place, count: Int(last - next) + 1))
        next = last + 1
      }
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

  /// Finds issuers of ascending numbers, each a few steps behind the one before.
  private struct IssuerWalk {
    private let firsts = CardIssuers.first
    private let lasts = CardIssuers.last
    /// The last issuer that begins at or before the number; -1 before all.
    private(set) var index = -1

    /// The place of a number's issuer, `Tables.unlisted` where there is none, and up to which number
    /// that stays so.
    mutating func run(from number: UInt32) -> (place: UInt16, last: UInt32) {
      while index + 1 < firsts.count, firsts[index + 1] <= number { index += 1 }
      let lastBeforeNext = index + 1 < firsts.count ? firsts[index + 1] - 1 : .max
      guard index >= 0, number <= lasts[index] else { return (Tables.unlisted, lastBeforeNext) }
      return (UInt16(index), min(lasts[index], lastBeforeNext))
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
