import Findings

/// How many records there are: at least so many, at most so many, and why that is not known better.
struct RecordBounds: Equatable {
  var range: ClosedRange<Int>
  var gap: Measured.Gap?

  init(_ range: ClosedRange<Int>, _ gap: Measured.Gap?) {
    self.range = range
    self.gap = range.lowerBound == range.upperBound ? nil : gap
  }

  static func + (one: RecordBounds, other: RecordBounds) -> RecordBounds {
    RecordBounds(
      one.range.lowerBound + other.range.lowerBound...one.range.upperBound + other.range.upperBound,
      one.gap ?? other.gap
    )
  }
}

extension [Report.Column] {
  /// Records with a valid value in any of the columns, which are of one table.
  ///
  /// The fullest column bounds them from below and the sum from above; what two of them have together
  /// brings both nearer, and leaves nothing open where there are no others.
  var anyValid: RecordBounds {
    let counts = map(\.validCount)
    let (sum, fullest) = (counts.reduce(0, +), counts.max() ?? 0)
    var (least, most, gap) = (fullest, sum, nil as Measured.Gap?)
    for (place, one) in enumerated() {
      for other in dropFirst(place + 1) {
        let both = one.valid(with: other)
        least = Swift.max(least, one.validCount + other.validCount - both.range.upperBound)
        most = Swift.min(most, sum - both.range.lowerBound)
        gap = both.gap == .withheld && count == 2 ? .withheld : .severalColumns
      }
    }
    most = Swift.min(most, first?.records ?? 0)
    return RecordBounds(Swift.min(least, most)...most, gap)
  }

  /// Records with a valid value in any of these columns and in any of the others of the table.
  func valid(with others: [Report.Column]) -> RecordBounds {
    let pairs = flatMap { one in others.map { one.valid(with: $0) } }
    guard pairs.count > 1 else { return pairs.first ?? RecordBounds(0...0, nil) }
    let least = pairs.map(\.range.lowerBound).max() ?? 0
    let most = Swift.min(
      pairs.reduce(0) { $0 + $1.range.upperBound },
      anyValid.range.upperBound,
      others.anyValid.range.upperBound
    )
    return RecordBounds(Swift.min(least, most)...most, .severalColumns)
  }
}

extension Report.Column {
  /// Records with a valid value here and in another column of the table, as far as the report tells.
  fileprivate func valid(with other: Report.Column) -> RecordBounds {
    if position == other.position { return RecordBounds(validCount...validCount, nil) }
    // Why: a column that every record or none has valid leaves nothing open.
    let least = max(0, validCount + other.validCount - records)
    let most = max(least, min(validCount, other.validCount))
    let (first, second) = position < other.position ? (self, other) : (other, self)
    guard let counts = first.together, second.together != nil else {
      return RecordBounds(least...most, .notCounted)
    }
    guard let count = counts["\(second.position)"] else {
      let small = 1...SmallCells.threshold - 1
      return RecordBounds(small.clamped(to: least...most), .withheld)
    }
    return RecordBounds((count...count).clamped(to: least...most), nil)
  }
}
