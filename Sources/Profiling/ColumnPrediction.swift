import Identifiers
import Kernels

/// What a column's next fields are expected to look like: passes over a batch, each of which takes
/// what it can and leaves the rest to the next.
///
/// A wrong prediction costs time, never a count: whatever does not fit goes through the classifier.
struct ColumnPrediction: Sendable {
  enum Pass: Sendable {
    /// Digits in fixed places.
    case layout(Layout)
    /// No numbers.
    case text
  }

  /// The most frequent first; one at least.
  let passes: [Pass]
  /// False while no filled field has been seen.
  let isLearnt: Bool

  static let none = ColumnPrediction(passes: [.text], isLearnt: false)

  /// A field pattern all of whose matches have one shape.
  final class Layout: Sendable {
    let pattern: FieldPattern
    let shape: Shape
    /// What each of the column's rules needs of a hit.
    let needs: [Rule.Need]
    let digitCount: Int
    /// A day as `2004-01-31` or `2004/01/31`, or what looks like one.
    let isYearFirst: Bool
    let wantsDigits: Bool
    let wantsLuhn: Bool
    let asksBytes: Bool

    /// The layout of a field, or `nil` when its shape depends on more than where its digits are.
    ///
    /// A dot makes it depend: `12.0` and `12.5` have different shapes.
    init?(of field: UnsafeBufferPointer<UInt8>, _ shape: Shape, _ rules: [Rule]) {
      guard let first = field.first, let last = field.last, !field.contains(0x2E),
        Self.isDigit(first), Self.isDigit(last), shape.carriesDigits || shape == .digits20,
        let pattern = FieldPattern(like: field, packs: CanonicalForm.digitsOnly(shape))
      else { return nil }
      self.pattern = pattern
      self.shape = shape
      let isYearFirst = pattern.isYearFirst
      self.isYearFirst = isYearFirst
      needs = rules.map { $0.need(shape, isYearFirst: isYearFirst) }
      digitCount = pattern.digitCount
      wantsDigits = needs.contains(.digits)
      wantsLuhn = rules.contains { $0.wantsLuhn(shape) }
      asksBytes = needs.contains(.bytes)
    }

    private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
  }
}
