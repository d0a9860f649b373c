extension Expectation {
  private static let forms =
    "about X, about X within P%, at least X, at most X, exactly X, between X and Y"
  private static let spanForm = "covers 2004..2021"

  /// Reads an expectation such as `about 30M within 2%`, for a measure of one scale.
  static func parse(_ text: String, on scale: Measure.Scale) throws(PhraseError) -> Expectation {
    var reader = ExpectationParser(text, scale)
    let expectation = scale == .years ? try reader.years() : try reader.numbers()
    try reader.end()
    return expectation
  }

  static func unknown(_ offset: Int, on scale: Measure.Scale) -> PhraseError {
    let remedy = scale == .years ? "write years, as in \(spanForm)" : "write one of \(forms)"
    return PhraseError(offset, "not an expectation for this measure", remedy)
  }
}
