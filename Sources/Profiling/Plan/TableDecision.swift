import Identifiers
package import Records

/// What the columns of a table are and which roles they play, decided from its counts.
package struct TableDecision {
  package let kinds: [ColumnKind]
  /// What would have to be counted for the decision to be final: the rules that led to it, categories
  /// and roles.
  package let plan: TablePlan
  /// Whether the counts were made with all that it needs.
  package let isFinal: Bool
  /// Whether rules are wanting.
  let needsRules: Bool
  /// Whether another reading could tell more: where it is final too, how many values differ and what
  /// else is in mixed columns.
  let isWorthReading: Bool

  package init(_ table: TableTally, _ finding: Sniffer.Finding, _ options: ScanOptions) {
    let evidence = table.columns.enumerated().map {
      ColumnEvidence($0.element, header: finding.header($0.offset))
    }
    let givens = evidence.indices.map { options.givenKinds.kind($0, header: finding.header($0)) }
    let decisions = zip(evidence, givens).map { Decision($0, given: $1) }
    let columns = decisions.enumerated().map { index, decision in
      RoleAssignment.Column(
        kind: decision.kind,
        header: finding.header(index),
        months: Self.months(table.columns[index])
      )
    }
    let roles = RoleAssignment(columns).roles
    kinds = decisions.map(\.kind)
    plan = TablePlan(columns: zip(decisions, roles).map { Self.column($0, $1, options) })
    needsRules =
      zip(decisions, evidence).contains { !$0.missing($1).isEmpty }
      || columns.contains { $0.isUnnamedDate && $0.months == nil }
    let isSettled = zip(decisions, evidence).allSatisfy { $0.lacking($1).isEmpty }
    let plans = zip(plan.columns, table.plan.columns)
    // Why: what was not searched is said of its column, and changes nothing else.
    isFinal =
      isSettled
      && plans.allSatisfy { wanted, counted in
        wanted.leader == counted.leader && wanted.facet == counted.facet
          && wanted.role == counted.role
      }
    isWorthReading =
      needsRules || !isFinal || plans.contains { $0.searchesText != $1.searchesText }
  }

  /// Of a column of dates that were counted.
  private static func months(_ column: ColumnTally) -> MonthCounts? {
    column.plan.facet == .month ? MonthCounts(column.codeCounts) : nil
  }

  private static func column(
    _ decision: Decision,
    _ role: Role?,
    _ options: ScanOptions
  ) -> ColumnPlan {
    let (kind, rules) = (decision.kind, decision.rules)
    var plan = ColumnPlan(rules: Rule.named(rules))
    // Why: a form, such as that of a name, says what a column is, not what a value is worth.
    let isForm =
      kind.rule == nil || kind.rule == kind.name && IdentifierKind.named(kind.name) == nil
    plan.leader =
      isForm
      ? nil : kind.rule.flatMap(Rule.named).flatMap { plan.rules.contains($0) ? $0 : nil }
    plan.facet = plan.leader.flatMap { Facet(kind: $0.name) }
    plan.countsValues = rules.contains(ColumnEvidence.valuesRule)
    plan.role = role
    plan.searchesText = options.searchesText && kind.holdsText
    return plan
  }
}
