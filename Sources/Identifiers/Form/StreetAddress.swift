/// A street address or post office box of the United States, as far as its form goes.
///
/// - Forms: a house number, a street with one of the Postal Service's commoner suffixes (`123 N Main
///   St Apt 4`, `8 Avenue B`), or `PO Box` with its number; blanks, commas and dots between.
/// - Chance baseline: see `chance`.
/// - Not checked: whether there is such a street.
/// - Source: Postal Service, Publication 28, appendix C1.
public enum StreetAddress {
  /// The kind's name in reports.
  public static let kind = "street-address"

  /// The share of three digits, five letters and two letters, with blanks between, that pass.
  ///
  /// 12 suffixes of 676 pairs of letters.
  public static let chance = 0.017751479

  private static let maximumLength = 160
  private static let reasons = DigitReasons(
    masked: .addressForm,
    nonDigit: .addressForm,
    length: .addressForm
  )

  /// Checks a field, in a column of which the caller says that it holds addresses.
  ///
  /// - Parameter field: The field's bytes, of any length.
  /// - Returns: The same as `outcome` of the field's shape, where that has an answer.
  public static func check(_ field: RawSpan) -> CheckResult {
    if isUsual(field) { return .valid }
    return outcome(Shape.classify(field).shape)
      ?? (isAddress(field, FieldCore.range(of: field))
        ? .valid : CheckResult(.invalid, .addressForm))
  }

  /// The answer for a field of this shape; nil where only its bytes tell.
  public static func outcome(_ shape: Shape) -> CheckResult? {
    switch shape {
    case .other, .oversized: nil
    default: shape.answer(reasons)
    }
  }

  private static func isAddress(_ field: RawSpan, _ core: Range<Int>) -> Bool {
    guard core.count <= maximumLength, let first = core.first else { return false }
    return ASCII.isDigit(field.byte(at: first))
      ? hasStreet(field, core) : isBox(field, core)
  }

  /// A suffix stands among the words behind the number, and another word beside it.
  private static func hasStreet(_ field: RawSpan, _ core: Range<Int>) -> Bool {
    var words = AddressWords(core)
    var wordCount = 0
    var hasSuffix = false
    _ = words.next(field)
    while let word = words.next(field) {
      wordCount += 1
      // Why: a packed word holds eight bytes, and a boulevard has nine.
      let isLong = word.count == 9 && PackedWord(field, word.dropLast()) == "boulevar"
      hasSuffix = hasSuffix || isLong || isSuffix(PackedWord(field, word))
    }
    return hasSuffix && wordCount > 1
  }

  private static func isBox(_ field: RawSpan, _ core: Range<Int>) -> Bool {
    var words = AddressWords(core)
    switch words.packed(field) {
    case "pobox": return words.holdsDigit(field)
    case "po", "p.o": return words.packed(field) == "box" && words.holdsDigit(field)
    case "p", "post":
      _ = words.next(field)
      return words.packed(field) == "box" && words.holdsDigit(field)
    default: return false
    }
  }

  static func isSuffix(_ word: PackedWord) -> Bool {
    switch word {
    case "st", "rd", "dr", "ln", "ct", "pl", "sq", "pt", "cv", "vw", "hl": true
    case "ave", "av", "blvd", "cir", "ter", "trl", "pkwy", "hwy", "way", "aly", "plz", "rdg": true
    case "street", "avenue", "road", "drive", "lane", "court", "place", "square", "point": true
    case "circle", "terrace", "trail", "parkway", "highway", "alley", "plaza": true
    case "ridge", "cove", "view", "hill", "hills", "run", "path", "pike", "loop", "pass": true
    case "crossing", "xing", "bend", "bnd", "glen", "gln", "grove", "grv", "broadway": true
    case "turnpike", "tpke", "expy", "fwy", "row", "walk", "landing", "lndg", "mdws": true
    default: false
    }
  }
}

/// The words of an address: what stands between blanks and commas, without a dot behind.
private struct AddressWords {
  private var offset: Int
  private let end: Int

  init(_ core: Range<Int>) {
    offset = core.lowerBound
    end = core.upperBound
  }

  /// Where the next word stands; nil at the end.
  mutating func next(_ field: RawSpan) -> Range<Int>? {
    while offset < end, Self.isGap(field.byte(at: offset)) { offset += 1 }
    guard offset < end else { return nil }
    let start = offset
    while offset < end, !Self.isGap(field.byte(at: offset)) { offset += 1 }
    let hasDot = offset - start > 1 && field.byte(at: offset - 1) == 0x2E
    return start..<(hasDot ? offset - 1 : offset)
  }

  /// The next word, packed; nil at the end.
  mutating func packed(_ field: RawSpan) -> PackedWord? {
    next(field).map { PackedWord(field, $0) }
  }

  /// Whether the next word has a digit.
  mutating func holdsDigit(_ field: RawSpan) -> Bool {
    next(field).map { $0.contains { ASCII.isDigit(field.byte(at: $0)) } } ?? false
  }

  private static func isGap(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x2C || byte == 0x23 }
}
