/// An address of electronic mail, `local@domain`, in the forms that providers give out.
///
/// - Issuer: whoever holds the domain.
/// - Length and alphabet: at most 254 bytes; local part 1-64 of letters, digits and
///   `!#$%&'*+/=?^_{|}~.-` and the grave accent; domain of labels of 1-63 letters, digits and hyphens.
/// - Check digit: none.
/// - Rules, the first broken one wins: an asterisk or a bullet hides letters (masked, before all
///   others); one @, alphabets, lengths, no hyphen at a label's end, a last label of letters or from
///   `xn--` on (`EMAIL_SYNTAX`); no dot at the local part's ends and no two together. Then, suspect:
///   bytes outside ASCII; a domain of one label; local parts that stand for none (`none`, `null`,
///   `noemail` and the like); domains kept for examples (`example.com`, `.test`, `.invalid` ...).
/// - Chance baseline: see `chance`.
/// - Not checked: whether the domain or the mailbox exists; quoted local parts, comments and address
///   literals, which the standard allows and providers do not give out.
/// - Source: RFC 5321, RFC 5322, RFC 2606.
public enum EmailAddress {
  /// The kind's name in reports.
  public static let kind = "email"

  /// The share of random fields of eight, six and three characters as `local@domain.last` that are
  /// valid, each drawn from a-z, 0-9, dot and hyphen.
  public static let chance = 0.284359107

  /// The most bytes that an address may have.
  static let maximumLength = 254

  /// Checks a field, in a column of which the caller says that it holds addresses.
  ///
  /// - Parameter field: The field's bytes, of any length; no more than 254 are looked at.
  /// - Returns: The answer.
  public static func check(_ field: RawSpan) -> CheckResult {
    if let usual = usual(field) { return usual.result }
    return checkByRule(field)
  }

  /// Checks a field and names its provider; nil where the field is not valid, or of no provider.
  public static func read(_ field: RawSpan) -> (result: CheckResult, provider: MailProvider?) {
    if let usual = usual(field) {
      let isValid = usual.result.validity == .valid
      return (usual.result, isValid ? MailProvider(field, behind: usual.mark) : nil)
    }
    let result = checkByRule(field)
    return (result, result.validity == .valid ? MailProvider(field) : nil)
  }

  private static func checkByRule(_ field: RawSpan) -> CheckResult {
    guard let core = TextField.value(of: field) else { return .empty }
    guard core.count <= maximumLength else { return CheckResult(.invalid, .emailSyntax) }
    let parts = EmailParts(field, core)
    if parts.isMasked { return CheckResult(.masked, .emailMasked) }
    guard parts.hasSyntax else { return CheckResult(.invalid, .emailSyntax) }
    if parts.hasBrokenLocalDot { return CheckResult(.invalid, .emailLocalDot) }
    return doubt(field, parts).map { CheckResult(.suspect, $0) } ?? .valid
  }

  /// The answer for a field of this shape; nil where only its bytes tell.
  public static func outcome(_ shape: Shape) -> CheckResult? { TextField.outcome(shape) }

  private static func doubt(_ field: RawSpan, _ parts: EmailParts) -> ReasonCode? {
    if parts.hasForeignBytes { return .emailNonASCII }
    if parts.labelCount == 1 { return .emailNoTLD }
    if isPlaceholder(field, parts.local) { return .emailPlaceholder }
    return isReserved(field, parts) ? .emailReservedDomain : nil
  }

  /// Local parts that forms write for customers without an address.
  private static func isPlaceholder(_ field: RawSpan, _ local: Range<Int>) -> Bool {
    switch PackedWord(field, local) {
    case "none", "null", "noemail", "no-email", "no.email", "no_email", "nomail": true
    default: false
    }
  }

  /// RFC 2606: example.com, .net and .org, and four top-level domains.
  private static func isReserved(_ field: RawSpan, _ parts: EmailParts) -> Bool {
    switch PackedWord(field, parts.lastLabel) {
    case "example", "test", "invalid": return true
    case "com", "net", "org": return PackedWord(field, parts.secondLabel) == "example"
    default: return isLocalhost(field, parts.lastLabel)
    }
  }

  private static func isLocalhost(_ field: RawSpan, _ label: Range<Int>) -> Bool {
    guard label.count == 9 else { return false }
    let middle = label.upperBound - 4
    return PackedWord(field, label.lowerBound..<middle) == "local"
      && PackedWord(field, middle..<label.upperBound) == "host"
  }
}
