/// Birth dates that follow the months and weekdays of real births.
struct BirthCalendar: Sendable {
  /// Nobody was born before or after.
  static let firstYear = 1915
  static let lastYear = 2003
  static let monthCount = (lastYear - firstYear + 1) * 12
  static let decadeCount = lastYear / 10 - firstYear / 10 + 1

  private let months: WeightedIndex
  private let weekdayShares: FrozenTable<UInt64>

  init() {
    months = WeightedIndex(weights: Tables.birthsByMonth, resolution: 8_192)
    let most = Tables.birthsByWeekday.max() ?? 1
    weekdayShares = FrozenTable(Tables.birthsByWeekday.map { (UInt64($0) << 32) / UInt64(most) })
  }

  /// A day of `year`: the month by its share, then the day by the share of its weekday.
  func day(inYear year: Int, _ stream: inout RandomStream) -> CalendarDate {
    let month = months.draw(&stream) + 1
    let length = Self.length(ofMonth: month, year)
    let firstWeekday = Self.weekday(year, month, 1)
    while true {
      let draw = stream.next()
      let day = Int(((draw >> 32) * UInt64(length)) >> 32)
      let weekday = (firstWeekday + day) % 7
      if draw & 0xFFFF_FFFF < weekdayShares[weekday] {
        return CalendarDate(year: year, month: month, day: day + 1)
      }
    }
  }

  static func length(ofMonth month: Int, _ year: Int) -> Int {
    guard month == 2 else { return 30 + (month + month / 8) % 2 }
    return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
  }

  /// 0 for Sunday; Tomohiko Sakamoto's method (1992).
  static func weekday(_ year: Int, _ month: Int, _ day: Int) -> Int {
    let shifted = month < 3 ? year - 1 : year
    // Days by which a month begins later in the week than January, four bits a month.
    let offsets: UInt64 = 0x4264_1530_5230
    let monthOffset = Int(offsets >> UInt64(4 * (month - 1))) & 0xF
    let sum = shifted + shifted / 4 - shifted / 100 + shifted / 400
    return (sum + monthOffset + day) % 7
  }
}
