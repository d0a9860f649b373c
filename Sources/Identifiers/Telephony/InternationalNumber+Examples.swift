extension InternationalNumber {
  /// Invented fields, near misses among them, with the answers that the rules must give.
  public static let examples: [Example] = valid + invalid + suspect + unreadable

  private static let valid: [Example] = [
    Example("+12065550200", .valid),
    Example("12065550200", .valid),
    Example("+1 206 555 0200", .valid),
    Example("+18773550200", .valid, .none, .phoneTollFree),
    Example("+16043550200", .valid, .none, .phoneNonUS),
    Example("+442079460000", .valid),
    Example("+44 20 7946 0000", .valid),
    Example("442079460000", .valid),
    Example("00442079460000", .valid),
    Example("011 44 20 7946 0000", .valid),
    Example("+4930123456", .valid),
    Example("+49-30-123456", .valid),
    Example("+35312345678", .valid),
    Example("+5215512345678", .invalid, .e164Length),
    Example("+525512345678", .valid),
    Example("+8613812345678", .valid),
    Example("+870773123456", .valid),
    Example("+44 20 7946 0000 ext. 12", .valid),
    Example("442079460000 ext 12", .valid),
  ]

  private static let invalid: [Example] = [
    Example("+02079460000", .invalid, .e164LeadingZero),
    Example("02079460000", .invalid, .e164LeadingZero),
    Example("00012065550200", .invalid, .e164LeadingZero),
    Example("+4420794600001", .invalid, .e164Length),
    Example("+442079", .invalid, .e164Length),
    Example("+4930123456789012", .invalid, .e164Length),
    Example("+1206555020", .invalid, .e164Length),
    Example("+10065550200", .invalid, .phoneNPALeading),
    Example("+12069110200", .invalid, .phoneNXXN11),
    Example("+3531234567", .valid),
    Example("+353123456", .invalid, .e164Length),
    Example("+44 (0)20 7946 0000", .invalid, .e164Length),
    Example("+44x2079460000", .invalid, .e164NonDigit),
    Example("- x12", .invalid, .e164NonDigit),
    Example("+", .invalid, .e164NonDigit),
    Example("phone", .invalid, .e164NonDigit),
    Example("4.42079E+11", .invalid, .numScientific),
    Example("442079460000.0", .invalid, .numFloat),
  ]

  private static let suspect: [Example] = [
    Example("+12065550100", .suspect, .phoneFictitious),
    Example("+12223550200", .suspect, .phoneNPAUnassigned),
    Example("+2222222222222", .invalid, .e164Length),
    Example("+22222222222", .suspect, .e164Repeated),
    Example("+99912345678", .suspect, .e164CountryUnknown),
    Example("+21012345678", .suspect, .e164CountryUnknown),
    Example("+88612345678", .valid),
  ]

  private static let unreadable: [Example] = [
    Example("2065550200", .otherKind, .phoneNANP),
    Example("(206) 555-0200", .otherKind, .phoneNANP),
    Example("44207946****", .masked, .e164Masked),
    Example("XXXXXXXX0000", .masked, .e164Masked),
    Example("", .empty),
    Example("null", .empty),
  ]
}
