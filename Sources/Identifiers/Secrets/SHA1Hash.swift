/// A SHA-1 digest in hexadecimal; MySQL's passwords are such a digest of a digest.
///
/// - Length and alphabet: 40 hexadecimal digits in any letter case, `0x` before them or not, or with
///   an asterisk (MySQL).
/// - Check digit: none.
/// - Rules: hexadecimal digits; 40 of them. Then, suspect: one digit repeated; no letter at all.
/// - Other kinds: other lengths and forms that `HashKind` knows are `HASH_OTHER_KIND`.
/// - Flag: `HASH_SHA1_OF_EMPTY` marks the digest of nothing.
/// - Chance baseline: the shape is all there is: see `chance`.
/// - Not checked: which function made it, and of what.
/// - Source: FIPS 180-4.
public enum SHA1Hash {
  /// The kind's name in reports.
  public static let kind = "sha1"

  /// The share of 40 random hexadecimal digits that are valid.
  public static let chance = 0.999999993

  /// Checks a field, in a column of which the caller says that it holds such digests.
  ///
  /// - Parameter field: The field's bytes, of any length.
  /// - Returns: The answer.
  public static func check(_ field: RawSpan) -> CheckResult {
    HexHash.check(field, length: 40) { hash in
      hash.first == 0xDA39_A3EE_5E6B_4B0D && hash.last == 0x9560_1890_AFD8_0709
        ? .hashSHA1OfEmpty : []
    }
  }

  /// The answer for a field of this shape; nil where only its bytes tell.
  public static func outcome(_ shape: Shape) -> CheckResult? { TextField.outcome(shape) }
}
