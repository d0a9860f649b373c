import Identifiers

/// Which columns of a table go into a state, and in what form.
struct StatePlan {
  /// A column of identifiers.
  struct Value {
    let key: StateKey
    let column: MatchColumn
    /// The key of its values with the accounts' numbers.
    let paired: StateKey?
  }

  let values: [Value]
  /// The column of the accounts' numbers.
  let account: MatchColumn?
  /// The columns of names that go with them.
  let names: [MatchColumn]

  /// What the plan of a table's counts calls for.
  init(_ plan: TablePlan) {
    let columns = plan.columns
    let account = columns.firstIndex { $0.role == .account }
      .map { MatchColumn(index: $0, form: .compact) }
    self.account = account
    names = account == nil ? [] : Self.names(columns)
    values = columns.indices.compactMap { index in
      guard let kind = columns[index].leader?.name, let key = StateKey(kind: kind) else {
        return nil
      }
      let isPaired = account != nil && columns[index].role != nil
      return Value(
        key: key,
        column: MatchColumn(index: index, form: NormalForm(kind: kind)),
        paired: isPaired ? key.besideAccount : nil
      )
    }
  }

  private static func names(_ columns: [ColumnPlan]) -> [MatchColumn] {
    let parts = columns.indices.filter {
      columns[$0].role == .firstName || columns[$0].role == .lastName
    }
    let whole = columns.indices.filter { columns[$0].role == .fullName }
    return (parts.isEmpty ? whole : parts).map { MatchColumn(index: $0, form: .words) }
  }

  /// The keys that the table has values of.
  var keys: Set<StateKey> {
    Set(values.flatMap { [$0.key, $0.paired].compactMap(\.self) })
      .union(names.isEmpty ? [] : [.accountName])
  }
}
