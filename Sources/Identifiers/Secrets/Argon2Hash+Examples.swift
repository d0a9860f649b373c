extension Argon2Hash {
  private static let salt = "$c2FsdHNhbHQ"
  private static let rest = salt + "$RdescudvJCsgt3ub+b4dWRWJTmaaJObG"

  /// Invented fields, near misses among them, with the answers that the rules must give.
  public static let examples: [Example] =
    [
      Example(HashExamples.argon2, .valid),
      Example("$argon2i$v=19$m=4096,t=3,p=1" + rest, .valid),
      Example("$argon2d$v=16$m=4096,t=3,p=1" + rest, .valid),
      Example("$argon2id$m=4096,t=3,p=1" + rest, .valid),
      Example("$argon2id$v=19$m=8,t=1,p=1" + rest, .valid),
      Example("'$argon2id$v=19$m=4096,t=3,p=1" + rest, .valid),
      Example("$argon2id$v=19$m=7,t=1,p=1" + rest, .invalid, .hashParameter),
      Example("$argon2id$v=19$m=4096,t=0,p=1" + rest, .invalid, .hashParameter),
      Example("$argon2id$v=19$m=4096,t=3,p=0" + rest, .invalid, .hashParameter),
      Example("$argon2id$v=18$m=4096,t=3,p=1" + rest, .invalid, .hashFormat),
      Example("$argon2x$v=19$m=4096,t=3,p=1" + rest, .invalid, .hashFormat),
      Example("$argon2id$v=19$t=3,m=4096,p=1" + rest, .invalid, .hashFormat),
      Example("$argon2id$v=19$m=4096,t=3" + rest, .invalid, .hashFormat),
      Example("$argon2id$v=19$m=4096,t=3,p=1" + salt, .invalid, .hashFormat),
      Example("$argon2id$v=19$m=4096,t=3,p=1" + rest + "=", .invalid, .hashFormat),
      Example("$argon2id$v=19$m=4096,t=3,p=1" + rest + "$", .invalid, .hashFormat),
      Example("$argon2id$v=19$m=1234567890,t=3,p=1" + rest, .invalid, .hashFormat),
      Example(HashExamples.bcrypt, .otherKind, .hashOtherKind),
      Example(HashExamples.crypt, .otherKind, .hashOtherKind),
    ] + HashExamples.commonOfForms
}
