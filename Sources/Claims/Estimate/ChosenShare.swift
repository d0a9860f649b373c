/// The extreme one of several shares: its errors are those of any of them (Bonferroni).
struct ChosenShare: IntervalEstimate, Equatable {
  let share: SampleShare
  /// How many it was chosen from, itself among them.
  let count: Int

  var value: Double { share.value }

  var isExact: Bool { share.isExact }

  func interval(alpha: Double) -> Interval { share.interval(alpha: alpha / Double(count)) }

  func pValue(against boundary: Double) -> Double {
    min(1, share.pValue(against: boundary) * Double(count))
  }
}
