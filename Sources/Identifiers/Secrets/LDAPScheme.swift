/// Hash schemes that directories write in braces (RFC 2307 and later practice).
enum LDAPScheme {
  /// Passes the name of a scheme and the closing brace.
  ///
  /// - Returns: How many bytes of digest the scheme has; nil for an unknown one.
  static func digestLength(_ scanner: inout HashScanner, _ field: RawSpan) -> Int? {
    if scanner.take("SSHA512}", field) || scanner.take("SHA512}", field) { return 64 }
    if scanner.take("SSHA256}", field) || scanner.take("SHA256}", field) { return 32 }
    if scanner.take("SSHA}", field) || scanner.take("SHA}", field) { return 20 }
    return scanner.take("SMD5}", field) || scanner.take("MD5}", field) ? 16 : nil
  }

  /// Whether the name of a scheme stands here.
  static func isKnown(_ scanner: inout HashScanner, _ field: RawSpan) -> Bool {
    digestLength(&scanner, field) != nil
  }
}
