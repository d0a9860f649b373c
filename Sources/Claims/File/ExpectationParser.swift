/// Reads the words and numbers of an expectation.
struct ExpectationParser {
  private var scanner: PhraseScanner
  private let scale: Measure.Scale

  init(_ text: String, _ scale: Measure.Scale) {
    scanner = PhraseScanner(text)
    self.scale = scale
  }

  /// `about`, `at least`, `at most`, `exactly` or `between`, and what follows.
  mutating func numbers() throws(PhraseError) -> Expectation {
    scanner.skipBlanks()
    let start = scanner.offset
    switch scanner.take(while: PhraseScanner.isLetter) {
    case "about": return try about()
    case "exactly": return .exactly(try number())
    case "between": return try between()
    case "at" where scanner.skip(word: "least"): return .atLeast(try number())
    case "at" where scanner.skip(word: "most"): return .atMost(try number())
    default: throw Expectation.unknown(start, on: scale)
    }
  }

  /// `covers 2004..2021`.
  mutating func years() throws(PhraseError) -> Expectation {
    scanner.skipBlanks()
    let start = scanner.offset
    guard scanner.skip(word: "covers") else { throw Expectation.unknown(start, on: scale) }
    let first = try year()
    for _ in 0..<2 { try scanner.demand(".", "write two years with .. between them") }
    let place = scanner.offset
    let last = try year()
    guard first <= last else {
      throw PhraseError(place, "the last year is before the first", "write the earlier one first")
    }
    return .covers(first, last)
  }

  /// Makes sure that nothing is left.
  mutating func end() throws(PhraseError) {
    scanner.skipBlanks()
    guard scanner.next == nil else {
      throw PhraseError(scanner.offset, "something stands behind the expectation", "end it there")
    }
  }

  private mutating func about() throws(PhraseError) -> Expectation {
    let value = try number()
    guard scanner.skip(word: "within") else {
      return .about(value, within: Expectation.usualTolerance)
    }
    scanner.skipBlanks()
    let place = scanner.offset
    let tolerance = try NumberParser.number(&scanner, on: .share)
    guard tolerance > 0, tolerance < 1 else {
      throw PhraseError(place, "a tolerance is above 0% and below 100%", "write one such as 2%")
    }
    return .about(value, within: tolerance)
  }

  private mutating func between() throws(PhraseError) -> Expectation {
    let low = try number()
    guard scanner.skip(word: "and") else {
      scanner.skipBlanks()
      throw PhraseError(scanner.offset, "\"and\" is missing", "write between X and Y")
    }
    scanner.skipBlanks()
    let place = scanner.offset
    let high = try number()
    guard low <= high else {
      throw PhraseError(place, "the second number is below the first", "write the smaller first")
    }
    return .between(low, high)
  }

  private mutating func number() throws(PhraseError) -> Double {
    try NumberParser.number(&scanner, on: scale)
  }

  private mutating func year() throws(PhraseError) -> Int {
    scanner.skipBlanks()
    let place = scanner.offset
    guard let year = Int(scanner.take(while: PhraseScanner.isDigit)), 1900...2100 ~= year else {
      throw PhraseError(place, "not a year from 1900 to 2100", "write four digits")
    }
    return year
  }
}
