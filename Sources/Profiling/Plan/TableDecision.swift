package import Records

/// What the columns of a table are and which roles they play, decided from its counts.
package struct TableDecision {
  package let kinds: [ColumnKind]
  /// What would have to be counted for the decision to be final: the rules that led to it, categories
  /// and roles.
  package let plan: TablePlan
  /// Whether the counts were made with all that it needs.
  package let isFinal: Bool

  package init(_ table: TableTally, _ finding: Sniffer.Finding, _ given: GivenKinds) {
    let evidence = table.columns.enumerated().map {
      ColumnEvidence($0.element, header: finding.header($0.offset))
    }
    let givens = evidence.indices.map { given.kind($0, header: finding.header($0)) }
    let kinds = zip(evidence, givens).map { ColumnKind.decide($0, given: $1) }
    let missing = zip(evidence, givens).map { $1 == nil ? ColumnKind.missing($0) : [] }
    let roles = RoleAssignment(
      kinds: kinds.map(\.name),
      headers: evidence.indices.map { finding.header($0) }
    ).roles
    let plan = TablePlan(
      columns: evidence.indices.map { index in
        Self.column(kinds[index], evidence[index], missing[index], roles[index])
      }
    )
    self.kinds = kinds
    self.plan = plan
    isFinal = missing.allSatisfy(\.isEmpty) && zip(plan.columns, table.plan.columns).allSatisfy {
      $0.leader == $1.leader && $0.facet == $1.facet && $0.role == $1.role
    }
  }

  private static func column(
    _ kind: ColumnKind,
    _ evidence: ColumnEvidence,
    _ missing: [String],
    _ role: Role?
  ) -> ColumnPlan {
    var names = ColumnKind.candidates(evidence)
    if missing.isEmpty, let rule = kind.rule, let place = names.firstIndex(of: rule) {
      names.removeSubrange((place + 1)...)
    }
    if let rule = kind.rule, !names.contains(rule) { names.append(rule) }
    var plan = ColumnPlan(rules: Rule.named(names))
    plan.leader = kind.rule.flatMap(Rule.named)
    plan.facet = kind.rule.flatMap(Facet.init(kind:))
    plan.role = role
    return plan
  }
}
