import Identifiers
import Sketches

extension ColumnEvidence {
  /// What a column's counts say of its kind.
  init(_ column: ColumnTally, header: String?) {
    var outcomes: [String: OutcomeCounts] = [:]
    for rule in column.plan.rules { outcomes[rule.name] = column.outcomeCounts(rule.name) }
    self.init(
      shapes: Shape.allCases.map(column.shapeCount),
      shortest: column.lengths.minimum,
      longest: column.lengths.maximum,
      lengthSum: column.lengths.sum,
      distinct: column.distinct.estimate().estimate,
      values: column.valueCount,
      header: header,
      outcomes: outcomes
    )
  }
}
