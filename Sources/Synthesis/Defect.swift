/// A fault that can be put into a dump at a chosen rate.
package enum Defect: String, CaseIterable, Sendable {
  case imeiLuhn = "imei.luhn"
  case imeiLength = "imei.length"
  case ssnArea000 = "ssn.area-000"
  case ssnArea666 = "ssn.area-666"
  case ssnArea9xx = "ssn.area-9xx"
  case ssnGroup00 = "ssn.group-00"
  case ssnSerial0000 = "ssn.serial-0000"
  case ssnMasked = "ssn.masked"
  case fieldEmpty = "field.empty"
  case rowRagged = "row.ragged"
  case rowDuplicate = "row.duplicate"
  case quoteDelimiter = "quote.delimiter"
  case quoteDoubled = "quote.doubled"
  case quoteNewline = "quote.newline"

  /// What a defect strikes; those that strike the same thing exclude one another.
  enum Target: Int, CaseIterable {
    case row, anyField, imei, socialSecurityNumber, address
  }

  var target: Target {
    switch self {
    case .rowRagged, .rowDuplicate: .row
    case .fieldEmpty: .anyField
    case .imeiLuhn, .imeiLength: .imei
    case .ssnArea000, .ssnArea666, .ssnArea9xx, .ssnGroup00, .ssnSerial0000, .ssnMasked:
      .socialSecurityNumber
    case .quoteDelimiter, .quoteDoubled, .quoteNewline: .address
    }
  }

  /// The reason code that a validator gives the value, if the defect spoils one.
  var reason: String? {
    switch self {
    case .imeiLuhn: "IMEI_LUHN"
    case .imeiLength: "IMEI_LENGTH"
    case .ssnArea000: "SSN_AREA_000"
    case .ssnArea666: "SSN_AREA_666"
    case .ssnArea9xx: "SSN_AREA_9XX"
    case .ssnGroup00: "SSN_GROUP_00"
    case .ssnSerial0000: "SSN_SERIAL_0000"
    case .ssnMasked: "SSN_MASKED_LAST4"
    default: nil
    }
  }

  /// Position in `allCases`.
  var index: Int {
    Self.allCases.firstIndex(of: self) ?? 0
  }
}
