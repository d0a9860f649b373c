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
    let share = SampleShare(part, of: all, population: population(of: all, areRecords: ofRecords))
    return .tested(ClaimTest(estimate: share, region: region, chance: chance))
  }

  /// Shares of records of which two bounds are known: between them nothing is decided.
  func share(
    between parts: ClosedRange<Int>,
    of all: Int,
    chance: Double?,
    _ gap: Measured.Gap,
    _ region: Interval
  ) -> Assessment {
    guard all > 0 else { return .undecided(.fieldAbsent, .namedColumn) }
    let population = population(of: all, areRecords: true)
    var test = ClaimTest(
      estimate: ShareRange(parts, of: all, population: population),
      region: region,
      chance: chance
    )
    test.whenStraddling =
      switch gap {
      case .severalColumns: (.intervalStraddles, .oneColumn)
      case .withheld: (.suppressed, .shownSmallCells)
      case .notCounted: (.notTestable, .nothing)
      }
    return .tested(test)
  }

  /// What so many trials were drawn from; nil when that is unknown.
  private func population(of trials: Int, areRecords: Bool) -> Int? {
    switch basis {
    case .whole: trials
    case .drawn: areRecords ? circumstances.population : nil
    case .rowsInHand: nil
    }
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
