extension IMSI {
  /// Invented fields, near misses among them, with the answers that the rules must give.
  public static let examples: [Example] = valid + invalid + suspect + unreadable

  private static let valid: [Example] = [
    Example("310260987001234", .valid),
    Example("310-260-987001234", .valid),
    Example("310 260 987001234", .valid),
    Example("'310260987001234", .valid),
    Example("310410987001234", .valid),
    Example("311480987001234", .valid),
    Example("316010987001234", .valid),
    Example("310026987001234", .valid),
    Example("311882987001234", .valid),
    Example("234150987001234", .valid),
    Example("26201098700123", .valid),
    Example("302720987001234", .valid),
    Example("901409870012345", .valid),
    Example("310260000000001", .valid),
    Example("234000000000010", .valid),
  ]

  private static let invalid: [Example] = [
    Example("317260987001234", .invalid, .imsiMCCUnknown),
    Example("319260987001234", .invalid, .imsiMCCUnknown),
    Example("000260987001234", .invalid, .imsiMCCUnknown),
    Example("002010987001234", .invalid, .imsiMCCUnknown),
    Example("123456789012345", .invalid, .imsiMCCUnknown),
    Example("888260987001234", .invalid, .imsiMCCUnknown),
    Example("111111111111111", .invalid, .imsiMCCUnknown),
    Example("3102609870012", .invalid, .imsiLength),
    Example("3102609870012345", .invalid, .imsiLength),
    Example("310260", .invalid, .imsiLength),
    Example("31026098700123A", .invalid, .imsiNonDigit),
    Example("310/260/98700123/", .invalid, .imsiNonDigit),
    Example("3.1026E+14", .invalid, .numScientific),
    Example("310260987001234.0", .invalid, .numFloat),
  ]

  private static let suspect: [Example] = [
    Example("222222222222222", .suspect, .imsiRepeated),
    Example("31026098700123", .suspect, .imsiLength14),
    Example("31799998700123", .invalid, .imsiMCCUnknown),
    Example("310410000000000", .suspect, .imsiMSINAllZero),
    Example("234150000000000", .suspect, .imsiMSINAllZero),
    Example("26201000000000", .suspect, .imsiMSINAllZero),
    Example("001010987001234", .suspect, .imsiTestNetwork),
    Example("999700987001234", .suspect, .imsiTestNetwork),
    Example("311400987001234", .suspect, .imsiTestHNI),
    Example("310998987001234", .suspect, .imsiMNCUnknown),
    Example("314020987001234", .suspect, .imsiMNCUnknown),
    Example("398010987001234", .suspect, .imsiMCCUnlisted),
  ]

  private static let unreadable: [Example] = [
    Example("310260*********", .masked, .imsiMasked),
    Example("XXXXXX987001234", .masked, .imsiMasked),
    Example("", .empty),
    Example("NULL", .empty),
  ]
}
