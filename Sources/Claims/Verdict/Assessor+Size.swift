extension Assessor {
  /// Counts of rows, bytes, persons and different values.
  ///
  /// Rows in hand are part of a whole, so a count of them is a lower bound for it: it can
  /// contradict a claim of less, and bear out a claim of at least as much where rows were drawn at
  /// random.
  func size(_ measured: Measured, _ region: Interval, _ measure: Measure) -> Assessment {
    switch measured {
    case .count(let count): counted(ExactNumber(Double(count)), region, .wholeFile)
    case .estimate(let estimate): counted(estimate, region, .everyHash)
    case .range(let range): counted(range, region, Self.narrower(measure))
    case .abundance(let abundance): unseen(abundance, region)
    default: .undecided(.notTestable, .nothing)
    }
  }

  /// What would narrow a count that lies between two others.
  private static func narrower(_ measure: Measure) -> Decider {
    switch measure {
    case .bytes: .meaningOfBytes
    case .distinct: .oneColumn
    default: .identifierOfPersons
    }
  }

  /// Rows that the claimed bytes would hold: only a factor of two either way contradicts.
  func implied(_ records: Double, _ region: Interval) -> Assessment {
    if records * 2 < region.low || records > region.high * 2 { return .settled(.contradicted) }
    guard region.contains(records) else {
      let decider = basis == .whole ? .countOfRows : circumstances.sizeDecider
      return .undecided(.intervalStraddles, decider)
    }
    if basis == .rowsInHand { return .undecided(.designUnknown, circumstances.sizeDecider) }
    return .settled(.consistent)
  }

  private func counted(
    _ estimate: any IntervalEstimate,
    _ region: Interval,
    _ decider: Decider
  ) -> Assessment {
    var test = ClaimTest(estimate: estimate, region: region)
    switch basis {
    case .whole:
      test.whenStraddling = (.intervalStraddles, decider)
    case .drawn:
      test.isLowerBound = true
      test.whenStraddling = (.designUnknown, circumstances.sizeDecider)
    case .rowsInHand:
      test.isLowerBound = true
      test.againstConsistent = (.designUnknown, circumstances.sizeDecider)
      test.whenStraddling = test.againstConsistent
    }
    return .tested(test)
  }

  private func unseen(_ abundance: Abundance, _ region: Interval) -> Assessment {
    guard basis == .drawn, let population = circumstances.population else {
      return counted(ExactNumber(Double(abundance.distinct)), region, .wholeFile)
    }
    let bound = Chao1(abundance, population: population)
    var test = ClaimTest(estimate: bound, region: region, isLowerBound: true)
    test.whenStraddling = (.intervalStraddles, .wholeFile)
    return .tested(test)
  }
}
