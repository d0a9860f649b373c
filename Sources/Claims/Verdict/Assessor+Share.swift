extension Assessor {
  /// Shares of records or of values.
  ///
  /// Rows in hand speak for themselves here: a verdict on them is one on these rows.
  func share(
    _ part: Int,
    of all: Int,
    chance: Double?,
    ofRecords: Bool,
    _ region: Interval
  ) -> Assessment {
    guard all > 0 else { return .undecided(.fieldAbsent, .namedColumn) }
    let population: Int? =
      switch basis {
      case .whole: all
      case .drawn: ofRecords ? circumstances.population : nil
      case .rowsInHand: nil
      }
    let share = SampleShare(part, of: all, population: population)
    return .tested(ClaimTest(estimate: share, region: region, chance: chance))
  }

  /// Values that occur once.
  ///
  /// A sample meets frequent values more often than rare ones and misses the second of most pairs:
  /// it shows nothing but that a value occurs twice, which contradicts "all".
  func unique(
    _ once: Int,
    of all: Int,
    everyHashKept: Bool,
    _ region: Interval
  ) -> Assessment {
    guard all > 0 else { return .undecided(.fieldAbsent, .namedColumn) }
    if region.low >= 1, once < all { return .settled(.contradicted) }
    switch basis {
    case .whole:
      let share = SampleShare(once, of: all, population: everyHashKept ? all : nil)
      var test = ClaimTest(estimate: share, region: region)
      test.whenStraddling = (.intervalStraddles, .everyHash)
      return .tested(test)
    case .drawn: return .undecided(.sampleTooSmall, .wholeFile)
    case .rowsInHand: return .undecided(.designUnknown, circumstances.sizeDecider)
    }
  }

  /// Years: a sample that reaches both ends shows that the whole does; one that does not shows
  /// nothing.
  func span(_ first: Int, _ last: Int, _ region: Interval) -> Assessment {
    if Double(first) <= region.low, Double(last) >= region.high { return .settled(.consistent) }
    return switch basis {
    case .whole: .settled(.contradicted)
    case .drawn: .undecided(.sampleTooSmall, .wholeFile)
    case .rowsInHand: .undecided(.designUnknown, circumstances.sizeDecider)
    }
  }
}
