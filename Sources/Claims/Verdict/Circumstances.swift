/// How the rows came to be in hand, and how many of them were read.
package struct Circumstances: Equatable, Sendable {
  /// As the claims file states it.
  package let design: Design
  /// Whether all of the input was read.
  package let isComplete: Bool
  /// Rows of the file that a random sample was drawn from; nil when that is unknown.
  package let population: Int?

  package init(_ design: Design, isComplete: Bool = true, population: Int? = nil) {
    self.design = design
    self.isComplete = isComplete
    self.population = population
  }

  /// What numbers may stand for.
  package enum Basis: Equatable, Sendable {
    /// All there is.
    case whole
    /// The file that rows were drawn from at random.
    case drawn
    /// These rows and no other.
    case rowsInHand
  }

  /// Rows lost on the way are not lost at random: then the rest stands for itself alone.
  package var basis: Basis {
    guard isComplete else { return .rowsInHand }
    return switch design {
    case .wholeDump: .whole
    case .randomSample: .drawn
    case .sellerSample: .rowsInHand
    }
  }

  /// What would decide a question of size.
  var sizeDecider: Decider {
    switch design {
    case .wholeDump: .restOfFile
    case .randomSample: .wholeFile
    case .sellerSample: .randomRowsOrWholeFile
    }
  }
}
