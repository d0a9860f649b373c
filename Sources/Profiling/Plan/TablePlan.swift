/// What is counted of a table while it is read: settled on its first records, held against the whole
/// at the end.
package struct TablePlan: Sendable, Equatable {
  package var columns: [ColumnPlan]

  package init(columns: [ColumnPlan]) {
    self.columns = columns
  }

  /// Nothing but shapes, lengths and distinct values.
  package init(columnCount: Int) {
    columns = Array(repeating: ColumnPlan(), count: columnCount)
  }

  /// The same of each column alone: nothing is put together to persons.
  var withoutRoles: TablePlan {
    TablePlan(
      columns: columns.map {
        var column = $0
        column.role = nil
        return column
      }
    )
  }

  /// Roles by which persons can be told apart, the strongest first.
  package static let keys: [Role] = [
    .socialSecurity, .licence, .email, .phone, .account, .subscriber, .paymentCard, .bankAccount,
  ]
}
