/// Parts of invented hashes that the examples of several kinds share.
enum HashExamples {
  static let md5 = "1bc29b36f623ba82aaf6724fd3b16718"
  static let sha1 = "0beec7b5ea3f0fdbc95d0dd47f3c5bc275da8a33"
  static let sha256 = "2c26b46b68ffc68ff99b453c1d30413413422d706483bfa0f98a5e886266e7ae"
  static let sha512 = sha256 + "f7fbba6e0636f890e56fbbf3283e524c6fa3204ae298382d624741d0dc663832"
  static let bcrypt = "$2b$12$GhvMmNVjRW29ulnudl.LbuAnUtN/LRfe1JsBm1Xu6LE3059z5Tr8m"
  static let argon2 = "$argon2id$v=19$m=65536,t=3,p=4$c2FsdHNhbHQ$RdescudvJCsgt3ub+b4dWRWJTmaaJObG"
  static let crypt = "$1$saltsalt$qjXMvbEw8oaL.CzflDtaK/"

  /// Fields that every digest in hexadecimal answers alike.
  static let commonOfDigests: [Example] = [
    Example("2c26b46b", .invalid, .hashLength),
    Example("2c26b46b68ffc68ff99b453c1d30413", .invalid, .hashLength),
    Example("2c26b46b68ffc68ff99b453c1d3041345", .invalid, .hashLength),
    Example("1bc29b36f623ba82aaf6724fd3b1671g", .invalid, .hashNonHex),
    Example("1bc29b36-f623-ba82-aaf6-724fd3b16718", .invalid, .hashNonHex),
    Example("secret", .invalid, .hashNonHex),
    Example("$2", .otherKind, .hashOtherKind),
    Example(bcrypt, .otherKind, .hashOtherKind),
    Example(argon2, .otherKind, .hashOtherKind),
    Example(crypt, .otherKind, .hashOtherKind),
    Example("********", .masked, .hashMasked),
    Example("\u{2022}\u{2022}\u{2022}\u{2022}", .masked, .hashMasked),
    Example("", .empty),
    Example("NULL", .empty),
    Example("\\N", .empty),
  ]

  /// Fields that every hash with a prefix answers alike.
  static let commonOfForms: [Example] = [
    Example(md5, .otherKind, .hashOtherKind),
    Example(sha1, .otherKind, .hashOtherKind),
    Example(sha256, .otherKind, .hashOtherKind),
    Example("secret", .invalid, .hashFormat),
    Example("$", .invalid, .hashFormat),
    Example("$$$", .invalid, .hashFormat),
    Example("{}", .invalid, .hashFormat),
    Example("2c26b46b", .invalid, .hashFormat),
    Example("****", .masked, .hashMasked),
    Example("xxxxxxxx", .masked, .hashMasked),
    Example("", .empty),
    Example("n/a", .empty),
  ]

  /// The same digest in other writings, valid; and one digit repeated, or no letter, suspect.
  static func writings(_ digest: String, _ flags: Flags = []) -> [Example] {
    [
      Example(digest, .valid, .none, flags),
      Example(digest.uppercased(), .valid, .none, flags),
      Example("0x" + digest, .valid, .none, flags),
      Example(" " + digest + " ", .valid, .none, flags),
      Example("'" + digest, .valid, .none, flags),
      Example(String(repeating: "0", count: digest.count), .suspect, .hashRepeated),
      Example(String(repeating: "f", count: digest.count), .suspect, .hashRepeated),
      Example(String(repeating: "12345678", count: digest.count / 8), .suspect, .hashAllDecimal),
    ]
  }
}
