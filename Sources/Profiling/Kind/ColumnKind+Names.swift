import Identifiers

extension ColumnKind {
  /// Every kind that a column can be, those with an identifier's rule first.
  package static let names =
    IdentifierKind.all.map(\.name) + [
      PersonName.kind, StreetAddress.kind, NumberField.integerKind, NumberField.decimalKind,
      BooleanField.kind, "category", "text", "empty",
    ]
}
