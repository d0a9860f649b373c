import Identifiers
import Sketches

extension ColumnEvidence {
  /// What a column's counts say of its kind.
  init(_ column: ColumnTally, header: String?) {
    self.init()
    filled = column.filledCount
    empty = column.emptyCount
    shapes = Shape.allCases.map(column.shapeCount)
    lengthMinimum = filled == 0 ? 0 : column.lengths.minimum
    lengthMaximum = column.lengths.maximum
    lengthSum = column.lengths.sum
    distinct = column.distinct.estimate().estimate
    self.header = header
    for rule in column.plan.rules { outcomes[rule.name] = column.outcomeCounts(rule.name) }
  }
}
