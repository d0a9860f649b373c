import Identifiers
import Kernels

extension ColumnPrediction {
  private static let sampleCount = 256
  private static let passLimit = 8
  /// A pass costs a row about as much as the classifier costs this many.
  private static let worth = 16

  /// Predicts from filled fields all over a batch.
  static func learn(_ fields: FieldArray, _ rules: [Rule]) -> ColumnPrediction {
    var seen: [(pass: Pass, count: Int)] = []
    var filled = 0
    for row in stride(from: 0, to: fields.count, by: max(1, fields.count / sampleCount)) {
      let field = UnsafeBufferPointer(start: fields.starts[row], count: Int(fields.lengths[row]))
      guard !field.isEmpty else { continue }
      filled += 1
      if let known = seen.firstIndex(where: { $0.pass.takes(field) }) {
        seen[known].count += 1
      } else if let pass = pass(for: field, rules) {
        let same = seen.firstIndex { $0.pass.isLike(pass) }
        if let same { seen[same].count += 1 } else { seen.append((pass, 1)) }
      }
    }
    return filled == 0 ? .none : ColumnPrediction(passes: choose(seen, filled), isLearnt: true)
  }

  private static func pass(for field: UnsafeBufferPointer<UInt8>, _ rules: [Rule]) -> Pass? {
    let shape = Shape.classify(RawSpan(_unsafeBytes: UnsafeRawBufferPointer(field))).shape
    switch shape {
    case .letters, .alphanumeric, .other, .oversized: return .text
    default: return Layout(of: field, shape, rules).map { .layout($0) }
    }
  }

  /// The passes that are worth their time.
  private static func choose(_ seen: [(pass: Pass, count: Int)], _ filled: Int) -> [Pass] {
    var rest = filled
    var chosen: [Pass] = []
    for (pass, count) in seen.sorted(by: { $0.count > $1.count }).prefix(passLimit)
    where count * worth >= rest {
      chosen.append(pass)
      rest -= count
    }
    return chosen.isEmpty ? [.text] : chosen
  }
}

extension ColumnPrediction.Pass {
  /// Whether a field is of the pass for certain.
  fileprivate func takes(_ field: UnsafeBufferPointer<UInt8>) -> Bool {
    if case .layout(let layout) = self { layout.pattern.takes(field) } else { false }
  }

  fileprivate func isLike(_ other: Self) -> Bool {
    switch (self, other) {
    case (.text, .text): true
    case (.layout(let mine), .layout(let theirs)): mine.pattern.isLike(theirs.pattern)
    default: false
    }
  }
}
