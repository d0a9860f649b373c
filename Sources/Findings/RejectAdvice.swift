/// What a reason for refusing a record means and what to do when it strikes many.
///
/// The man page and `docs/reject-reasons.md` say the same.
package enum RejectAdvice {
  /// In the order in which a record is looked at.
  package static let codes = [
    "STRAY_QUOTE", "FIELD_COUNT", "TOO_MANY_FIELDS", "RECORD_TOO_LONG", "CUT_BY_DAMAGE",
  ]

  /// What is wrong with the record, or `nil` for an unknown code.
  package static func meaning(_ code: String) -> String? {
    switch code {
    case "STRAY_QUOTE": "text behind a closing quote, or it is missing"
    case "FIELD_COUNT": "not as many fields as the table has columns"
    case "TOO_MANY_FIELDS": "more fields than --max-columns"
    case "RECORD_TOO_LONG": "longer than --max-record-bytes"
    case "CUT_BY_DAMAGE": "a part of it lies in bytes that were lost"
    default: nil
    }
  }

  /// What to do about it, or `nil` for an unknown code.
  package static func remedy(_ code: String) -> String? {
    switch code {
    case "STRAY_QUOTE": "ask for an export that doubles the quotes inside fields"
    case "FIELD_COUNT": "if the columns are wrong, give the right --delimiter"
    case "TOO_MANY_FIELDS": "--max-columns 65536 reads wider tables"
    case "RECORD_TOO_LONG": "--max-record-bytes 64M reads longer records"
    case "CUT_BY_DAMAGE": "ask for a clean copy of what stands under NOT READ"
    default: nil
    }
  }
}
