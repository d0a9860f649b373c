import Identifiers

/// What holds for any bytes; a breach stops the program.
enum Laws {
  static func hold(_ family: Family, _ field: ExactBytes) {
    switch family {
    case .shape: shape(field)
    case .search: search(field)
    default:
      for kind in Family.kinds[Int(family.rawValue)] { hold(kind, field) }
      if family == .government || family == .place { state(field) }
      if family == .secrets { field.read { _ = HashKind($0) } }
    }
  }

  /// The answer of shape and digits, alone and in a batch, is the answer of the bytes.
  private static func hold(_ kind: IdentifierKind, _ field: ExactBytes) {
    let result = field.read { kind.check($0) }
    let isPlain = result.validity == .valid || result.validity == .empty
    precondition((result.reason == .none) == isPlain, "\(kind): reason")
    precondition(result.flags.isEmpty || result.validity == .valid, "\(kind): flags")
    let found = field.read { Shape.classify($0) }
    let count = Int(found.digitCount)
    if let outcome = kind.outcome(found.shape, found.digits, count) {
      precondition(outcome == result, "\(kind): outcome")
    }
    guard kind.admits(found.shape) else { return }
    var answers = [CheckResult.empty]
    var span = answers.mutableSpan
    kind.outcomes(found.shape, [found.digits].span, count, &span)
    precondition(answers == [result], "\(kind): batch")
  }

  /// The fast way to a shape and the rule agree.
  private static func shape(_ field: ExactBytes) {
    let found = field.read { Shape.classify($0) }
    precondition(found == field.read { Compaction($0).classification }, "shape")
    let range = field.read { CanonicalForm.trimmedRange($0) }
    precondition(range.lowerBound >= 0 && range.upperBound <= field.count, "canonical form")
  }

  /// What a text holds it holds between blanks too, and alone.
  private static func search(_ field: ExactBytes) {
    let found = field.read { TextSearch.find(in: $0) }
    let padded = ExactBytes([0x0A] + field.bytes + [0x0A])
    precondition(padded.read { TextSearch.find(in: $0) } == found, "search")
    let doubled = ExactBytes(field.bytes + [0x0A, 0x0A] + field.bytes)
    precondition(doubled.read { TextSearch.find(in: $0) }.isSuperset(of: found), "search twice")
  }

  /// With a state, and what breakdowns ask.
  private static func state(_ field: ExactBytes) {
    for state in [USState.ca, .wa, .fl, .nj, .pr] {
      field.read {
        _ = DriverLicense.check($0, state: state)
        _ = ZIPCode.check($0, state: state)
      }
    }
    field.read {
      _ = DriverLicense.states($0)
      _ = USState($0)
    }
  }
}
