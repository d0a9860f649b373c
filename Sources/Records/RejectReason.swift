/// Why a record was not parsed.
///
/// A reject is a count, never an error.
package enum RejectReason: Int, CaseIterable, Sendable {
  /// A quoted field closed before anything but a delimiter, a line end or the end of input, or did
  /// not close within the record limit.
  case strayQuote
  /// Another number of fields than the table has columns.
  case fieldCount
  /// More fields than the column limit.
  case tooManyFields
  /// Longer than the record limit.
  case recordTooLong
  /// A part of it lies in bytes that could not be decoded.
  case cutByDamage

  /// The name in reports.
  package var code: String {
    switch self {
    case .strayQuote: "STRAY_QUOTE"
    case .fieldCount: "FIELD_COUNT"
    case .tooManyFields: "TOO_MANY_FIELDS"
    case .recordTooLong: "RECORD_TOO_LONG"
    case .cutByDamage: "CUT_BY_DAMAGE"
    }
  }
}
