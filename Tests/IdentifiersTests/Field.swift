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
}
