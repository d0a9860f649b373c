extension PaymentCard {
  /// Invented fields, near misses among them, with the answers that the rules must give.
  public static let examples: [Example] = valid + invalid + suspect + unreadable

  private static let valid: [Example] = [
    Example("4000009876543219", .valid),
    Example("4000 0098 7654 3219", .valid),
    Example("4000-0098-7654-3219", .valid),
    Example("'4000009876543219", .valid),
    Example("4900000987658", .valid),
    Example("5100009876543215", .valid),
    Example("2720009876543212", .valid),
    Example("370000987654326", .valid),
    Example("3700 009876 54326", .valid),
    Example("6011000987654328", .valid),
    Example("6500009876543219", .valid),
    Example("30500098765434", .valid),
    Example("3528000987654321", .valid),
    Example("6200009876543212", .valid),
    Example("5000009876546", .valid),
    Example("2200000987654328", .valid),
    Example("213100098765432", .valid),
    Example("100000098765430", .valid),
    Example("6300009876543210985", .valid),
  ]

  private static let invalid: [Example] = [
    Example("4000009876543218", .invalid, .cardLuhn),
    Example("4000009876534219", .invalid, .cardLuhn),
    Example("370000987654325", .invalid, .cardLuhn),
    Example("7000009876543213", .invalid, .cardLuhn),
    Example("510000987654321", .invalid, .cardLength),
    Example("3700009876543216", .invalid, .cardLength),
    Example("2131000987654322", .invalid, .cardLength),
    Example("400000987654321", .invalid, .cardLength),
    Example("40000098765", .invalid, .cardLength),
    Example("40000098765432190000", .invalid, .cardLength),
    Example("4000", .invalid, .cardLength),
    Example("400000987654321O", .invalid, .cardNonDigit),
    Example("4000/0098/7654/321Z", .invalid, .cardNonDigit),
    Example("none on file", .invalid, .cardNonDigit),
    Example("4.00001E+15", .invalid, .numScientific),
    Example("4000009876543219.0", .invalid, .numFloat),
  ]

  private static let suspect: [Example] = [
    Example("6200009876543213", .suspect, .cardUnionPayNoLuhn),
    Example("0000000000000000", .suspect, .cardRepeated),
    Example("8888888888888888", .suspect, .cardRepeated),
    Example("4242 4242 4242 4242", .suspect, .cardTestPAN),
    Example("6011111111111117", .suspect, .cardTestPAN),
    Example("30569309025904", .suspect, .cardTestPAN),
    Example("7000009876543212", .suspect, .cardIIN),
    Example("0000009876543217", .suspect, .cardIIN),
  ]

  private static let unreadable: [Example] = [
    Example("400000******3219", .masked, .cardMasked),
    Example("XXXX-XXXX-XXXX-3219", .masked, .cardMasked),
    Example("************3219", .masked, .cardMasked),
    Example("", .empty),
    Example("NULL", .empty),
  ]
}
