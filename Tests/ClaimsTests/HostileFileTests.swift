import TestSupport
import Testing

@testable import Claims

/// Whatever the bytes, there is a value or an error, and soon.
@Suite struct HostileFileTests {
  private static let traps = [
    String(repeating: "[", count: 100_000),
    String(repeating: "[\n", count: 100_000),
    String(repeating: "{a:\n ", count: 100_000),
    String(repeating: "- ", count: 100_000),
    String(repeating: "? ", count: 100_000),
    String(repeating: "!!map ", count: 100_000),
    "case: " + String(repeating: "a", count: 1 << 19),
    "a: &a [x,x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a]\n? *b\n: 1\n",
    "a: &a [&b [x,x],*b]\n",
    "claims:\n" + String(repeating: "  - id: a\n", count: 2_000),
    String(repeating: "%YAML 1.1\n---\n", count: 1_000),
    "case: \u{0}", "\u{0}\u{0}", "\u{FEFF}\u{FEFF}case: a", "case: \"\\ud800\"",
  ]

  @Test(.timeLimit(.minutes(1))) func everyTrapEndsInAnError() {
    for (index, text) in Self.traps.enumerated() {
      #expect(ClaimsText.error(text) != "no error", "trap \(index)")
    }
  }

  @Test(.timeLimit(.minutes(1))) func keysThatAreMappingsAreComparedSoon() {
    let nested =
      "- " + String(repeating: "{", count: 16) + "a: 1" + String(repeating: "}: 1", count: 15)
    let text = "claims:\n" + String(repeating: nested + "}\n", count: 2_000)
    #expect(ClaimsText.error(text).hasPrefix("line 1, column 1: the key \"case\" is missing"))
  }

  @Test func depthBelowTheParsersLimitIsHarmless() {
    let text = "case: " + String(repeating: "[\n ", count: 900) + String(repeating: "]", count: 900)
    #expect(ClaimsText.error(text).hasPrefix("line 1, column 7: \"case\" is not text"))
  }

  @Test func largestFilesAreReadSoon() throws {
    let claims = (0..<1_000).map {
      "  - id: c\($0)\n    says: " + String(repeating: "words ", count: 30)
        + "\n    measure: distinct(us-ssn)\n    expect: about 30M within 2%\n"
    }
    let head = "case: a\ndesign: whole-dump\nclaims:\n"
    let text = head + claims.joined()
    #expect(try ClaimsText.parse(text).get().claims.count == 1_000)
    let oneMore = text + "  - id: x\n    says: y\n    measure: bytes\n    expect: about 1\n"
    #expect(ClaimsText.error(oneMore).contains("too many claims"))
  }

  @Test func aFileOfMoreThanAMebibyteIsNotRead() {
    let text = ClaimsText.file() + String(repeating: "#", count: 1 << 20)
    #expect(ClaimsText.error(text).hasPrefix("line 1, column 1: the file is too large"))
  }

  @Test func anyBytesGiveAValueOrAnError() {
    var random = SplitMix64(seed: 21)
    for _ in 0..<1_500 {
      let bytes = (0..<Int(random.next(below: 120))).map { _ in UInt8(random.next(below: 256)) }
      _ = try? ClaimsFile(parsing: bytes)
    }
  }

  @Test func anyYAMLLikeTextGivesAValueOrAnError() {
    var random = SplitMix64(seed: 22)
    let pieces = [
      "case: a\n", "design: whole-dump\n", "claims:\n", "  - id: b\n", "    says: c\n",
      "    measure: ",
      "records\n", "distinct(us-ssn)\n", "    expect: ", "about 30M\n", "[", "]", "{", "}", ",",
      ": ",
      "- ", "\"", "'", "|\n", ">\n", "&a ", "*a", "!t ", "? ", "#", "%", "---\n", "...\n", "\n",
      "  ",
      "\t", "\\", "ü", "\u{85}", "\r", "~", "<<: ", "@", "`",
    ]
    for _ in 0..<3_000 {
      let length = Int(random.next(below: 24))
      let text = (0..<length).map { _ in pieces[Int(random.next(below: UInt64(pieces.count)))] }
      let error = ClaimsText.error(text.joined())
      #expect(error == "no error" || error.hasPrefix("line "))
    }
  }

  @Test func changedFilesGiveAValueOrAnErrorInsideTheFile() throws {
    var random = SplitMix64(seed: 23)
    let whole = try ClaimsText.stored("t-mobile-2021.yaml")
    for _ in 0..<150 {
      var bytes = whole
      for _ in 0...random.next(below: 4) {
        let place = Int(random.next(below: UInt64(bytes.count)))
        switch random.next(below: 3) {
        case 0: bytes[place] = UInt8(random.next(below: 256))
        case 1: bytes.remove(at: place)
        default: bytes.insert(UInt8(random.next(below: 128)), at: place)
        }
      }
      do {
        _ = try ClaimsFile(parsing: bytes)
      } catch {
        #expect(1...130 ~= error.place.line && error.place.column >= 1, "\(error)")
      }
    }
  }

  @Test func anyPhraseGivesAValueOrAnErrorInsideIt() {
    var random = SplitMix64(seed: 24)
    let pieces = Array(
      "distinct both share(us-ssn,=)\"about at least most exactly between and covers 2004..%kMG 30"
    )
    for _ in 0..<5_000 {
      let text = String(
        (0..<random.next(below: 20)).map { _ in
          pieces[Int(random.next(below: UInt64(pieces.count)))]
        }
      )
      for scale in [Measure.Scale.count, .share, .years, .amount] {
        expectPlaced(text) { (text) throws(PhraseError) in
          _ = try Claims.Expectation.parse(text, on: scale)
        }
      }
      expectPlaced(text) { (text) throws(PhraseError) in _ = try Measure.parse(text) }
    }
  }

  private func expectPlaced(_ text: String, _ parse: (String) throws(PhraseError) -> Void) {
    do {
      try parse(text)
    } catch {
      #expect(error.offset <= text.unicodeScalars.count && !error.remedy.isEmpty)
    }
  }
}
