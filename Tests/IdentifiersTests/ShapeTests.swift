import Identifiers
import Testing

@Suite struct ShapeTests {
  @Test(arguments: [
    ("", Shape.empty), ("\t \u{A0}", .empty), ("N/A", .nullWord), ("'-", .nullWord),
    ("7", .digits1), ("12345678901234567890", .digits20), ("123456789012345678901", .digitsLong),
    ("219-09-9998", .grouped9), ("219-099-998", .grouped9Other), ("219 09-9998", .grouped9),
    ("2190 9999 8123 45", .grouped14), ("2190-9999-8123-4567", .grouped16),
    ("2004-01-31", .groupedShort), ("555-123-4567", .groupedOther),
    ("2190-9999-8123-4567-8901", .groupedLong), ("(555) 123-4567", .groupedParentheses),
    ("12.50", .decimal), ("1234567.89", .decimal), ("192.168.100.12", .dottedQuad),
    ("192.168.1000.1", .groupedOther), ("XXX-XX-1234", .maskedSSN), ("****-1234", .maskedOther),
    ("xx", .letters), ("XXXX", .maskedOther), ("X1234567", .alphanumeric),
    ("4.9E+14", .scientific), ("4E+14", .scientific), ("44.9E+14", .other), ("12.0", .floatZero),
    ("A0000049015420", .hex14), ("Ada", .letters), ("A1", .alphanumeric), ("Ada L", .other),
    ("ann@example.org", .other), ("+15551234567", .other), ("-5", .other), ("(555)", .other),
    ("Smith\u{A0}", .letters), ("Smith ", .letters), ("219099998\u{A0}", .digits9),
    ("\u{A0}\u{A0}x\u{A0}\t", .letters), ("Sm\u{ED}th", .other), ("CA", .letters),
    ("none", .nullWord),
    ("Nine", .letters), ("n/b", .other), ("FACADEFACADEFA", .hex14),
    ("FACADE1FACADE", .alphanumeric),
    ("(555) 123-4567 x567", .other), ("555-123-4567x5", .other), ("123-4567 X12", .other),
    ("555-123-45x7", .maskedOther), ("4000-0098-765x", .maskedOther),
    ("219-09-99x8", .maskedOther), ("555-123-x567", .maskedOther), ("1234 x", .maskedOther),
    ("\u{2010}", .other), ("\"", .other), ("=", .other),
  ])
  func fieldHasItsShape(_ text: String, _ shape: Shape) {
    #expect(Field(text).classification.shape == shape)
    #expect(Field(text).compaction.shape == shape)
  }

  @Test func sixtyFourBytesAreLookedAtAndOneMoreIsNot() {
    #expect(Field([UInt8](repeating: 0x31, count: 64)).classification.shape == .digitsLong)
    #expect(Field([UInt8](repeating: 0x31, count: 65)).classification.shape == .oversized)
    let spaces = [UInt8](repeating: 0x20, count: 100)
    #expect(Field(spaces + Array("219099998".utf8) + spaces).classification.shape == .digits9)
  }

  @Test(arguments: 1...19)
  func plainDigitsKeepTheirValueAndLeadingZeros(_ count: Int) {
    let text = String("0918273645546372819".prefix(count))
    let found = Field(text).classification
    #expect(found.digits == UInt64(text))
    #expect(Int(found.digitCount) == count)
  }

  @Test(arguments: ["2004-01-31", "200-401-31", "123-456-78", "12-345-678", "219-09-9998"])
  func groupedFieldKeepsItsDigits(_ text: String) {
    let digits = text.filter { $0 != "-" }
    #expect(Field(text).classification.digits == UInt64(digits))
    #expect(Int(Field(text).classification.digitCount) == digits.count)
  }

  @Test func compactionTellsGroupsAndHiddenPlaces() {
    let number = Field("(555) 123-4567").compaction
    #expect((0..<4).map { number.groupLength($0) } == [3, 3, 4, 0])
    #expect(number.digits == 5_551_234_567)
    #expect(number.separators == [.parenthesis, .space, .hyphen])
    #expect(Field("***-**-1234").compaction.maskPositions == 0b1_1111)
  }

  @Test func canonicalFormJoinsGroupedAndPlainDigits() {
    let plain = Field("219099998").classification
    for text in ["219-09-9998", "'219099998", " 219 09 9998 "] {
      let found = Field(text).classification
      #expect(found.digits == plain.digits && found.digitCount == plain.digitCount)
      #expect(CanonicalForm.digitsOnly(found.shape))
    }
    for text in ["2004-01-31", "12345678", "192.168.100.12", "1234567.89", "Ada"] {
      #expect(!CanonicalForm.digitsOnly(Field(text).classification.shape), "\(text)")
    }
  }

  @Test func everyDigitsOnlyShapeCarriesDigits() {
    for shape in Shape.allCases where CanonicalForm.digitsOnly(shape) {
      #expect(shape.carriesDigits)
    }
  }

  @Test(arguments: [("  a b\t", 2..<5), ("", 0..<0), (" \t ", 3..<3), ("x", 0..<1)])
  func trimmedRangeDropsBlanksAtBothEnds(_ text: String, _ range: Range<Int>) {
    let bytes = Array(text.utf8)
    #expect(CanonicalForm.trimmedRange(bytes.span.bytes) == range)
  }
}
