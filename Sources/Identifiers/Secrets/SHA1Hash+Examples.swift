extension SHA1Hash {
  /// Invented fields, near misses among them, with the answers that the rules must give.
  public static let examples: [Example] =
    HashExamples.writings(HashExamples.sha1)
    + [
      Example("*" + HashExamples.sha1.uppercased(), .valid),
      Example("**" + HashExamples.sha1, .invalid, .hashNonHex),
      Example("da39a3ee5e6b4b0d3255bfef95601890afd80709", .valid, .none, .hashSHA1OfEmpty),
      Example("da39a3ee5e6b4b0d3255bfef95601890afd80708", .valid),
      Example(HashExamples.md5, .otherKind, .hashOtherKind),
      Example(HashExamples.sha512, .otherKind, .hashOtherKind),
    ] + HashExamples.commonOfDigests
}
