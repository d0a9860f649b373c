import Profiling

/// The closed lists that breakdowns count by.
package enum BreakdownKeys {
  /// What columns can be broken down by.
  package static let dimensions = [
    "decade", "hash-kind", "mail-domain", "operator", "reporting-body", "state", "year",
  ]

  /// The categories of a dimension; nil for one that there is not.
  package static func keys(_ dimension: String) -> [String]? {
    let years = Facet.firstYear..<Facet.endYear
    switch dimension {
    case "year": return years.map(String.init)
    case "decade":
      return stride(from: years.lowerBound, to: years.upperBound, by: 10).map { "\($0)s" }
    default:
      let facets = Facet.allCases.filter { $0.name == dimension && $0 != .licenceForm }
      guard !facets.isEmpty else { return nil }
      return Set(facets.flatMap(keys)).sorted()
    }
  }

  private static func keys(_ facet: Facet) -> [String] {
    (0..<facet.codeCount).compactMap(facet.label)
  }
}
