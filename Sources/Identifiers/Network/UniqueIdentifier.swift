/// A universally unique identifier (UUID): 128 bits in groups 8-4-4-4-12, six of them fixed.
///
/// - Issuer: none; programs make them up, at random (version 4) or from time, names or counters.
/// - Length and alphabet: 32 hexadecimal digits with four hyphens, in braces or behind `urn:uuid:` too.
/// - Check digit: none.
/// - Rules: the form; then, suspect: all zeros (nil); all ones (max); no hyphens, which an MD5 hash has
///   neither; a version other than 1-8 or a variant other than 8-b.
/// - Flag: `V4` marks a random one.
/// - Chance baseline: see `chance` and `chanceOfRandomOnes`.
/// - Not checked: anything that the bits say; a version 1 UUID tells when and on which interface it was
///   made.
/// - Source: RFC 9562.
public enum UniqueIdentifier {
  /// The kind's name in reports.
  public static let kind = "uuid"

  /// The share of random hexadecimal digits in the form that are valid: 8 of 16 versions, 4 of 16
  /// variants.
  public static let chance = 0.125

  /// The share of them that are valid and of version 4.
  public static let chanceOfRandomOnes = 0.015625

  /// Checks a field, in a column of which the caller says that it holds UUIDs.
  ///
  /// - Parameter field: The field's bytes, of any length.
  /// - Returns: The answer.
  public static func check(_ field: RawSpan) -> CheckResult {
    guard let core = TextField.value(of: field) else { return .empty }
    guard let form = UUIDForm(field, core) else { return CheckResult(.invalid, .uuidFormat) }
    if form.hiddenCount > 0 { return CheckResult(.masked, .uuidMasked) }
    if form.high == 0, form.low == 0 { return CheckResult(.suspect, .uuidNil) }
    if form.high == .max, form.low == .max { return CheckResult(.suspect, .uuidMax) }
    guard form.hasHyphens else { return CheckResult(.suspect, .uuidNoHyphens) }
    guard (1...8).contains(form.version), form.hasVariant else {
      return CheckResult(.suspect, .uuidVersionVariant)
    }
    return CheckResult(.valid, flags: form.version == 4 ? .uuidV4 : [])
  }

  /// The answer for a field of this shape; nil where only its bytes tell.
  public static func outcome(_ shape: Shape) -> CheckResult? { TextField.outcome(shape) }

  /// The version of a UUID, a category of eight.
  ///
  /// - Parameter field: The field's bytes.
  /// - Returns: 1 to 8; nil where the field is not valid.
  public static func version(_ field: RawSpan) -> Int? {
    guard check(field).validity == .valid, let core = TextField.value(of: field) else { return nil }
    return UUIDForm(field, core)?.version
  }
}
