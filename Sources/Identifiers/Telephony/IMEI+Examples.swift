extension IMEI {
  /// Invented fields, near misses among them, with the answers that the rules must give.
  public static let examples: [Example] = valid + invalid + suspect + unreadable

  private static let valid: [Example] = [
    Example("352099001761481", .valid),
    Example("35-209900-176148-1", .valid),
    Example("35209900 176148 1", .valid),
    Example("35/209900/176148/1", .valid),
    Example("35.209900.176148.1", .valid),
    Example("35 - 209900 - 176148 - 1", .valid),
    Example("'352099001761481", .valid),
    Example("=\"352099001761481\"", .valid),
    Example("861234567890127", .valid),
    Example("861234567890127\u{A0}", .valid),
    Example("990000520417835", .valid),
    Example("980001001234568", .valid),
    Example("011612000384510", .valid),
    Example("441234567654324", .valid, .none, .imeiRBIRetired),
    Example("910000012345673", .valid, .none, .imeiRBIRetired),
    Example("35209900176148", .valid, .none, .imei14),
    Example("3520990017614898", .valid, .none, .imeisv),
    Example("44123456765432", .valid, .none, [.imei14, .imeiRBIRetired]),
    Example("35209900-176148-01", .valid, .none, .imeisv),
  ]

  private static let invalid: [Example] = [
    Example("352099001761482", .invalid, .imeiLuhn),
    Example("352099001716481", .invalid, .imeiLuhn),
    Example("123456789012345", .invalid, .imeiLuhn),
    Example("3520990017614", .invalid, .imeiLength),
    Example("35209900176148123", .invalid, .imeiLength),
    Example("219-09-9998", .invalid, .imeiLength),
    Example("2004-01-31", .invalid, .imeiLength),
    Example("0", .invalid, .imeiLength),
    Example("35209900176148I", .invalid, .imeiNonDigit),
    Example("(35)209900-176148-1", .invalid, .imeiNonDigit),
    Example("35_209900_176148_1", .invalid, .imeiNonDigit),
    Example("352099001761481-", .invalid, .imeiNonDigit),
    Example("unknown", .invalid, .imeiNonDigit),
    Example("A000004901542012", .invalid, .imeiNonDigit),
    Example("3A000049015420", .invalid, .imeiNonDigit),
    Example("3.52099E+14", .invalid, .numScientific),
    Example("352099001761481.0", .invalid, .numFloat),
  ]

  private static let suspect: [Example] = [
    Example("352099001761480", .suspect, .imeiSpareZero),
    Example("35209900176148-0", .suspect, .imeiSpareZero),
    Example("123456789012347", .suspect, .imeiPlaceholder),
    Example("12345678901234", .suspect, .imeiPlaceholder),
    Example("098765432109875", .suspect, .imeiPlaceholder),
    Example("11111111111111", .suspect, .imeiAllSame),
    Example("111111111111119", .suspect, .imeiRBIUnallocated),
    Example("0000000000000000", .suspect, .imeiAllSame),
    Example("35686800000000", .suspect, .imeiSNRAllZero),
    Example("35209901000000", .suspect, .imeiSNRAllZero),
    Example("3568680000000012", .suspect, .imeiSNRAllZero),
    Example("001001123456789", .suspect, .imeiTestRBI),
    Example("008600012345673", .suspect, .imeiTestRBI),
    Example("09123456123456", .suspect, .imeiTestRBI),
    Example("771234566543213", .suspect, .imeiRBIUnallocated),
    Example("3520990017614899", .suspect, .imeisvSVNReserved),
  ]

  private static let unreadable: [Example] = [
    Example("35209900*******", .masked, .imeiMasked),
    Example("XXXXXXXXXXX1481", .masked, .imeiMasked),
    Example("***-**-1481", .masked, .imeiMasked),
    Example("A0-000049-015420", .otherKind, .meidHex),
    Example("a0000049015420", .otherKind, .meidHex),
    Example("FFFFFFFFFFFFFF", .otherKind, .meidHex),
    Example("268435459801234567", .otherKind, .meidDecimal),
    Example("2684354598 01234567", .otherKind, .meidDecimal),
    Example("", .empty),
    Example("null", .empty),
    Example("NONE", .empty),
    Example(" - ", .empty),
  ]
}
