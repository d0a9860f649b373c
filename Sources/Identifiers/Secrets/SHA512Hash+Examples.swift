extension SHA512Hash {
  /// Invented fields, near misses among them, with the answers that the rules must give.
  public static let examples: [Example] =
    HashExamples.writings(HashExamples.sha512)
    + [
      Example(ofNothing, .valid, .none, .hashSHA512OfEmpty),
      Example(ofNothing.dropLast() + "0", .valid),
      Example(HashExamples.sha512 + "0", .invalid, .hashLength),
      Example(HashExamples.sha512 + "000", .invalid, .hashNonHex),
      Example(HashExamples.sha256, .otherKind, .hashOtherKind),
      Example(HashExamples.md5, .otherKind, .hashOtherKind),
    ] + HashExamples.commonOfDigests

  private static let ofNothing =
    "cf83e1357eefb8bdf1542850d66d8007d620e4050b5715dc83f4a921d36ce9ce"
    + "47d0d13c5d85f2b0ff8318d2877eec2f63b931bd47417a81a538327af927da3e"
}
