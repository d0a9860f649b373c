/// A SHA-512 digest in hexadecimal.
///
/// - Length and alphabet: 128 hexadecimal digits in any letter case, `0x` before them or not.
/// - Check digit: none.
/// - Rules: hexadecimal digits; 128 of them. Then, suspect: one digit repeated; no letter at all.
/// - Other kinds: other lengths and forms that `HashKind` knows are `HASH_OTHER_KIND`.
/// - Flag: `HASH_SHA512_OF_EMPTY` marks the digest of nothing.
/// - Chance baseline: the shape is all there is: see `chance`.
/// - Not checked: which function made it, and of what.
/// - Source: FIPS 180-4.
public enum SHA512Hash {
  /// The kind's name in reports.
  public static let kind = "sha512"

  /// The share of 128 random hexadecimal digits that are valid.
  public static let chance = 1.0

  /// Checks a field, in a column of which the caller says that it holds such digests.
  ///
  /// - Parameter field: The field's bytes, of any length.
  /// - Returns: The answer.
  public static func check(_ field: RawSpan) -> CheckResult {
    HexHash.check(field, length: 128) { hash in
      hash.first == 0xCF83_E135_7EEF_B8BD && hash.last == 0xA538_327A_F927_DA3E
        ? .hashSHA512OfEmpty : []
    }
  }

  /// The answer for a field of this shape; nil where only its bytes tell.
  public static func outcome(_ shape: Shape) -> CheckResult? { TextField.outcome(shape) }
}
