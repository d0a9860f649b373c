extension ZIPCode {
  /// Invented fields, near misses among them, with the answers that the rules must give.
  public static let examples: [Example] = valid + invalid + suspect + unreadable

  private static let valid: [Example] = [
    Example("98101", .valid),
    Example("98101-1234", .valid),
    Example("98101 1234", .valid),
    Example("981011234", .valid),
    Example("98101\u{2013}1234", .valid),
    Example("'02134", .valid),
    Example("=\"02134\"", .valid),
    Example("00501", .valid),
    Example("00544", .valid),
    Example("06390", .valid),
    Example("96910", .valid),
    Example("96799", .valid),
    Example("09012", .valid),
    Example("34034", .valid),
    Example("99950", .valid),
  ]

  private static let invalid: [Example] = [
    Example("00000", .invalid, .zipUnassigned),
    Example("00500", .invalid, .zipUnassigned),
    Example("00401", .invalid, .zipUnassigned),
    Example("981", .invalid, .zipFormat),
    Example("981012", .invalid, .zipFormat),
    Example("9810112345", .invalid, .zipFormat),
    Example("98101.1234", .invalid, .zipFormat),
    Example("981-01-1234", .invalid, .zipFormat),
    Example("9810-11234", .invalid, .zipFormat),
    Example("98101--1234", .invalid, .zipFormat),
    Example("9810O", .invalid, .zipFormat),
    Example("Seattle", .invalid, .zipFormat),
    Example("K1A-0B", .invalid, .zipFormat),
    Example("K1A 0BB", .invalid, .zipFormat),
    Example("0400", .invalid, .zipFormat),
    Example("9.8101E+04", .invalid, .numScientific),
    Example("98101.0", .invalid, .numFloat),
  ]

  private static let suspect: [Example] = [
    Example("2134", .suspect, .zipLeadingZeroLost),
    Example("501", .invalid, .zipFormat),
    Example("0501", .suspect, .zipLeadingZeroLost),
    Example("21341234", .suspect, .zipLeadingZeroLost),
    Example("2134-1234", .suspect, .zipLeadingZeroLost),
    Example("11111", .suspect, .zipRepeated),
    Example("55555", .suspect, .zipRepeated),
    Example("99999-9999", .suspect, .zipRepeated),
    Example("12345", .suspect, .zipPlaceholder),
    Example("54321", .suspect, .zipPlaceholder),
    Example("01234", .suspect, .zipPlaceholder),
    Example("00502", .valid),
    Example("42801", .suspect, .zipPrefixUnused),
    Example("21301", .suspect, .zipPrefixUnused),
    Example("88801", .suspect, .zipPrefixUnused),
    Example("96901", .suspect, .zipPrefixUnused),
  ]

  private static let unreadable: [Example] = [
    Example("981**", .masked, .zipMasked),
    Example("XXXXX", .masked, .zipMasked),
    Example("K1A 0B1", .otherKind, .postalCanada),
    Example("k1a0b1", .otherKind, .postalCanada),
    Example("", .empty),
    Example("n/a", .empty),
  ]

  /// The same with the state of the record.
  public static let stateExamples: [(state: USState, example: Example)] = [
    (.wa, Example("98101", .valid)),
    (.or, Example("98101", .invalid, .zipStateMismatch)),
    (.ny, Example("06390", .valid)),
    (.ct, Example("06390", .invalid, .zipStateMismatch)),
    (.tx, Example("73344", .valid)),
    (.ok, Example("73345", .valid)),
    (.wy, Example("83414", .valid)),
    (.ma, Example("2134", .suspect, .zipLeadingZeroLost)),
    (.wa, Example("2134", .invalid, .zipStateMismatch)),
    (.wa, Example("42801", .suspect, .zipPrefixUnused)),
  ]
}
