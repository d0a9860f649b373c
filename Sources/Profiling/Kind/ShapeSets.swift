import Identifiers

extension Set<Shape> {
  /// Plain digits, however many.
  static let plainDigits = Set(Shape.allCases.filter(\.isPlainDigits))
  /// Digits in groups, other than a Social Security number's.
  static let groups: Set<Shape> = [
    .grouped9Other, .grouped14, .grouped15, .grouped16, .grouped18, .groupedShort, .groupedOther,
    .groupedLong, .groupedParentheses,
  ]
  /// What quantities are written in, besides digits.
  static let fractions: Set<Shape> = [.decimal, .floatZero, .scientific]
  /// Shapes of which the bytes tell more than the shape.
  static let words: Set<Shape> = [.letters, .alphanumeric, .other, .oversized]
}
