import Testing

@testable import Claims

/// Every mistake has its place and a remedy.
@Suite struct ClaimsFileErrorTests {
  private static let claim =
    "claims:\n  - id: a\n    says: b\n    measure: records\n    expect: about 1\n"

  private static let mistakes: [(String, String)] = [
    ("", "line 1, column 1: the file is empty: write case, design and claims"),
    (
      "just text",
      "line 1, column 1: not a mapping: write key: value pairs of case, design, alpha, claims"
    ),
    ("case: a\ndesing: x\n", "line 2, column 1: unknown key: did you mean design?"),
    (
      "case: a\nfoo: x\n", "line 2, column 1: unknown key: write one of case, design, alpha, claims"
    ),
    ("case: a\ncase: b\n", "line 1, column 1: a key stands twice: keep one of them"),
    (
      "design: whole-dump\n" + claim,
      "line 1, column 1: the key \"case\" is missing: add case: and its value"
    ),
    ("case: [a]\n", "line 1, column 7: \"case\" is not text: write text on the same line"),
    ("case:\n", "line 1, column 6: \"case\" is empty: write its value behind the colon"),
    ("case: a\ndesign: whole_dump\n", "line 2, column 9: unknown design: did you mean whole-dump?"),
    (
      "case: a\ndesign: census\n",
      "line 2, column 9: unknown design: write one of whole-dump, random-sample, seller-sample"
    ),
    (
      "case: a\ndesign: whole-dump\nalpha: often\n" + claim,
      "line 3, column 8: not a number from 0.000001 to 0.5: write one such as 0.05"
    ),
    (
      "case: a\ndesign: whole-dump\nalpha: 1\n" + claim,
      "line 3, column 8: not a number from 0.000001 to 0.5: write one such as 0.05"
    ),
    (
      "case: a\ndesign: whole-dump\nclaims: none\n",
      "line 3, column 9: \"claims\" is not a list: start each claim with - id:"
    ),
    (
      "case: a\ndesign: whole-dump\nclaims:\n  - text\n",
      "line 4, column 5: not a mapping: write key: value pairs of id, says, source, measure, expect"
    ),
    (
      "case: a\ndesign: whole-dump\nclaims:\n  - id: a\n    note: b\n",
      "line 5, column 5: unknown key: write one of id, says, source, measure, expect"
    ),
    (
      "case: a\ndesign: whole-dump\n" + claim + claim.dropFirst(8),
      "line 8, column 9: another claim has this id: give each claim one of its own"
    ),
    ("case: \"a\\e[2J\"\n", "line 1, column 7: \"case\" has a control character: take it out"),
    (
      "case: 'a\n",
      "line 2, column 1: not YAML from here on: check indentation, and put text with : # or quotes in it in double quotes"
    ),
    (
      "case: a\n---\ncase: b\n",
      "line 2, column 1: not YAML from here on: check indentation, and put text with : # or quotes in it in double quotes"
    ),
    ("a: &x 1\nb: *x\n", "line 2, column 4: aliases are not allowed: write the value out"),
    (
      "? a\n: b\n",
      "line 1, column 1: a value or key starts with a question mark: write keys as key: value, and put text that starts so in quotes"
    ),
    (
      "case: a\u{2028}b\n",
      "line 1, column 8: a line separator that is not a line end: end lines with LF or CR LF"
    ),
    (
      "a: [[[[[[[[[[[[[[[[[",
      "line 1, column 20: too many brackets on one line: write one key a line"
    ),
  ]

  @Test(arguments: mistakes)
  func mistakeHasItsPlaceAndARemedy(_ text: String, _ expected: String) {
    #expect(ClaimsText.error(text) == expected)
  }

  @Test(arguments: ["\n", "\r\n", "\r"])
  func linesAreCountedWhateverEndsThem(_ end: String) {
    let text = "case: a\ndesign: whole-dump\nclaims: 1\n".replacing("\n", with: end)
    #expect(ClaimsText.error(text).hasPrefix("line 3, column 9:"))
  }

  @Test func bytesThatAreNotTextHaveTheirPlace() throws {
    let bytes = Array("case: ä\nb: ".utf8) + [0xFF, 0x41]
    let error = #expect(throws: ClaimsFileError.self) { try ClaimsFile(parsing: bytes) }
    #expect(error?.description == "line 2, column 4: not UTF-8 text: save the claims file as UTF-8")
    let control = #expect(throws: ClaimsFileError.self) {
      try ClaimsFile(parsing: Array("case: a\nb: c\u{1}\n".utf8))
    }
    #expect(control?.place == SourcePlace(line: 2, column: 5))
  }

  @Test func aByteOrderMarkIsNoPartOfTheText() throws {
    let bytes = [0xEF, 0xBB, 0xBF] + Array(ClaimsText.file().utf8)
    #expect(try ClaimsFile(parsing: bytes).claims.count == 1)
    let error = #expect(throws: ClaimsFileError.self) {
      try ClaimsFile(parsing: [0xEF, 0xBB, 0xBF] + Array("cases: a".utf8))
    }
    #expect(error?.place == SourcePlace(line: 1, column: 1))
  }

  @Test(arguments: [
    ("distinct(us-snn)", 6, 23, "unknown kind"),
    ("'distinct(us-snn)'", 6, 24, "unknown kind"),
    ("distinct(imei", 6, 27, "\")\" is missing"),
    ("distinkt(imei)", 6, 14, "unknown measure"),
  ])
  func placesInsideAMeasureAreThoseOfTheFile(
    _ measure: String,
    _ line: Int,
    _ column: Int,
    _ message: String
  ) throws {
    let text = ClaimsText.file(measure: measure)
    guard case .failure(let error) = ClaimsText.parse(text) else {
      Issue.record("no error")
      return
    }
    #expect(error.place == SourcePlace(line: line, column: column))
    #expect(error.message == message)
  }

  @Test func aFoldedMeasureIsPlacedAtItsStart() {
    let text = ClaimsText.file(measure: ">\n      distinct(us-snn)")
    #expect(ClaimsText.error(text).hasPrefix("line 6, column 14: unknown kind"))
  }

  @Test func errorsNeverQuoteTheFile() {
    let secret = "078-05-1120"
    for text in [
      secret, "\(secret): 1", "case: a\n\(secret): 2", "case: a\ndesign: \(secret)",
      "'\(secret)", "a: b: \(secret)", "\(secret): 1\n\(secret): 2", "case: a\nalpha: \(secret)",
      ClaimsText.file(measure: secret), ClaimsText.file(measure: "distinct(\(secret)"),
      ClaimsText.file(measure: "\(secret)(x)"), ClaimsText.file(expect: "about \(secret)"),
    ] {
      #expect(ClaimsText.error(text) != "no error")
      #expect(!ClaimsText.error(text).contains("078"))
    }
  }
}
