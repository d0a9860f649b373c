import Identifiers

@testable import Profiling

extension ColumnEvidence {
  /// Counts fields the slow way: every rule is asked of each.
  static func naive(_ fields: [String], header: String? = nil) -> ColumnEvidence {
    var shapes = [Int](repeating: 0, count: Shape.count)
    var outcomes: [String: OutcomeCounts] = [:]
    var distinct: Set<String> = []
    var lengths: [Int] = []
    let rules = IdentifierKind.all + IdentifierKind.forms
    for rule in rules { outcomes[rule.name] = OutcomeCounts() }
    for field in fields {
      let bytes = Array(field.utf8)
      let shape = Shape.classify(bytes.span.bytes).shape
      shapes[Int(shape.rawValue)] += 1
      for rule in rules { outcomes[rule.name]?.add(rule.check(bytes.span.bytes), 1) }
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
      header: header,
      outcomes: outcomes
    )
  }

  /// The same with the outcomes of these rules alone.
  func asking(_ rules: [String]) -> ColumnEvidence {
    var copy = self
    copy.outcomes = outcomes.filter { rules.contains($0.key) }
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
