/// Days on which lines were opened, 2004 to July 2021, more of them every year.
struct ActivationCalendar: Sendable {
  static let firstYear = 2004
  static let yearCount = 18
  static let monthCount = yearCount * 12
  /// Nobody younger opens a line.
  private static let leastAge = 15
  /// The last year ends with July.
  private static let monthsInLastYear = 7

  /// Openings before each year, in thousandths of all.
  private let before: FrozenTable<Int>
  private let yearOf: WeightedIndex

  init() {
    let weights = [18, 22, 26, 30, 34, 38, 42, 47, 52, 57, 62, 67, 72, 77, 82, 88, 98, 88]
    before = FrozenTable(weights.indices.map { weights[..<$0].reduce(0, +) } + [1_000])
    yearOf = WeightedIndex(weights: weights, resolution: 1_000)
  }

  /// A day on which someone born in `birthYear` can have opened a line.
  func day(bornIn birthYear: Int, _ stream: inout RandomStream) -> CalendarDate {
    let earliest = min(max(birthYear + Self.leastAge - Self.firstYear, 0), Self.yearCount - 1)
    let first = before[earliest]
    let index = yearOf[first + stream.below(1_000 - first)]
    let year = Self.firstYear + index
    let draw = stream.next()
    let months = index == Self.yearCount - 1 ? Self.monthsInLastYear : 12
    let month = 1 + Int(((draw >> 32) * UInt64(months)) >> 32)
    let days = BirthCalendar.length(ofMonth: month, year)
    return CalendarDate(
      year: year,
      month: month,
      day: 1 + Int(((draw & 0xFFFF_FFFF) * UInt64(days)) >> 32)
    )
  }
}
