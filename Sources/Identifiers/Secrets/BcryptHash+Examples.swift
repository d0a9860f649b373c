extension BcryptHash {
  private static let rest = "GhvMmNVjRW29ulnudl.LbuAnUtN/LRfe1JsBm1Xu6LE3059z5Tr8m"

  /// Invented fields, near misses among them, with the answers that the rules must give.
  public static let examples: [Example] =
    [
      Example(HashExamples.bcrypt, .valid),
      Example("$2a$10$" + rest, .valid),
      Example("$2y$10$" + rest, .valid),
      Example("$2x$31$" + rest, .valid),
      Example("$2b$04$" + rest, .valid),
      Example(" $2b$12$" + rest + " ", .valid),
      Example("'$2b$12$" + rest, .valid),
      Example("$2b$03$" + rest, .invalid, .hashCost),
      Example("$2b$32$" + rest, .invalid, .hashCost),
      Example("$2b$99$" + rest, .invalid, .hashCost),
      Example("$2c$12$" + rest, .invalid, .hashFormat),
      Example("$2$12$" + rest, .invalid, .hashFormat),
      Example("$2b$1$" + rest, .invalid, .hashFormat),
      Example("$2b$1x$" + rest, .invalid, .hashFormat),
      Example("$2b$12$" + rest.dropLast(), .invalid, .hashFormat),
      Example("$2b$12$" + rest + "A", .invalid, .hashFormat),
      Example("$2b$12$" + rest.dropLast() + "+", .invalid, .hashFormat),
      Example("2b$12$" + rest, .invalid, .hashFormat),
      Example(HashExamples.argon2, .otherKind, .hashOtherKind),
      Example(HashExamples.crypt, .otherKind, .hashOtherKind),
    ] + HashExamples.commonOfForms
}
