/// What births show of people: on which days of the week they fall, and how many on one day.
package struct BirthFigures: Sendable, Equatable {
  /// Records with a birth date.
  package var total = 0
  /// Sunday first; from 1970 on, since when births by day of the week are published.
  package var byWeekday = [Int](repeating: 0, count: 7)
  /// Births on the commonest date.
  package var onOneDate = 0

  init() {}

  init(_ records: UnsafeBufferPointer<SampledRecord>) {
    self = SortedTraits.with(records, Self.day, Self.init(sorted:))
  }

  private init(sorted days: UnsafeBufferPointer<Int>) {
    total = days.count
    var run = 0
    for (index, day) in days.enumerated() {
      run = index > 0 && days[index - 1] == day ? run + 1 : 1
      onOneDate = max(onOneDate, run)
      // Why: 1 January 1970 was a Thursday.
      if day >= 0 { byWeekday[(day + 4) % 7] += 1 }
    }
  }

  private static func day(_ traits: RecordTraits) -> Int? {
    traits.birth == RecordTraits.noBirth ? nil : Int(traits.birth)
  }
}
