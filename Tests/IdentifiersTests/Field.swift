import Identifiers

/// A field of a test, as the checks take it.
struct Field {
  let bytes: [UInt8]

  init(_ text: String) {
    bytes = Array(text.utf8)
  }

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  var classification: Classification { Shape.classify(bytes.span.bytes) }
  var compaction: Compaction { Compaction(bytes.span.bytes) }
  var ssn: CheckResult { SocialSecurityNumber.check(bytes.span.bytes) }
  var imei: CheckResult { IMEI.check(bytes.span.bytes) }

  /// What a kind says of the field.
  func result(_ kind: IdentifierKind) -> CheckResult { kind.check(bytes.span.bytes) }

  /// What a kind says of the field's shape and digits, where they decide.
  func outcome(_ kind: IdentifierKind) -> CheckResult? {
    let found = classification
    return kind.outcome(found.shape, found.digits, Int(found.digitCount))
  }
}
