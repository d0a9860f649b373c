/// A day of the Gregorian calendar.
struct CalendarDate: Sendable, Equatable {
  let year: Int
  let month: Int
  let day: Int

  /// Months since January of the year 0.
  var monthNumber: Int { year * 12 + month - 1 }

  /// A month number as `YYYY-MM`.
  static func monthText(_ number: Int) -> String {
    let month = number % 12 + 1
    return "\(number / 12)-\(month < 10 ? "0" : "")\(month)"
  }
}
