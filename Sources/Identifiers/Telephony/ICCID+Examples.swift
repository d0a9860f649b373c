extension ICCID {
  /// Invented fields, near misses among them, with the answers that the rules must give.
  public static let examples: [Example] = valid + invalid + suspect + unreadable

  private static let valid: [Example] = [
    Example("8901260987001234560", .valid),
    Example("8901 2609 8700 1234 560", .valid),
    Example("89-01-260-987001234560", .valid),
    Example("'8901260987001234560", .valid),
    Example("8912609870012345673", .valid),
    Example("8901240987001234565", .valid),
    Example("8901410987001234569", .valid),
    Example("8944159870012345670", .valid),
    Example("8933269870012345670", .valid),
    Example("8901260987001234560F", .valid, .none, .iccidPadded),
    Example("8901260987001234560f", .valid, .none, .iccidPadded),
    Example("8901 2609 8700 1234 560F", .valid, .none, .iccidPadded),
    Example("89012609870012345674", .valid, .none, .iccid20),
    Example("8901-2609-8700-1234-5674", .valid, .none, .iccid20),
    Example("89012609870012345601", .valid, .none, .iccid19Of20),
  ]

  private static let invalid: [Example] = [
    Example("8901260987001234561", .invalid, .iccidLuhn),
    Example("8901260987001234650", .invalid, .iccidLuhn),
    Example("89012609870012345673", .invalid, .iccidLuhn),
    Example("8801260987001234560", .invalid, .iccidMII),
    Example("880126098700123456", .invalid, .iccidMII),
    Example("0000000000000000000", .invalid, .iccidMII),
    Example("89012609870012345", .invalid, .iccidLength),
    Example("890126098700123456011", .invalid, .iccidLength),
    Example("8901260987001234560FF", .invalid, .iccidLength),
    Example("89012609870012345F", .invalid, .iccidLength),
    Example("8901260", .invalid, .iccidLength),
    Example("8901260987O01234560", .invalid, .iccidNonDigit),
    Example("8901260F87001234560", .invalid, .iccidNonDigit),
    Example("8901260--987001234560", .invalid, .iccidNonDigit),
    Example("89012609870012345601234567890123", .otherKind, .eid),
    Example("8.90126E+18", .invalid, .numScientific),
    Example("8901260987001234560.0", .invalid, .numFloat),
  ]

  private static let suspect: [Example] = [
    Example("890126098700123456", .suspect, .iccidNoCheckDigit),
    Example("890126098700123456FF", .suspect, .iccidNoCheckDigit),
    Example("8901 2609 8700 1234 56", .suspect, .iccidNoCheckDigit),
    Example("8901999987001234568", .valid),
    Example("8901998987001234569", .suspect, .iccidIINUnknown),
    Example("8900000987001234567", .suspect, .iccidIINUnknown),
    Example("8999999987001234568", .suspect, .iccidIINUnknown),
  ]

  private static let unreadable: [Example] = [
    Example("8901260********4560", .masked, .iccidMasked),
    Example("XXXXXXXXXXXXXXX4560", .masked, .iccidMasked),
    Example("", .empty),
    Example("N/A", .empty),
  ]
}
