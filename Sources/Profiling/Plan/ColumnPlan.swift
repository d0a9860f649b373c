import Identifiers

/// What is counted of one column while it is read.
package struct ColumnPlan: Sendable, Equatable {
  /// Rules asked of every field.
  package var rules: [Rule] = []
  /// The one of them that the column is expected to follow; its answers feed `facet` and `role`.
  package var leader: Rule?
  /// By what its valid values are counted apart.
  package var facet: Facet?
  /// Whether its different values are counted exactly.
  package var countsValues = false
  /// Whether its text is searched for identifiers.
  package var searchesText = false
  /// What it tells of a person, with other columns of its record.
  package var role: Role?

  package init() {}

  init(rules: [Rule]) {
    self.rules = rules
  }

  /// Whether any rule is asked of text, field by field.
  var asksText: Bool { rules.contains(where: \.needsText) }

  /// Whether any is asked of the bytes of fields of text, all of which have `shape` where one is given.
  func asksBytes(ofText shape: Shape?) -> Bool {
    rules.contains { $0.needsText && shape.flatMap($0.known) == nil }
  }

  /// The place of the leader among the rules.
  var leaderPlace: Int? { leader.flatMap { rules.firstIndex(of: $0) } }
}
