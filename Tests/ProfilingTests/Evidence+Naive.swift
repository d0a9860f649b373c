import Identifiers

@testable import Profiling

extension ColumnEvidence {
  /// Counts fields the slow way: every rule is asked of each.
  static func naive(_ fields: [String], header: String? = nil) -> ColumnEvidence {
    var shapes = [Int](repeating: 0, count: Shape.count)
    var results = rules.map { _ in [CheckResult: Int]() }
    var distinct: Set<String> = []
    var lengths: [Int] = []
    for field in fields {
      let bytes = Array(field.utf8)
      let shape = Shape.classify(bytes.span.bytes).shape
      shapes[Int(shape.rawValue)] += 1
      for (place, rule) in rules.enumerated() {
        results[place][rule.check(bytes.span.bytes), default: 0] += 1
      }
      guard shape != .empty, shape != .nullWord else { continue }
      distinct.insert(field)
      lengths.append(bytes.count)
    }
    return ColumnEvidence(
      shapes: shapes,
      shortest: lengths.min() ?? 0,
      longest: lengths.max() ?? 0,
      lengthSum: lengths.reduce(0, +),
      distinct: Double(distinct.count),
      values: distinct.count,
      header: header,
      outcomes: Dictionary(
        uniqueKeysWithValues: zip(rules, results).map { ($0.name, counts(of: $1)) }
      )
    )
  }

  private static let rules = IdentifierKind.all + IdentifierKind.forms

  private static func counts(of results: [CheckResult: Int]) -> OutcomeCounts {
    var counts = OutcomeCounts()
    for (result, count) in results { counts.add(result, count) }
    return counts
  }

  /// The same with the outcomes of these rules alone.
  func asking(_ rules: [String]) -> ColumnEvidence {
    var copy = self
    copy.outcomes = outcomes.filter { rules.contains($0.key) }
    if !rules.contains(Self.valuesRule) { copy.values = nil }
    return copy
  }

  /// The same under another name.
  func headed(_ header: String?) -> ColumnEvidence {
    var copy = self
    copy.header = header
    return copy
  }
}

extension TruthColumn {
  /// Evidence of all columns, counted once.
  static let evidence = Dictionary(
    uniqueKeysWithValues: all.map { ($0.title, ColumnEvidence.naive($0.fields, header: $0.header)) }
  )

  var evidence: ColumnEvidence { Self.evidence[title] ?? .naive(fields, header: header) }
}
