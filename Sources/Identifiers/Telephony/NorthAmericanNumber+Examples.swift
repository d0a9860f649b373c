extension NorthAmericanNumber {
  /// Invented fields, near misses among them, with the answers that the rules must give.
  public static let examples: [Example] = valid + invalid + suspect + unreadable

  private static let valid: [Example] = [
    Example("2065550200", .valid),
    Example("(206) 555-0200", .valid),
    Example("(206)555-0200", .valid),
    Example("206-555-0200", .valid),
    Example("206.555.0200", .valid),
    Example("206 555 0200", .valid),
    Example("206/555-0200", .valid),
    Example("1-206-555-0200", .valid),
    Example("12065550200", .valid),
    Example("+12065550200", .valid),
    Example("+1 (206) 555-0200", .valid),
    Example("0012065550200", .valid),
    Example(" 2065550200\u{A0}", .valid),
    Example("7873550200", .valid),
    Example("8773550200", .valid, .none, .phoneTollFree),
    Example("6043550200", .valid, .none, .phoneNonUS),
    Example("8763550200", .valid, .none, .phoneNonUS),
  ]

  private static let invalid: [Example] = [
    Example("1065550200", .invalid, .phoneNPALeading),
    Example("0000000000", .invalid, .phoneNPALeading),
    Example("4115550200", .invalid, .phoneNPAN11),
    Example("2965550200", .invalid, .phoneNPAN9X),
    Example("2061550200", .invalid, .phoneNXXLeading),
    Example("2060550200", .invalid, .phoneNXXLeading),
    Example("2069110200", .invalid, .phoneNXXN11),
    Example("206555020", .invalid, .phoneLength),
    Example("22065550200", .invalid, .phoneLength),
    Example("0122065550200", .invalid, .phoneLength),
    Example("206-555-020", .invalid, .phoneLength),
    Example("206-555-02O0", .invalid, .phoneNonDigit),
    Example("2065550200x12", .invalid, .phoneNonDigit),
    Example("call home", .invalid, .phoneNonDigit),
    Example("+206", .invalid, .phoneLength),
    Example("++12065550200", .invalid, .phoneNonDigit),
    Example("1112222", .invalid, .phoneNXXLeading),
    Example("2.06556E+09", .invalid, .numScientific),
    Example("2065550200.0", .invalid, .numFloat),
  ]

  private static let suspect: [Example] = [
    Example("555-0200", .suspect, .phoneLocal7),
    Example("3550200", .suspect, .phoneLocal7),
    Example("4444444444", .suspect, .phoneRepeated),
    Example("8888888888", .suspect, .phoneRepeated),
    Example("2345678901", .suspect, .phonePlaceholder),
    Example("9876543210", .suspect, .phonePlaceholder),
    Example("2065550199", .suspect, .phoneFictitious),
    Example("8005550100", .suspect, .phoneFictitious),
    Example("2065551212", .suspect, .phoneDirectory),
    Example("9003550200", .suspect, .phonePremium),
    Example("5333550200", .suspect, .phonePersonal),
    Example("7003550200", .suspect, .phoneNPASpecial),
    Example("6223550200", .suspect, .phoneNPASpecial),
    Example("2069580200", .suspect, .phoneExchangeSpecial),
    Example("2229763550", .suspect, .phoneExchangeSpecial),
    Example("2223550200", .suspect, .phoneNPAUnassigned),
  ]

  private static let unreadable: [Example] = [
    Example("(***) ***-0200", .masked, .phoneMasked),
    Example("206-XXX-XXXX", .masked, .phoneMasked),
    Example("+442079460000", .otherKind, .phoneE164),
    Example("+49 30 12345678", .otherKind, .phoneE164),
    Example("", .empty),
    Example("NONE", .empty),
  ]
}
