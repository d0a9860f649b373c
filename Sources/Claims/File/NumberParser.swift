/// Reads numbers as claims write them: `30M`, `2.5k`, `98.7%`.
enum NumberParser {
  /// The largest count that is exact.
  private static let largest = 1e15

  /// The number ahead, in the form that a scale takes; shares come as 0 to 1.
  static func number(
    _ scanner: inout PhraseScanner,
    on scale: Measure.Scale
  ) throws(PhraseError) -> Double {
    scanner.skipBlanks()
    let place = scanner.offset
    let digits = scanner.take { PhraseScanner.isDigit($0) || $0 == "." }
    guard isDecimal(digits) else {
      throw PhraseError(place, "not a number", "write one such as \(example(scale))")
    }
    return scale == .share
      ? try share(digits, place, &scanner) : try count(digits, place, &scanner, scale)
  }

  private static func share(
    _ digits: String,
    _ place: Int,
    _ scanner: inout PhraseScanner
  ) throws(PhraseError) -> Double {
    guard scanner.skip("%") else {
      throw PhraseError(scanner.offset, "% is missing", "write a share such as 95%")
    }
    guard let value = Double(digits + "e-2"), value <= 1 else {
      throw PhraseError(place, "a share is at most 100%", "write one such as 95%")
    }
    return value
  }

  private static func count(
    _ digits: String,
    _ place: Int,
    _ scanner: inout PhraseScanner,
    _ scale: Measure.Scale
  ) throws(PhraseError) -> Double {
    let unitPlace = scanner.offset
    let unit = scanner.take { PhraseScanner.isLetter($0) || $0 == "%" || $0 == "," || $0 == "_" }
    guard let exponent = ["": "e0", "k": "e3", "K": "e3", "M": "e6", "G": "e9"][unit] else {
      let remedy = "write plain digits, or k, M or G behind them, as in 30M"
      throw PhraseError(unitPlace, "not a unit of a count", remedy)
    }
    guard let value = Double(digits + exponent), value <= largest else {
      throw PhraseError(place, "the number is too large", "write one up to 1000000G")
    }
    guard scale == .amount || value == value.rounded() else {
      throw PhraseError(place, "a count is a whole number", "write one such as 30M")
    }
    return value
  }

  /// Digits with at most one point among them, neither first nor last, and not too many.
  private static func isDecimal(_ text: String) -> Bool {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    return parts.count <= 2 && parts.allSatisfy { !$0.isEmpty } && text.utf8.count <= 24
  }

  private static func example(_ scale: Measure.Scale) -> String {
    scale == .share ? "95%" : "30M"
  }
}
