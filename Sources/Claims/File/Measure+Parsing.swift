extension Measure {
  /// A measure and where its subjects stand in it; of a share the breakdown and the category too.
  typealias Parsed = (measure: Measure, wordOffsets: [Int])

  static let plainNames = ["records", "bytes", "persons", "price", "implied-records", "novelty"]
  static let subjectNames = ["distinct", "presence", "validity", "unique", "span", "overlap"]

  private static let forms =
    plainNames + subjectNames.map { $0 + "(X)" } + ["both(X,Y)", "share(X, by=VALUE)"]

  /// Reads a measure such as `both(us-ssn, dob)`.
  static func parse(_ text: String) throws(PhraseError) -> Parsed {
    var scanner = PhraseScanner(text)
    scanner.skipBlanks()
    let start = scanner.offset
    let name = scanner.take(while: PhraseScanner.isWordScalar)
    let parsed = try parse(name, at: start, &scanner)
    guard scanner.isAtEnd else {
      scanner.skipBlanks()
      throw PhraseError(scanner.offset, "something stands behind the measure", "end it there")
    }
    return parsed
  }

  private static func parse(
    _ name: String,
    at start: Int,
    _ scanner: inout PhraseScanner
  ) throws(PhraseError) -> Parsed {
    if let plain = plain(name) { return (plain, []) }
    guard subjectNames.contains(name) || name == "both" || name == "share" else {
      let known = plainNames + subjectNames + ["both", "share"]
      let meant = Suggestion.nearest(to: name, in: known).map { "did you mean \($0)?" }
      let remedy = meant ?? "write one of \(forms.joined(separator: ", "))"
      throw PhraseError(start, "unknown measure", remedy)
    }
    try scanner.demand("(", "write what it is about in brackets, as in \(name)(us-ssn)")
    var argument = SubjectParser(scanner)
    let parsed = try argument.measure(name)
    scanner = argument.scanner
    return parsed
  }

  private static func plain(_ name: String) -> Measure? {
    switch name {
    case "records": .records
    case "bytes": .bytes
    case "persons": .persons
    case "price": .price
    case "implied-records": .impliedRecords
    case "novelty": .novelty
    default: nil
    }
  }
}

extension PhraseScanner {
  /// Passes blanks and the scalar given, or fails with a remedy.
  mutating func demand(_ scalar: Unicode.Scalar, _ remedy: String) throws(PhraseError) {
    guard skip(scalar) else { throw PhraseError(offset, "\"\(scalar)\" is missing", remedy) }
  }
}
