import Identifiers

/// What a column is, decided from the tallies of the whole column and never from where they came.
package struct ColumnKind: Sendable, Equatable {
  /// Kebab-case, as reports and options write it.
  package let name: String
  /// The check whose answers count for the column.
  package let check: CheckedKind?
  package let evidence: Evidence?

  /// Why a column is taken for a checked kind.
  package struct Evidence: Sendable, Equatable {
    /// Share of the filled fields that pass the rule.
    package let share: Proportion
    /// Share of random digits of the kind's shape that would.
    package let chance: Double
    package let fromHeader: Bool
    package let isGiven: Bool
  }

  private static let empty = ColumnKind(name: "empty", check: nil, evidence: nil)
  private static let text = ColumnKind(name: "text", check: nil, evidence: nil)

  /// Decides from the tallies; the header is weak evidence, a kind given by the user is final.
  package static func decide(
    _ column: ColumnTally,
    header: String?,
    given: String?
  ) -> ColumnKind {
    if let given {
      let check = CheckedKind.allCases.first { $0.name == given }
      return check.map { accept($0, column, header, isGiven: true) }
        ?? ColumnKind(name: given, check: nil, evidence: nil)
    }
    guard column.filledCount > 0 else { return empty }
    if isIMEI(column) { return accept(.imei, column, header) }
    if isSocialSecurityNumber(column, header) {
      return accept(.socialSecurityNumber, column, header)
    }
    return text
  }

  /// Most fields have 15 digits, and far more of them pass than random digits would.
  private static func isIMEI(_ column: ColumnTally) -> Bool {
    let fifteen = column.shapeCount(.digits15) + column.shapeCount(.grouped15)
    guard fifteen * 2 >= column.filledCount else { return false }
    let passing = Proportion(
      column.outcomeCounts(.imei)[.valid],
      of: column.filledCount
    )
    return Proportion.excess(passing.low, over: IMEI.chance) >= 0.25
  }

  /// Written 3-2-4; or nine plain digits that the High Group List knows, or that the header names.
  ///
  /// The rule alone proves nothing: 89 % of random digits pass it.
  private static func isSocialSecurityNumber(_ column: ColumnTally, _ header: String?) -> Bool {
    let counts = column.outcomeCounts(.socialSecurityNumber)
    let grouped = column.shapeCount(.grouped9) + column.shapeCount(.maskedSSN)
    if grouped * 2 >= column.filledCount { return grouped >= 3 || named(header) }
    let nine = column.shapeCount(.digits9)
    guard (nine + grouped) * 2 >= column.filledCount else { return false }
    let issued = counts[.valid] - (counts.byFlag["POST2011_ONLY"] ?? 0)
    let known = Proportion(issued, of: column.filledCount)
    if Proportion.excess(known.low, over: SocialSecurityNumber.highGroupChance) >= 0.5 {
      return true
    }
    return named(header) && counts[.valid] * 2 >= column.filledCount
  }

  private static func named(_ header: String?) -> Bool {
    guard let words = header?.lowercased() else { return false }
    return words.contains("ssn") || words.contains("social")
  }

  private static func accept(
    _ check: CheckedKind,
    _ column: ColumnTally,
    _ header: String?,
    isGiven: Bool = false
  ) -> ColumnKind {
    let counts = column.outcomeCounts(check)
    let evidence = Evidence(
      share: Proportion(counts[.valid], of: column.filledCount),
      chance: check.chance,
      fromHeader: check == .socialSecurityNumber && named(header),
      isGiven: isGiven
    )
    return ColumnKind(name: check.name, check: check, evidence: evidence)
  }
}
