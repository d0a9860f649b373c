package import Identifiers

/// A kind's rule as a scan asks it: of every field of a column, in the cheapest way that its shape
/// allows.
///
/// ```
///  us-ssn   letters, other     the shape alone gives the answer: counted at the end
///           digits9, grouped9  the digits give it: a batch at a time
///  email    other              only the bytes tell: a field at a time
/// ```
package final class Rule: Sendable, Hashable {
  /// What an answer depends on.
  enum Need: Sendable {
    case shape, digits, bytes
  }

  package let name: String
  package let kind: IdentifierKind
  /// The kind's checks: a copy of a kind keeps hold of a dozen things, too many for every batch.
  let check: @Sendable (RawSpan) -> CheckResult
  private let outcomes: IdentifierKind.Batch
  private let needs: [Need]
  private let isAskedOfText: Bool
  /// The kind that answers for a day written `2004-01-31` by its eight digits; nil for rules that do
  /// not read dates.
  private let yearFirst: IdentifierKind.Batch?

  /// Every rule, by the name of its kind.
  private static let all = Dictionary(
    uniqueKeysWithValues: (IdentifierKind.all + IdentifierKind.forms).map { ($0.name, Rule($0)) }
  )

  /// The rule of this kind; nil for kinds without one, such as `text`.
  package static func named(_ name: String) -> Rule? { all[name] }

  private init(_ kind: IdentifierKind) {
    name = kind.name
    self.kind = kind
    check = kind.check
    outcomes = kind.outcomes
    needs = Shape.allCases.map { shape in
      if kind.admits(shape) { return .digits }
      return kind.outcome(shape, 0, 0) == nil ? .bytes : .shape
    }
    yearFirst = Self.yearFirst(kind)?.outcomes
    let needs = needs
    isAskedOfText = Self.textShapes.contains { needs[Int($0.rawValue)] == .bytes }
  }

  /// Whatever order a rule of dates reads, a year of four digits in front is the year.
  private static func yearFirst(_ kind: IdentifierKind) -> IdentifierKind? {
    if kind.name == Timestamp.kind { return kind }
    let orders: [DateContext.Order] = [.undecided, .monthFirst, .dayFirst, .yearFirst]
    let readsDates = orders.contains { kind.name == IdentifierKind.dateRule($0) }
    return readsDates ? IdentifierKind.named(RecordDate.kind) : nil
  }

  /// Shapes that the text kernel gives without saying which field has which.
  private static let textShapes: [Shape] = [.letters, .alphanumeric, .other, .oversized]

  /// What the answer for a field of this shape depends on.
  ///
  /// Where one shape of text needs its bytes, all do.
  func need(_ shape: Shape) -> Need {
    isAskedOfText && Self.textShapes.contains(shape) ? .bytes : needs[Int(shape.rawValue)]
  }

  /// The same for a field of which more is known than the shape: whether it reads `2004-01-31`.
  func need(_ shape: Shape, isYearFirst: Bool) -> Need {
    isYearFirst && yearFirst != nil ? .digits : need(shape)
  }

  /// What answers for a layout's numbers, and the shape that it is to be asked of.
  func batch(_ layout: ColumnPrediction.Layout) -> (outcomes: IdentifierKind.Batch, shape: Shape) {
    guard layout.isYearFirst, let yearFirst else { return (outcomes, layout.shape) }
    return (yearFirst, .digits8)
  }

  /// Whether fields of text are asked one by one.
  var needsText: Bool { isAskedOfText }

  /// Whether answers for this shape are counted field by field.
  func isTallied(_ shape: Shape) -> Bool { need(shape) != .shape }

  /// What the rule says of a field whose shape alone tells.
  func answer(_ shape: Shape) -> CheckResult {
    kind.outcome(shape, 0, 0) ?? CheckResult(.invalid)
  }

  /// What the rule says of every field of this shape; nil where digits or bytes tell.
  func known(_ shape: Shape) -> CheckResult? {
    kind.admits(shape) ? nil : kind.outcome(shape, 0, 0)
  }

  /// What the rule says of one field.
  @inline(__always)
  func answer(_ found: Classification, _ field: RawSpan) -> CheckResult {
    kind.outcome(found.shape, found.digits, Int(found.digitCount)) ?? kind.check(field)
  }

  package static func == (one: Rule, other: Rule) -> Bool { one.name == other.name }

  package func hash(into hasher: inout Hasher) { hasher.combine(name) }
}

extension Rule {
  /// The rules of those kinds that have one.
  package static func named(_ names: [String]) -> [Rule] {
    var seen: Set<String> = []
    return names.filter { seen.insert($0).inserted }.compactMap(named)
  }
}
