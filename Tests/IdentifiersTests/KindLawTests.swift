import Identifiers
import TestSupport
import Testing

/// Laws that every kind keeps: any bytes are answered, nothing outside the field is read, and the
/// answer of shape and digits is the answer of the bytes.
@Suite struct KindLawTests {
  private func answers(_ kind: IdentifierKind, _ bytes: [UInt8]) {
    let field = Field(bytes)
    let result = field.result(kind)
    if let outcome = field.outcome(kind) {
      #expect(outcome == result, "\(kind) \(bytes)")
    }
    let isPlain = result.validity == .valid || result.validity == .empty
    #expect((result.reason == .none) == isPlain, "\(kind) \(bytes)")
    #expect(result.flags.isEmpty || result.validity == .valid, "\(kind) \(bytes)")
  }

  @Test(arguments: IdentifierKind.all)
  func everyPrefixAndSuffixOfAnExampleAnswers(_ kind: IdentifierKind) {
    for example in kind.examples {
      let bytes = Array(example.input.utf8)
      for length in 0...bytes.count {
        answers(kind, Array(bytes.prefix(length)))
        answers(kind, Array(bytes.suffix(length)))
      }
    }
  }

  @Test(arguments: IdentifierKind.all)
  func examplesWithAnyByteChangedAnswer(_ kind: IdentifierKind) {
    var random = SplitMix64(seed: 11)
    for example in kind.examples where !example.input.isEmpty {
      for round in 0..<40 {
        var bytes = Array(example.input.utf8)
        let place = Int(random.next(below: UInt64(bytes.count)))
        let isAnyByte = round % 2 == 0
        bytes[place] =
          isAnyByte
          ? UInt8(truncatingIfNeeded: random.next())
          : LawTests.alphabet[Int(random.next(below: UInt64(LawTests.alphabet.count)))]
        answers(kind, bytes)
      }
    }
  }

  @Test(arguments: IdentifierKind.all)
  func examplesOfOtherKindsAnswer(_ kind: IdentifierKind) {
    for other in IdentifierKind.all {
      for example in other.examples { answers(kind, Array(example.input.utf8)) }
    }
  }

  @Test(arguments: IdentifierKind.all)
  func anyBytesAnswerAtEveryLength(_ kind: IdentifierKind) {
    var random = SplitMix64(seed: 12)
    for length in 0...160 {
      answers(kind, (0..<length).map { _ in UInt8(truncatingIfNeeded: random.next()) })
      answers(
        kind,
        (0..<length).map { _ in
          LawTests.alphabet[Int(random.next(below: UInt64(LawTests.alphabet.count)))]
        }
      )
    }
    for byte in UInt8.min...UInt8.max {
      for length in [1, 2, 3, 9, 17, 41, 64, 65, 255] {
        answers(kind, [UInt8](repeating: byte, count: length))
      }
    }
  }

  @Test(arguments: IdentifierKind.all)
  func digitsAndDashesOfOtherScriptsAnswer(_ kind: IdentifierKind) {
    let texts = [
      "\u{0661}\u{0662}\u{0663}-\u{0664}\u{0665}-\u{0666}", "\u{FF11}\u{FF12}\u{FF13}",
      "212\u{2212}09\u{2212}7693", "212\u{00AD}09\u{00AD}7693", "\u{FEFF}2065550200",
      "2065550200\u{200B}", "\u{0}\u{0}\u{0}", "20\u{0}65550200", "\u{1F4DE}",
    ]
    for text in texts {
      answers(kind, Array(text.utf8))
      answers(kind, Array(text.utf8.dropLast()))
      answers(kind, Array(text.utf8.dropFirst()))
    }
  }

  @Test(arguments: IdentifierKind.all)
  func aMegabyteAnswers(_ kind: IdentifierKind) {
    for byte: UInt8 in [0x30, 0x61, 0x2A, 0x40, 0x3A, 0xE2] {
      answers(kind, [UInt8](repeating: byte, count: 1_000_000))
    }
  }

  @Test(arguments: IdentifierKind.all)
  func valuesOfAnySizeAnswer(_ kind: IdentifierKind) {
    // NUL, bytes that are no UTF-8, a dash of three bytes cut short, digits of another script.
    let units =
      ["\u{0}", "\u{0661}", "1\u{2013}2", "\u{FF11}-"].map { Array($0.utf8) }
      + [[0xFF], [0xC2], [0xE2, 0x80], [0xF0, 0x28, 0x8C, 0x28], [0x31, 0x00]]
    for unit in units {
      for power in 0...16 {
        let text = repeatElement(unit, count: 1 << power).joined().prefix(1 << power)
        answers(kind, Array(text))
      }
    }
    answers(kind, Array(repeatElement(units[2], count: 1 << 18).joined()))
  }

  @Test(arguments: IdentifierKind.all)
  func everyDashInAnExampleAnswers(_ kind: IdentifierKind) {
    for example in kind.examples where example.input.contains("-") {
      for dash in [
        "\u{2010}", "\u{2013}", "\u{2015}", "\u{2016}", "\u{2212}", "\u{FE58}", "\u{FF0D}",
      ] {
        let parts = example.input.split(separator: "-", omittingEmptySubsequences: false)
        let bytes = Array(parts.joined(separator: dash).utf8)
        answers(kind, bytes)
        answers(kind, Array(bytes.dropLast()))
      }
    }
  }

  @Test(arguments: IdentifierKind.all)
  func nothingOutsideTheFieldIsRead(_ kind: IdentifierKind) {
    let surroundings = ["0", "F", "*", "@x.org", "-", "\u{A0}", "\u{2013}"].map { Array($0.utf8) }
    for example in kind.examples {
      let bytes = Array(example.input.utf8)
      for surrounding in surroundings {
        let buffer = surrounding + bytes + surrounding
        let start = surrounding.count
        let result = kind.check(buffer.span.bytes.extracting(start..<start + bytes.count))
        #expect(result == example.expected, "\(kind) \(example.input)")
      }
    }
  }

  @Test(arguments: IdentifierKind.all)
  func shapesThatAreNotAdmittedIgnoreTheirDigits(_ kind: IdentifierKind) {
    for shape in Shape.allCases {
      if kind.admits(shape) {
        #expect(shape.carriesDigits, "\(kind) \(shape)")
        #expect(kind.outcome(shape, 0, 0) != nil, "\(kind) \(shape)")
      } else {
        let blank = kind.outcome(shape, 0, 0)
        #expect(kind.outcome(shape, 123_456_780, 9) == blank, "\(kind) \(shape)")
      }
    }
    #expect(Shape.allCases.count == Shape.count)
  }

  @Test(arguments: IdentifierKind.all)
  func digitsAndCountsOutOfRangeAnswer(_ kind: IdentifierKind) {
    let numbers: [UInt64] = [0, 1, 999_999_999, 1_000_000_000, 10_000_000_000_000_000_000, .max]
    for shape in Shape.allCases where kind.admits(shape) {
      for digits in numbers {
        for count in [0, 1, 4, 9, 15, 19, 20] { _ = kind.outcome(shape, digits, count) }
      }
    }
  }
}
