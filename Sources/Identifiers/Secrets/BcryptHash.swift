/// A bcrypt hash: version, cost, salt (22), hash (31).
///
/// - Length and alphabet: 60 characters, `$2a$`, `$2b$`, `$2x$` or `$2y$`, two digits of cost, `$`, and
///   53 letters, digits, dots and slashes.
/// - Check digit: none.
/// - Rules, the first broken one wins: the form; cost 04 to 31.
/// - Other kinds: forms that `HashKind` knows besides are `HASH_OTHER_KIND`.
/// - Chance baseline: see `chance`.
/// - Not checked: the spare bits of salt and hash.
/// - Source: Provos and Mazières, "A Future-Adaptable Password Scheme", 1999; OpenBSD crypt.
public enum BcryptHash {
  /// The kind's name in reports.
  public static let kind = "bcrypt"

  /// The share of random costs, 00 to 99, in the form that are valid.
  public static let chance = 0.28

  /// Checks a field, in a column of which the caller says that it holds such hashes.
  ///
  /// - Parameter field: The field's bytes, of any length.
  /// - Returns: The answer.
  public static func check(_ field: RawSpan) -> CheckResult {
    SecretForm.check(field, kind) { scanner in
      guard scanner.remainingCount == 60, takeVersion(&scanner, field) else { return .hashFormat }
      let start = scanner.offset
      guard let cost = scanner.number(field), scanner.offset == start + 2,
        scanner.take("$", field), scanner.run(.crypt, field) == 53
      else { return .hashFormat }
      return (4...31).contains(cost) ? .none : .hashCost
    }
  }

  /// The answer for a field of this shape; nil where only its bytes tell.
  public static func outcome(_ shape: Shape) -> CheckResult? { TextField.outcome(shape) }

  private static func takeVersion(_ scanner: inout HashScanner, _ field: RawSpan) -> Bool {
    scanner.take("$2b$", field) || scanner.take("$2a$", field) || scanner.take("$2y$", field)
      || scanner.take("$2x$", field)
  }
}
