extension Assessor {
  /// Values that stand in an earlier leak.
  ///
  /// Little overlap with one leak says nothing of the others; much overlap in people says nothing
  /// at all, for the same people stand in many leaks.
  func overlap(_ values: SharedValues, _ region: Interval) -> Assessment {
    guard values.all > 0 else { return .undecided(.fieldAbsent, .namedColumn) }
    var test = test(values.shared, values, region)
    let people = values.ofTheRecord ? nil : Self.people
    if region.low <= 0 {
      test.againstConsistent = Self.otherLeaks
      test.againstContradicted = people
    } else {
      test.againstConsistent = people
    }
    return .tested(test)
  }

  /// The share of records that unrelated dumps may have in common: placeholders, records of tests, and
  /// numbers that fall together by chance.
  private static let commonShare = 0.001

  /// Records that do not stand in an earlier leak: never borne out, for there are other leaks.
  func novelty(_ values: SharedValues, _ claimed: Interval) -> Assessment {
    guard values.all > 0 else { return .undecided(.noReference, .earlierLeaks) }
    let region = Interval(max(0, claimed.low - Self.commonShare), claimed.high)
    var test = test(values.all - values.shared, values, region)
    let people = values.ofTheRecord ? nil : Self.people
    if region.high >= 1 {
      test.againstConsistent = people ?? Self.otherLeaks
      test.againstContradicted = people
    } else {
      test.againstConsistent = people
      test.againstContradicted = Self.otherLeaks
    }
    return .tested(test)
  }

  private func test(_ part: Int, _ values: SharedValues, _ region: Interval) -> ClaimTest {
    let isExact = basis == .whole && values.everyHashKept
    let share = SampleShare(part, of: values.all, population: isExact ? values.all : nil)
    let estimate: any IntervalEstimate =
      values.chosenFrom > 1 ? ChosenShare(share: share, count: values.chosenFrom) : share
    var test = ClaimTest(estimate: estimate, region: region)
    // Why: within the region no larger sample helps, another leak does.
    if region.low <= share.value, share.value <= region.high {
      test.whenStraddling = Self.otherLeaks
    }
    return test
  }

  private static var people: ClaimTest.Objection { (.baselineTooHigh, .fieldsOfTheRecord) }

  private static var otherLeaks: ClaimTest.Objection { (.noReference, .earlierLeaks) }
}
