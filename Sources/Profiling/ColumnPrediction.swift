import Identifiers
import Kernels

/// What a column's next fields are expected to look like.
///
/// A wrong prediction costs time, never a count: whatever does not fit goes through the classifier.
enum ColumnPrediction {
  /// Nothing is known yet.
  case none
  /// Digits in fixed places.
  case layout(Layout)
  /// No numbers.
  case text

  /// A field pattern all of whose matches have one shape.
  struct Layout {
    let pattern: FieldPattern
    let shape: Shape
    /// Whether the value counts as its digits alone and has more than those.
    let isPacked: Bool
    let checks: [CheckedKind]
    let wantsLuhn: Bool
  }

  /// The layout of a field, or `nil` when its shape depends on more than where its digits are.
  ///
  /// A dot makes it depend: `12.0` and `12.5` have different shapes.
  static func layout(of field: UnsafeBufferPointer<UInt8>, _ shape: Shape) -> Layout? {
    guard let first = field.first, let last = field.last, !field.contains(0x2E) else { return nil }
    let isDigit: (UInt8) -> Bool = { (0x30...0x39).contains($0) }
    guard isDigit(first), isDigit(last), shape.carriesDigits || shape == .digits20,
      let pattern = FieldPattern(like: field)
    else { return nil }
    let checks = CheckedKind.allCases.filter { $0.admits(shape) }
    return Layout(
      pattern: pattern,
      shape: shape,
      isPacked: CanonicalForm.digitsOnly(shape) && pattern.digitCount < pattern.length,
      checks: checks,
      wantsLuhn: checks.contains { $0.wantsLuhn(shape) }
    )
  }

  private static let sampleCount = 24

  /// Predicts from the first filled fields of a batch: the layout that most of them share, else text.
  static func learn(_ fields: FieldArray) -> ColumnPrediction {
    var seen: [(layout: Layout, count: Int)] = []
    var filled = 0
    var row = 0
    while row < fields.count, filled < sampleCount {
      defer { row += 1 }
      let field = UnsafeBufferPointer(start: fields.starts[row], count: Int(fields.lengths[row]))
      guard !field.isEmpty else { continue }
      filled += 1
      let shape = Shape.classify(RawSpan(_unsafeBytes: UnsafeRawBufferPointer(field))).shape
      guard let layout = layout(of: field, shape) else { continue }
      let same = seen.firstIndex {
        $0.layout.pattern.length == layout.pattern.length
          && $0.layout.pattern.digitMask == layout.pattern.digitMask
      }
      if let same { seen[same].count += 1 } else { seen.append((layout, 1)) }
    }
    guard filled > 0 else { return .none }
    let best = seen.max { $0.count < $1.count }
    return best.flatMap { $0.count * 3 >= filled ? .layout($0.layout) : nil } ?? .text
  }
}
