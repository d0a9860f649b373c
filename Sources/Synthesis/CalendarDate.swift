/// A day of the Gregorian calendar.
struct CalendarDate: Sendable, Equatable {
  let year: Int
  let month: Int
  let day: Int
}
