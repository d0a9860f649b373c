/// An Argon2 hash in the form of its reference program: variant, version, costs, salt, hash.
///
/// - Length and alphabet: `$argon2id$`, `$argon2i$` or `$argon2d$`, `v=19$` or `v=16$` or nothing,
///   `m=..,t=..,p=..$`, then salt and hash in base 64 without padding.
/// - Check digit: none.
/// - Rules, the first broken one wins: the form; a salt of 8 bytes and a hash of 4 at least; at least
///   one pass and one lane, and 8 KiB of memory a lane (`HASH_PARAMETER`).
/// - Other kinds: forms that `HashKind` knows besides are `HASH_OTHER_KIND`.
/// - Chance baseline: see `chance`.
/// - Not checked: the spare bits of salt and hash.
/// - Source: RFC 9106; reference program phc-winner-argon2.
public enum Argon2Hash {
  /// The kind's name in reports.
  public static let kind = "argon2"

  /// The share of random costs in the form that are valid: memory 0-999, passes 0-9, lanes 0-9.
  public static let chance = 0.7776

  /// Checks a field, in a column of which the caller says that it holds such hashes.
  ///
  /// - Parameter field: The field's bytes, of any length.
  /// - Returns: The answer.
  public static func check(_ field: RawSpan) -> CheckResult {
    SecretForm.check(field, kind) { scanner in
      guard takeVariant(&scanner, field), scanner.take("m=", field),
        let memory = scanner.number(field), scanner.take(",t=", field),
        let passes = scanner.number(field), scanner.take(",p=", field),
        let lanes = scanner.number(field), scanner.take("$", field),
        scanner.run(.base64, field) >= 11, scanner.take("$", field),
        scanner.run(.base64, field) >= 6
      else { return .hashFormat }
      let isAllowed = passes > 0 && (1..<1 << 24).contains(lanes) && memory >= 8 * lanes
      return isAllowed ? .none : .hashParameter
    }
  }

  /// The answer for a field of this shape; nil where only its bytes tell.
  public static func outcome(_ shape: Shape) -> CheckResult? { TextField.outcome(shape) }

  private static func takeVariant(_ scanner: inout HashScanner, _ field: RawSpan) -> Bool {
    guard
      scanner.take("$argon2id$", field) || scanner.take("$argon2i$", field)
        || scanner.take("$argon2d$", field)
    else { return false }
    _ = scanner.take("v=19$", field) || scanner.take("v=16$", field)
    return true
  }
}
