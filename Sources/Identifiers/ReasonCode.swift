/// Why a field is not valid: one code a value, the first rule that it breaks.
public enum ReasonCode: UInt8, CaseIterable, BitwiseCopyable, Sendable {
  case none = 0
  case numScientific
  case numFloat
  case ssnGrouping
  case ssnLeadingZeroLost
  case ssnArea000
  case ssnArea666
  case ssnArea9XX
  case ssnGroup00
  case ssnSerial0000
  case tinITIN
  case tinATIN
  case ssnKnownSpecimen
  case ssnPlaceholder
  case ssnRepeated
  case ssnMaskedLast4
  case ssnLast4
  case ssnMasked
  case imeiNonDigit
  case meidHex
  case meidDecimal
  case imeiLength
  case imeiLuhn
  case imeiSpareZero
  case imeiRBIUnallocated
  case imeiTestRBI
  case imeiSNRAllZero
  case imeiAllSame
  case imeiPlaceholder
  case imeisvSVNReserved
  case imeiMasked

  /// The code that reports print; empty for `none`.
  public var code: String {
    switch self {
    case .none: ""
    case .numScientific: "NUM_SCIENTIFIC"
    case .numFloat: "NUM_FLOAT"
    case .ssnGrouping: "SSN_GROUPING"
    case .ssnLeadingZeroLost: "SSN_LEADING_ZERO_LOST"
    case .ssnArea000: "SSN_AREA_000"
    case .ssnArea666: "SSN_AREA_666"
    case .ssnArea9XX: "SSN_AREA_9XX"
    case .ssnGroup00: "SSN_GROUP_00"
    case .ssnSerial0000: "SSN_SERIAL_0000"
    case .tinITIN: "TIN_ITIN"
    case .tinATIN: "TIN_ATIN"
    case .ssnKnownSpecimen: "SSN_KNOWN_SPECIMEN"
    case .ssnPlaceholder: "SSN_PLACEHOLDER"
    case .ssnRepeated: "SSN_REPEATED"
    case .ssnMaskedLast4: "SSN_MASKED_LAST4"
    case .ssnLast4: "SSN_LAST4"
    case .ssnMasked: "SSN_MASKED"
    case .imeiNonDigit: "IMEI_NON_DIGIT"
    case .meidHex: "MEID_HEX"
    case .meidDecimal: "MEID_DEC"
    case .imeiLength: "IMEI_LENGTH"
    case .imeiLuhn: "IMEI_LUHN"
    case .imeiSpareZero: "IMEI_SPARE_ZERO"
    case .imeiRBIUnallocated: "IMEI_RBI_UNALLOCATED"
    case .imeiTestRBI: "IMEI_TEST_RBI"
    case .imeiSNRAllZero: "IMEI_SNR_ALL_ZERO"
    case .imeiAllSame: "IMEI_ALL_SAME"
    case .imeiPlaceholder: "IMEI_PLACEHOLDER"
    case .imeisvSVNReserved: "IMEISV_SVN_RESERVED"
    case .imeiMasked: "IMEI_MASKED"
    }
  }
}

extension ReasonCode: CustomStringConvertible {
  /// The same as `code`.
  public var description: String { code }
}
