extension MD5OrNTLMHash {
  /// Invented fields, near misses among them, with the answers that the rules must give.
  public static let examples: [Example] =
    HashExamples.writings(HashExamples.md5, .hashMD5OrNTLM)
    + [
      Example("d41d8cd98f00b204e9800998ecf8427e", .valid, .none, .hashMD5OfEmpty),
      Example("31D6CFE0D16AE931B73C59D7E0C089C0", .valid, .none, .hashNTLMOfEmpty),
      Example("aad3b435b51404eeaad3b435b51404ee", .valid, .none, .hashLMOfEmpty),
      Example("d41d8cd98f00b204e9800998ecf8427f", .valid, .none, .hashMD5OrNTLM),
      Example(HashExamples.sha1, .otherKind, .hashOtherKind),
      Example(HashExamples.sha256, .otherKind, .hashOtherKind),
    ] + HashExamples.commonOfDigests
}
