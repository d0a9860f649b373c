/// A share of trials: so many successes among so many rows drawn at random.
package struct SampleShare: IntervalEstimate, Equatable {
  /// How many trials succeeded.
  package let successes: Int
  /// How many there were.
  package let trials: Int
  /// How many rows the trials were drawn from without replacement; nil when that is unknown.
  package let population: Int?

  /// Below this many trials, intervals are exact ones.
  package static let fewTrials = 100

  /// `successes` of `trials`, drawn from a population.
  package init(_ successes: Int, of trials: Int, population: Int? = nil) {
    self.successes = successes
    self.trials = trials
    self.population = population
  }

  package var value: Double { trials == 0 ? 0 : Double(successes) / Double(trials) }

  /// Whether every row of the population was a trial.
  package var isExact: Bool { trials > 0 && population == trials }

  /// Clopper-Pearson's interval for few trials and for none or all, Wilson's otherwise.
  package func interval(alpha: Double) -> Interval {
    isSmall ? clopperPearson(alpha: alpha) : wilson(alpha: alpha)
  }

  package func pValue(against boundary: Double) -> Double {
    if isExact || trials == 0 { return trials == 0 || boundary == value ? 1 : 0 }
    return isSmall ? binomialTail(boundary) : scoreTail(boundary)
  }

  private var isSmall: Bool {
    trials < Self.fewTrials || successes == 0 || successes == trials
  }
}
