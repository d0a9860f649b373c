extension CryptHash {
  private static let of22 = "qjXMvbEw8oaL.CzflDtaK/"
  private static let of43 = of22 + "qjXMvbEw8oaL.CzflDtaK"
  private static let of86 = of43 + of43

  /// Invented fields, near misses among them, with the answers that the rules must give.
  public static let examples: [Example] =
    [
      Example(HashExamples.crypt, .valid),
      Example("$1$$" + of22, .valid),
      Example("$apr1$saltsalt$" + of22, .valid),
      Example("$5$saltsalt$" + of43, .valid),
      Example("$5$rounds=5000$saltsaltsaltsalt$" + of43, .valid),
      Example("$6$saltsalt$" + of86, .valid),
      Example("$6$rounds=656000$saltsalt$" + of86, .valid),
      Example("$y$j9T$saltsaltsaltsalt$" + of43, .valid),
      Example("$P$Bsaltsalt" + of22, .valid),
      Example("$H$9saltsalt" + of22, .valid),
      Example("pbkdf2_sha256$260000$saltsalt$AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=", .valid),
      Example("pbkdf2_sha1$260000$saltsalt$AAECAwQFBgcICQoLDA0ODxAREhM=", .valid),
      Example("{SSHA}AAECAwQFBgcICQoLDA0ODxAREhMUFRYX", .valid),
      Example("{SHA}AAECAwQFBgcICQoLDA0ODxAREhM=", .valid),
      Example("{MD5}AAECAwQFBgcICQoLDA0ODw==", .valid),
      Example("$6$rounds=999$saltsalt$" + of86, .invalid, .hashParameter),
      Example("pbkdf2_sha1$0$saltsalt$AAECAwQFBgcICQoLDA0ODxAREhM=", .invalid, .hashParameter),
      Example("$1$saltsalt$" + of22.dropLast(), .invalid, .hashLength),
      Example("$1$saltsalt$" + of22 + "A", .invalid, .hashLength),
      Example("$5$saltsalt$" + of86, .invalid, .hashLength),
      Example("{SSHA}AAECAwQFBgcICQoLDA0ODw==", .invalid, .hashLength),
      Example("{MD5}AAECAwQFBgcICQoLDA0ODw", .invalid, .hashLength),
      Example("$1$saltsalts$" + of22, .invalid, .hashFormat),
      Example("$1$saltsalt", .invalid, .hashFormat),
      Example("$3$saltsalt$" + of22, .invalid, .hashFormat),
      Example("{ROT13}frperg", .invalid, .hashFormat),
      Example(HashExamples.bcrypt, .otherKind, .hashOtherKind),
      Example(HashExamples.argon2, .otherKind, .hashOtherKind),
    ] + HashExamples.commonOfForms
}
