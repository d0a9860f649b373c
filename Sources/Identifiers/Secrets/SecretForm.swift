/// What all hashes with a prefix have in common.
enum SecretForm {
  /// The most bytes that are looked at.
  static let maximumLength = 1024

  /// Checks a field against one form, and says whether another fits where it does not.
  ///
  /// - Parameters:
  ///   - field: The field's bytes.
  ///   - kind: The name of the kind whose form it is.
  ///   - form: Takes the whole value, and gives `none` or the rule that it breaks.
  /// - Returns: The answer.
  static func check(
    _ field: RawSpan,
    _ kind: String,
    _ form: (inout HashScanner) -> ReasonCode
  ) -> CheckResult {
    guard let core = TextField.value(of: field) else { return .empty }
    guard core.count <= maximumLength else { return CheckResult(.invalid, .hashFormat) }
    if TextField.isHidden(field, core) { return CheckResult(.masked, .hashMasked) }
    var scanner = HashScanner(core)
    let broken = form(&scanner)
    if broken == .none, scanner.isAtEnd { return .valid }
    if let other = HashKind(field, core), other.kind != kind {
      return CheckResult(.otherKind, .hashOtherKind)
    }
    return CheckResult(.invalid, broken == .none ? .hashFormat : broken)
  }
}
