extension IdentifierKind {
  static let secrets = [md5OrNTLM, sha1, sha256, sha512, bcrypt, argon2, cryptHash, pin]

  private static let md5OrNTLM = digest(
    MD5OrNTLMHash.kind,
    "MD5 or NTLM digest",
    digits: 32,
    MD5OrNTLMHash.chance,
    MD5OrNTLMHash.examples
  ) { MD5OrNTLMHash.check($0) }

  private static let sha1 = digest(
    SHA1Hash.kind,
    "SHA-1 digest",
    digits: 40,
    SHA1Hash.chance,
    SHA1Hash.examples
  ) { SHA1Hash.check($0) }

  private static let sha256 = digest(
    SHA256Hash.kind,
    "SHA-256 digest",
    digits: 64,
    SHA256Hash.chance,
    SHA256Hash.examples
  ) { SHA256Hash.check($0) }

  private static let sha512 = digest(
    SHA512Hash.kind,
    "SHA-512 digest",
    digits: 128,
    SHA512Hash.chance,
    SHA512Hash.examples
  ) { SHA512Hash.check($0) }

  private static func digest(
    _ name: String,
    _ title: String,
    digits: Int,
    _ chance: Double,
    _ examples: [Example],
    check: @escaping @Sendable (RawSpan) -> CheckResult
  ) -> IdentifierKind {
    text(
      name,
      title,
      rule: "\(digits) hexadecimal digits, 0x before them or not. One repeated digit or no letter "
        + "at all is suspect; other hashes are other kinds.",
      source: name == MD5OrNTLMHash.kind ? "RFC 1321; MS-NLMP" : "FIPS 180-4",
      chances: [Chance("\(digits) hexadecimal digits", chance)],
      examples: examples,
      check: check
    )
  }

  private static let bcrypt = text(
    BcryptHash.kind,
    "bcrypt hash",
    rule: "60 characters: $2a$, $2b$, $2x$ or $2y$, cost 04 to 31, 53 letters, digits, dots and "
      + "slashes.",
    source: "Provos and Mazières, 1999",
    chances: [Chance("a cost from 00 to 99 in the form", BcryptHash.chance)],
    examples: BcryptHash.examples,
    check: { BcryptHash.check($0) }
  )

  private static let argon2 = text(
    Argon2Hash.kind,
    "Argon2 hash",
    rule: "$argon2id$, $argon2i$ or $argon2d$, version, memory, passes and lanes that the standard "
      + "allows, salt and hash in base 64.",
    source: "RFC 9106",
    chances: [Chance("memory 0-999, passes and lanes 0-9 in the form", Argon2Hash.chance)],
    examples: Argon2Hash.examples,
    check: { Argon2Hash.check($0) }
  )

  private static let cryptHash = text(
    CryptHash.kind,
    "password hash of Unix, web or directory",
    rule: "By prefix: $1$, $apr1$, $5$, $6$, $y$, $P$, $H$, pbkdf2_ or a scheme in braces, with "
      + "salt and hash of its length.",
    source: "crypt(5); phpass; Django; RFC 2307",
    chances: [Chance("22 characters behind $1$ and a salt", CryptHash.chance)],
    examples: CryptHash.examples,
    check: { CryptHash.check($0) }
  )

  private static let pin = IdentifierKind(
    name: AccountPIN.kind,
    title: "PIN of an account",
    rule: "4 to 15 digits. The twenty commonest, one digit repeated and runs are flagged.",
    source: "DataGenetics, PIN analysis, 2012",
    tables: [],
    chances: [
      Chance("4 digits", AccountPIN.chance),
      Chance("4 digits, common ones", AccountPIN.commonChance),
    ],
    examples: AccountPIN.examples,
    check: { AccountPIN.check($0) },
    outcome: { AccountPIN.outcome($0, digits: $1, count: $2) },
    admits: { AccountPIN.admits($0) },
    outcomes: { _, digits, count, answers in
      let tables = AccountPIN.commonOfFour
      answer(digits, into: &answers) { AccountPIN.check(digits: $0, count: count, tables) }
    }
  )
}
