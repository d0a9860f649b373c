extension SHA256Hash {
  /// Invented fields, near misses among them, with the answers that the rules must give.
  public static let examples: [Example] =
    HashExamples.writings(HashExamples.sha256)
    + [
      Example(
        "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
        .valid,
        .none,
        .hashSHA256OfEmpty
      ),
      Example("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b854", .valid),
      Example(HashExamples.md5, .otherKind, .hashOtherKind),
      Example(HashExamples.sha1, .otherKind, .hashOtherKind),
    ] + HashExamples.commonOfDigests
}
