/// How a secret was hashed, as breakdowns name it: a closed list, told by form alone.
public enum HashKind: UInt8, CaseIterable, BitwiseCopyable, Sendable {
  case md5OrNTLM, sha1, sha256, sha512, bcrypt, argon2
  case cryptMD5, cryptSHA256, cryptSHA512, yescrypt, phpass, django, ldap

  /// The name that reports print.
  public var name: String {
    switch self {
    case .md5OrNTLM: "md5-or-ntlm"
    case .sha1: "sha1"
    case .sha256: "sha256"
    case .sha512: "sha512"
    case .bcrypt: "bcrypt"
    case .argon2: "argon2"
    case .cryptMD5: "crypt md5"
    case .cryptSHA256: "crypt sha256"
    case .cryptSHA512: "crypt sha512"
    case .yescrypt: "yescrypt"
    case .phpass: "phpass"
    case .django: "django pbkdf2"
    case .ldap: "ldap"
    }
  }

  /// The name of the identifier kind whose rule this is.
  public var kind: String {
    switch self {
    case .md5OrNTLM, .sha1, .sha256, .sha512, .bcrypt, .argon2: name
    default: CryptHash.kind
    }
  }

  /// How the secret in a field was hashed, by its length or its prefix; nil where no form fits.
  ///
  /// The prefix alone decides; whether the rest holds, the kind's check tells.
  ///
  /// - Parameter field: The field's bytes.
  public init?(_ field: RawSpan) {
    guard let core = TextField.value(of: field) else { return nil }
    self.init(field, core)
  }

  init?(_ field: RawSpan, _ core: Range<Int>) {
    guard let found = HashKind.prefixed(field, core) ?? HashKind.digest(field, core) else {
      return nil
    }
    self = found
  }

  private static func digest(_ field: RawSpan, _ core: Range<Int>) -> HashKind? {
    let hash = HexHash(field, core)
    guard !hash.isForeign else { return nil }
    switch hash.count {
    case 32: return .md5OrNTLM
    case 40: return .sha1
    case 64: return .sha256
    case 128: return .sha512
    default: return nil
    }
  }

  private static func prefixed(_ field: RawSpan, _ core: Range<Int>) -> HashKind? {
    var scanner = HashScanner(core)
    if scanner.take("{", field) { return LDAPScheme.isKnown(&scanner, field) ? .ldap : nil }
    if scanner.take("pbkdf2_", field) { return .django }
    guard scanner.take("$", field) else { return nil }
    if scanner.take("argon2", field) { return .argon2 }
    if scanner.take("1$", field) || scanner.take("apr1$", field) { return .cryptMD5 }
    if scanner.take("2", field) { return .bcrypt }
    if scanner.take("5$", field) { return .cryptSHA256 }
    if scanner.take("6$", field) { return .cryptSHA512 }
    if scanner.take("y$", field) { return .yescrypt }
    return scanner.take("P$", field) || scanner.take("H$", field) ? .phpass : nil
  }
}
