/// A password hash of a Unix system, a web application or a directory, by its prefix.
///
/// - Forms: `$1$` and `$apr1$` MD5 (22 characters), `$5$` SHA-256 (43), `$6$` SHA-512 (86), the last two
///   with `rounds=` before the salt or not; `$y$` yescrypt (43); `$P$` and `$H$` phpass (34 in all);
///   Django's `pbkdf2_sha256$` and `pbkdf2_sha1$`; directories' `{SSHA}` and the like.
/// - Check digit: none.
/// - Rules, the first broken one wins: one of the forms; rounds 1000 to 999,999,999, Django's at least
///   one (`HASH_PARAMETER`).
/// - Other kinds: forms that `HashKind` knows besides are `HASH_OTHER_KIND`.
/// - Chance baseline: see `chance`.
/// - Not checked: DES hashes of thirteen characters, which any word could be; spare bits.
/// - Source: glibc and libxcrypt crypt(5); Drepper, "Unix crypt using SHA-256 and SHA-512"; phpass;
///   Django documentation; RFC 2307.
public enum CryptHash {
  /// The kind's name in reports.
  public static let kind = "crypt-hash"

  /// The share of 22 random characters of crypt's alphabet behind `$1$`, a salt and `$` that are valid.
  public static let chance = 1.0

  /// Checks a field, in a column of which the caller says that it holds such hashes.
  ///
  /// - Parameter field: The field's bytes, of any length.
  /// - Returns: The answer.
  public static func check(_ field: RawSpan) -> CheckResult {
    SecretForm.check(field, kind) { scanner in
      if scanner.take("pbkdf2_", field) { return django(&scanner, field) }
      if scanner.take("{", field) { return directory(&scanner, field) }
      guard scanner.take("$", field) else { return .hashFormat }
      if scanner.take("1$", field) || scanner.take("apr1$", field) {
        return salted(&scanner, field, saltLimit: 8, hashLength: 22)
      }
      if scanner.take("5$", field) { return rounds(&scanner, field, hashLength: 43) }
      if scanner.take("6$", field) { return rounds(&scanner, field, hashLength: 86) }
      if scanner.take("y$", field) { return yescrypt(&scanner, field) }
      guard scanner.take("P$", field) || scanner.take("H$", field) else { return .hashFormat }
      return scanner.run(.crypt, field) == 31 ? .none : .hashLength
    }
  }

  /// The answer for a field of this shape; nil where only its bytes tell.
  public static func outcome(_ shape: Shape) -> CheckResult? { TextField.outcome(shape) }

  private static func salted(
    _ scanner: inout HashScanner,
    _ field: RawSpan,
    saltLimit: Int,
    hashLength: Int
  ) -> ReasonCode {
    let saltLength = scanner.run(.crypt, field)
    guard saltLength <= saltLimit, scanner.take("$", field) else { return .hashFormat }
    return scanner.run(.crypt, field) == hashLength ? .none : .hashLength
  }

  private static func rounds(
    _ scanner: inout HashScanner,
    _ field: RawSpan,
    hashLength: Int
  ) -> ReasonCode {
    var isAllowed = true
    if scanner.take("rounds=", field) {
      guard let count = scanner.number(field), scanner.take("$", field) else { return .hashFormat }
      isAllowed = count >= 1000
    }
    let broken = salted(&scanner, field, saltLimit: 16, hashLength: hashLength)
    return broken == .none && !isAllowed ? .hashParameter : broken
  }

  private static func yescrypt(_ scanner: inout HashScanner, _ field: RawSpan) -> ReasonCode {
    guard scanner.run(.crypt, field) > 0, scanner.take("$", field) else { return .hashFormat }
    return salted(&scanner, field, saltLimit: 86, hashLength: 43)
  }

  /// `sha256$` or `sha1$`, iterations, salt, and the digest in base 64 with its padding.
  private static func django(_ scanner: inout HashScanner, _ field: RawSpan) -> ReasonCode {
    let isSHA256 = scanner.take("sha256$", field)
    guard isSHA256 || scanner.take("sha1$", field), let count = scanner.number(field),
      scanner.take("$", field), scanner.run(.crypt, field) > 0, scanner.take("$", field)
    else { return .hashFormat }
    guard scanner.run(.base64, field) == (isSHA256 ? 43 : 27), scanner.take("=", field) else {
      return .hashLength
    }
    return count > 0 ? .none : .hashParameter
  }

  /// A scheme's name and its digest, with a salt behind it or not, in base 64.
  private static func directory(_ scanner: inout HashScanner, _ field: RawSpan) -> ReasonCode {
    guard let digestLength = LDAPScheme.digestLength(&scanner, field) else { return .hashFormat }
    var length = scanner.run(.base64, field)
    let digits = length
    while length - digits < 2, scanner.take("=", field) { length += 1 }
    return length % 4 == 0 && digits * 3 / 4 >= digestLength ? .none : .hashLength
  }
}
