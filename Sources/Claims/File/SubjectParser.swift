/// Reads what stands in the brackets of a measure.
struct SubjectParser {
  private(set) var scanner: PhraseScanner

  init(_ scanner: PhraseScanner) { self.scanner = scanner }

  /// The measure of a name, up to and including the closing bracket.
  mutating func measure(_ name: String) throws(PhraseError) -> Measure.Parsed {
    let (subject, offset) = try subject()
    switch name {
    case "both":
      try scanner.demand(",", "name two, as in both(us-ssn, date)")
      let (other, otherOffset) = try self.subject()
      try close()
      return (.both(subject, other), [offset, otherOffset])
    case "share":
      let (dimension, value, places) = try category()
      try close()
      return (.share(subject, by: dimension, value: value), [offset] + places)
    default:
      try close()
      return (try single(name, subject), [offset])
    }
  }

  private func single(_ name: String, _ subject: Subject) throws(PhraseError) -> Measure {
    switch name {
    case "distinct": .distinct(subject)
    case "presence": .presence(subject)
    case "validity": .validity(subject)
    case "unique": .unique(subject)
    case "overlap": .overlap(subject)
    default: .span(subject)
    }
  }

  private mutating func close() throws(PhraseError) {
    try scanner.demand(")", "close the bracket here")
  }

  /// A kind, or a column by its name; a name in double quotes is always a column's.
  private mutating func subject() throws(PhraseError) -> (Subject, Int) {
    scanner.skipBlanks()
    let start = scanner.offset
    if scanner.next == "\"" { return (.column(try quoted()), start) }
    let name = try word(",()=\"")
    if KindName.all.contains(name) { return (.kind(name), start) }
    if name.contains("-"), let meant = Suggestion.nearest(to: name, in: KindName.all) {
      let remedy = "did you mean \(meant)? A column of this name goes in double quotes"
      throw PhraseError(start, "unknown kind", remedy)
    }
    return (.column(name), start)
  }

  /// `operator=T-Mobile US` behind a comma, and where either word stands.
  private mutating func category() throws(PhraseError) -> (String, String, [Int]) {
    try scanner.demand(",", "name a category, as in share(imsi, operator=T-Mobile US)")
    scanner.skipBlanks()
    let start = scanner.offset
    let dimension = scanner.take(while: PhraseScanner.isWordScalar)
    guard !dimension.isEmpty else {
      throw PhraseError(start, "no breakdown is named", "write one such as operator=VALUE")
    }
    try scanner.demand("=", "write the category behind =, as in operator=T-Mobile US")
    scanner.skipBlanks()
    let places = [start, scanner.offset]
    return (dimension, scanner.next == "\"" ? try quoted() : try word(")\""), places)
  }

  private mutating func word(_ ends: String) throws(PhraseError) -> String {
    let start = scanner.offset
    let taken = scanner.take { !ends.unicodeScalars.contains($0) }
    guard let last = taken.unicodeScalars.lastIndex(where: { !PhraseScanner.isBlank($0) }) else {
      throw PhraseError(start, "a name is missing", "name a kind or a column")
    }
    return String(taken.unicodeScalars[...last])
  }

  private mutating func quoted() throws(PhraseError) -> String {
    let start = scanner.offset
    _ = scanner.skip("\"")
    let name = scanner.take { $0 != "\"" }
    guard scanner.skip("\"") else {
      throw PhraseError(start, "the double quote is not closed", "close it behind the name")
    }
    guard !name.isEmpty else { throw PhraseError(start, "a name is missing", "name a column") }
    return name
  }
}
