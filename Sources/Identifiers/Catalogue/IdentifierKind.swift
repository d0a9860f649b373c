/// One kind of identifier as commands and documents name it, with its rule.
///
/// The rule itself is the type that the kind is written in; this is the list by name.
public struct IdentifierKind: Sendable {
  /// The name in reports and options: `us-ssn`.
  public let name: String
  /// What it is, in a few words.
  public let title: String
  /// The rule in two or three sentences.
  public let rule: String
  /// The standards and lists that the rule follows.
  public let source: String
  /// Names of the shipped tables that the rule looks into.
  public let tables: [String]
  /// How often random input passes, the shape that most fields have first.
  public let chances: [Chance]
  /// Invented fields with their answers.
  public let examples: [Example]
  /// Checks a field's bytes.
  public let check: @Sendable (RawSpan) -> CheckResult
  /// The answer for a field of this shape with these digits and as many of them; nil where only its
  /// bytes tell.
  public let outcome: @Sendable (Shape, UInt64, Int) -> CheckResult?
  /// Whether the answer for this shape depends on the digits.
  public let admits: @Sendable (Shape) -> Bool
  /// The answers for a batch of numbers of one admitted shape, as `outcome` gives them.
  public let outcomes: Batch

  /// The kind with this name.
  public static func named(_ name: String) -> IdentifierKind? {
    all.first { $0.name == name }
  }

  /// The tables that the rule looks into, with date and source.
  public var registries: [RegistryTable] {
    Registry.all.filter { tables.contains($0.name) }
  }

  /// The date of the oldest of them, ISO 8601; nil where the rule looks into none.
  public var tableDate: String? { registries.map(\.date).min() }

  /// Puts a kind of text together: its shape tells nothing but that nothing is there.
  static func text(
    _ name: String,
    _ title: String,
    rule: String,
    source: String,
    tables: [String] = [],
    chances: [Chance],
    examples: [Example],
    check: @escaping @Sendable (RawSpan) -> CheckResult
  ) -> IdentifierKind {
    IdentifierKind(
      name: name,
      title: title,
      rule: rule,
      source: source,
      tables: tables,
      chances: chances,
      examples: examples,
      check: check,
      outcome: { shape, _, _ in TextField.outcome(shape) },
      admits: { _ in false },
      outcomes: { _, _, _, _ in }
    )
  }
}

extension IdentifierKind: CustomStringConvertible {
  /// The same as `name`.
  public var description: String { name }
}
