import Identifiers

/// Which columns of a table go into a state, and in what form.
struct StatePlan {
  /// Values of columns by themselves.
  let values: [(key: StateKey, column: MatchColumn)]
  /// Values of an account's number and another field of its record together.
  let pairs: [(key: StateKey, with: [MatchColumn])]
  /// The column of the accounts' numbers.
  let account: MatchColumn?

  /// What the plan of a table's counts calls for.
  init(_ plan: TablePlan) {
    let columns = plan.columns
    values = columns.indices.compactMap { index in
      guard let kind = columns[index].leader?.name, let key = StateKey(kind: kind) else {
        return nil
      }
      return (key, MatchColumn(index: index, form: NormalForm(kind: kind)))
    }
    account = columns.firstIndex { $0.role == .account }
      .map { MatchColumn(index: $0, form: .compact) }
    pairs =
      account == nil
      ? []
      : [(.accountDay, Self.days(columns)), (.accountName, Self.names(columns))]
        .filter { !$0.1.isEmpty }
  }

  private static func days(_ columns: [ColumnPlan]) -> [MatchColumn] {
    columns.indices.filter { columns[$0].role == .activity }.map { index in
      let orders: [DateContext.Order] = [.monthFirst, .dayFirst, .yearFirst]
      let order = orders.first { IdentifierKind.dateRule($0) == columns[index].leader?.name }
      return MatchColumn(index: index, form: .date(order ?? .undecided))
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
  var keys: [StateKey] {
    var seen: Set<StateKey> = []
    return (values.map(\.key) + pairs.map(\.key)).filter { seen.insert($0).inserted }
  }
}
