import Evidence
import Identifiers
import Records

/// A table whose columns can be asked for by kind, by role, by header or by position.
struct MatchTable {
  let finding: Sniffer.Finding
  private let kinds: [ColumnKind]
  private let roles: [Role?]

  init(_ finding: Sniffer.Finding, _ decision: TableDecision) {
    self.finding = finding
    kinds = decision.kinds
    roles = decision.plan.columns.map(\.role)
  }

  /// Columns, counted from 0, that answer to a word: a kind's, then a field's, then a header or a
  /// position.
  func columns(_ word: String) -> [Int] {
    let lists = [ofKind(word), ofField(word), named(word)]
    return lists.first { !$0.isEmpty } ?? []
  }

  /// The kind of a column.
  func kind(_ column: Int) -> String { kinds[column].name }

  /// In which order a column writes its dates.
  func dateOrder(_ column: Int) -> DateContext.Order {
    let orders: [DateContext.Order] = [.monthFirst, .dayFirst, .yearFirst]
    return orders.first { IdentifierKind.dateRule($0) == kinds[column].rule } ?? .undecided
  }

  private func ofKind(_ word: String) -> [Int] {
    ColumnKind.names.contains(word) ? kinds.indices.filter { kinds[$0].name == word } : []
  }

  private func ofField(_ word: String) -> [Int] {
    word == "name"
      ? names : Self.fields[word].map { role in roles.indices.filter { roles[$0] == role } } ?? []
  }

  private static let fields: [String: Role] = [
    "dob": .birth, "zip": .postalCode, "state": .state, "address": .address, "phone": .phone,
    "ssn": .socialSecurity, "licence": .licence, "license": .licence,
  ]

  /// The columns that make a person's name; without a header none is told from another.
  private var names: [Int] {
    guard finding.dialect.hasHeader else { return ofKind(PersonName.kind) }
    let parts = roles.indices.filter { roles[$0] == .firstName || roles[$0] == .lastName }
    return parts.isEmpty ? roles.indices.filter { roles[$0] == .fullName } : parts
  }

  private func named(_ word: String) -> [Int] {
    let headers = finding.headerNames
    let found =
      headers.firstIndex(of: word)
      ?? headers.firstIndex { $0.lowercased() == word.lowercased() }
    if let found { return [found] }
    let digits = word.hasPrefix("column ") ? word.dropFirst(7) : word[...]
    return Int(digits).flatMap { kinds.indices.contains($0 - 1) ? [$0 - 1] : nil } ?? []
  }
}
