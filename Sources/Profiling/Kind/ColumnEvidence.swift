import Identifiers

/// All that is known of a whole column when it is decided what it is: counts, never fields.
package struct ColumnEvidence: Sendable {
  /// Fields by the raw value of their shape.
  package var shapes: [Int]
  /// Length of the shortest filled field, in bytes; not looked at when nothing is filled.
  package var shortest: Int
  /// Length of the longest filled field.
  package var longest: Int
  /// Bytes of all filled fields.
  package var lengthSum: Int
  /// Estimate of the number of distinct filled fields.
  package var distinct: Double
  /// The same exactly, as `DistinctSet` counts; nil where that was not asked.
  package var values: Int?
  /// The column's name in the file: weak evidence.
  package var header: String? {
    didSet { hint = HeaderHint(header) }
  }
  /// What the name says.
  private(set) var hint: HeaderHint
  /// What each rule that was asked says of every field, by the rule's name.
  package var outcomes: [String: OutcomeCounts]

  /// Puts the evidence together; `shapes` has one count a shape.
  package init(
    shapes: [Int],
    shortest: Int,
    longest: Int,
    lengthSum: Int,
    distinct: Double,
    values: Int? = nil,
    header: String? = nil,
    outcomes: [String: OutcomeCounts] = [:]
  ) {
    precondition(shapes.count == Shape.count, "one count a shape")
    self.shapes = shapes
    self.shortest = shortest
    self.longest = longest
    self.lengthSum = lengthSum
    self.distinct = distinct
    self.values = values
    self.header = header
    hint = HeaderHint(header)
    self.outcomes = outcomes
  }

  /// Stands among the rules that are looked for, for `values`.
  static let valuesRule = "distinct-values"

  /// Whether a rule's counts are there.
  func has(_ rule: String) -> Bool {
    rule == Self.valuesRule ? values != nil : outcomes[rule] != nil
  }

  /// Fields without content: no bytes, or a null word.
  package var empty: Int { count(.empty) + count(.nullWord) }

  /// Fields with content.
  package var filled: Int { shapes.reduce(0, +) - empty }

  /// Fields of one shape.
  func count(_ shape: Shape) -> Int { shapes[Int(shape.rawValue)] }

  /// Fields of any of these shapes.
  func count(_ shapes: Set<Shape>) -> Int { shapes.reduce(0) { $0 + count($1) } }

  /// Whether `part` is at least that many hundredths of the filled fields, and anything at all.
  func isShare(_ part: Int, percent: Int) -> Bool { part > 0 && part * 100 >= filled * percent }

  /// Whether half of the filled fields, at least, can have a length in this range.
  ///
  /// Exact for what minimum, maximum and sum can tell: false is certain.
  func mayHaveLengths(_ range: ClosedRange<Int>) -> Bool {
    guard shortest <= range.upperBound, longest >= range.lowerBound else { return false }
    let inside = (filled + 1) / 2
    let outside = filled - inside
    let least = inside * max(range.lowerBound, shortest) + outside * shortest
    let most = inside * min(range.upperBound, longest) + outside * longest
    return least <= lengthSum && lengthSum <= most
  }

  /// Whether all filled fields have one of these lengths.
  func hasLengths(in range: ClosedRange<Int>) -> Bool {
    shortest >= range.lowerBound && longest <= range.upperBound
  }
}
