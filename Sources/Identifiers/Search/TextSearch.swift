/// Searches text for identifiers that stand inside it.
///
/// Looked for are the kinds whose shape or check digit tells them from other text: Social Security
/// numbers with separators, IMEIs, payment cards, IBANs, addresses of mail, and North American
/// telephone numbers with separators. What counts as a candidate stands in `SearchedKind.all`; a
/// candidate that its kind's rule calls valid is found.
///
///     "SSN 219-09-9998, cell (206) 555-4321"     socialSecurityNumber, phone
///     "order 219-09-9998-01"                     nothing: part of a longer number
///     "ref A219-09-9998"                         nothing: a letter is glued on
///
/// - Bounds: no ASCII letter or digit touches a candidate, and no hyphen, dot, slash or dash joins it to
///   a further digit. A space does not join: `4242 4242 4242 4242 12/27` holds a candidate. Bytes outside
///   ASCII bound.
/// - Separators inside a number are all the same, one of hyphen, space, dot and slash (of SSNs hyphen
///   or space; of telephone numbers any mix); U+2010 to U+2015 count as hyphens, no-break spaces as
///   spaces. An IBAN has single spaces behind each fourth character, or none.
/// - The bytes of an IBAN that was found count for no other number.
/// - Not looked for: numbers without separators whose digits have no check digit, quoted local parts,
///   masked values.
public enum TextSearch {
  /// The fewest digits of a number that is looked for.
  static let fewestDigits: UInt64 = 9

  /// The share of random texts of eight, six and three characters as `local@domain.last` in which an
  /// address is found, each drawn from a-z, 0-9, dot and hyphen.
  ///
  /// More than of whole fields, because dots before an address and dots and hyphens behind it are left
  /// out.
  public static let chanceOfEmail = 0.315025995

  /// Finds which kinds a text holds.
  ///
  /// Never allocates, never traps, reads nothing outside `field`. A text without at sign and with fewer
  /// than nine digits is left after one look at each eight bytes. Otherwise one pass goes from digit
  /// group to digit group, from at sign to at sign: a group is matched with the lengths of the four
  /// before it, an at sign looks no further than 64 bytes back and 255 on and never past another at sign,
  /// an IBAN spans 41 bytes at most. So each byte is looked at a bounded number of times, whatever the
  /// bytes are.
  ///
  /// - Parameter field: The text's bytes, UTF-8 or not, of any length.
  /// - Returns: The kinds of which at least one value stands in the text.
  public static func find(in field: RawSpan) -> FoundKinds {
    guard mayHold(field) else { return [] }
    var scanner = TextScanner()
    return scanner.scan(field)
  }

  /// Whether there are an at sign or nine digits.
  private static func mayHold(_ field: RawSpan) -> Bool {
    let count = field.byteCount
    guard count >= 8 else { return holdsAt(field) }
    var digitCount: UInt64 = 0
    var offset = 0
    while offset < count, digitCount < fewestDigits {
      digitCount += weight(field, offset..<min(offset + 248, count))
      offset += 248
    }
    return digitCount >= fewestDigits
  }

  /// How many digits there are in at most 248 bytes of a text; an at sign is as good as nine.
  @inline(__always)
  private static func weight(_ field: RawSpan, _ range: Range<Int>) -> UInt64 {
    // One count a byte, which thirty-one words do not overflow.
    var counts: UInt64 = 0
    var ats: UInt64 = 0
    var offset = range.lowerBound
    while offset < range.upperBound {
      // The last word overlaps the one before it; what was seen there is shifted out.
      let start = min(offset, field.byteCount &- 8)
      let word = field.word(at: start) &>> UInt64(truncatingIfNeeded: (offset &- start) &* 8)
      counts &+= TextMarks.digits(word) &>> 7
      ats |= TextMarks.ats(word)
      offset &+= 8
    }
    return ats == 0 ? (counts &* 0x0101_0101_0101_0101) &>> 56 : fewestDigits
  }

  /// Whether there is an at sign in a text that is too short for nine digits.
  private static func holdsAt(_ field: RawSpan) -> Bool {
    for offset in 0..<field.byteCount where field.byte(at: offset) == 0x40 { return true }
    return false
  }
}
