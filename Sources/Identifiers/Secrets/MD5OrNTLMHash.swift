/// A digest of 128 bits in hexadecimal: MD5, NTLM, MD4, and others that look alike.
///
/// - Length and alphabet: 32 hexadecimal digits in any letter case, `0x` before them or not.
/// - Check digit: none.
/// - Rules: hexadecimal digits; 32 of them. Then, suspect: one digit repeated; no letter at all, which
///   one digest in three million has.
/// - Other kinds: other lengths and forms that `HashKind` knows are `HASH_OTHER_KIND`.
/// - Flags: `HASH_MD5_OR_NTLM`; the digests of nothing by their names instead.
/// - Chance baseline: the shape is all there is: see `chance`.
/// - Not checked: which function made it. A UUID without hyphens has the same shape.
/// - Source: RFC 1321; Microsoft MS-NLMP.
public enum MD5OrNTLMHash {
  /// The kind's name in reports.
  public static let kind = "md5-or-ntlm"

  /// The share of 32 random hexadecimal digits that are valid: all but those without a letter.
  public static let chance = 0.999999706

  /// Checks a field, in a column of which the caller says that it holds such digests.
  ///
  /// - Parameter field: The field's bytes, of any length.
  /// - Returns: The answer.
  public static func check(_ field: RawSpan) -> CheckResult {
    HexHash.check(field, length: 32, flags: flags)
  }

  /// The answer for a field of this shape; nil where only its bytes tell.
  public static func outcome(_ shape: Shape) -> CheckResult? { TextField.outcome(shape) }

  private static func flags(_ hash: HexHash) -> Flags {
    switch (hash.first, hash.last) {
    case (0xD41D_8CD9_8F00_B204, 0xE980_0998_ECF8_427E): .hashMD5OfEmpty
    case (0x31D6_CFE0_D16A_E931, 0xB73C_59D7_E0C0_89C0): .hashNTLMOfEmpty
    case (0xAAD3_B435_B514_04EE, 0xAAD3_B435_B514_04EE): .hashLMOfEmpty
    default: .hashMD5OrNTLM
    }
  }
}
