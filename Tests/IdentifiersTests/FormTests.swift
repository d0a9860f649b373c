import Identifiers
import TestSupport
import Testing

@Suite struct FormTests {
  @Test func formsHaveNamesOfTheirOwn() {
    let names = IdentifierKind.forms.map(\.name)
    #expect(
      Set(names + IdentifierKind.all.map(\.name)).count == names.count + IdentifierKind.all.count
    )
    for name in names { #expect(IdentifierKind.rule(named: name)?.name == name) }
    #expect(IdentifierKind.rule(named: "us-ssn")?.name == "us-ssn")
    #expect(IdentifierKind.rule(named: "text") == nil)
  }

  @Test(arguments: IdentifierKind.forms)
  func everyExampleOfAFormHolds(_ kind: IdentifierKind) {
    for example in kind.examples {
      let bytes = Array(example.input.utf8)
      let found = Shape.classify(bytes.span.bytes)
      let result = kind.check(bytes.span.bytes)
      #expect(result == example.expected, "\(example.input)")
      let outcome = kind.outcome(found.shape, found.digits, Int(found.digitCount))
      #expect(outcome == nil || outcome == result, "\(example.input)")
    }
  }

  /// Every `NN/NN/19NN`, counted whole.
  @Test func chanceOfDatesInOneOrderIsExact() {
    for name in ["date-month-first", "date-day-first"] {
      guard let kind = IdentifierKind.rule(named: name) else { continue }
      var valid = 0
      var bytes = Array("00/00/1900".utf8)
      for year in 0..<100 {
        bytes[8...9] = pair(year)
        for first in 0..<40 {
          bytes[0...1] = pair(first)
          for second in 0..<40 {
            bytes[3...4] = pair(second)
            valid += kind.check(bytes.span.bytes).validity == .valid ? 1 : 0
          }
        }
      }
      #expect(Double(valid) / 1_000_000 == kind.chances[0].share, "\(name)")
    }
  }

  private func pair(_ number: Int) -> ArraySlice<UInt8> {
    [UInt8(0x30 + number / 10), UInt8(0x30 + number % 10)]
  }

  /// Whatever the bytes are, an answer comes and nothing past the end is read.
  @Test func anyBytesGetAnAnswer() {
    var generator = SplitMix64(seed: 7)
    for _ in 0..<2_000 {
      let count = Int(generator.next(below: 24))
      let bytes = (0..<count).map { _ in UInt8(generator.next(below: 256)) }
      let shape = Shape.classify(bytes.span.bytes).shape
      for kind in IdentifierKind.forms {
        let isEmpty = kind.check(bytes.span.bytes).validity == .empty
        #expect(isEmpty == (shape == .empty || shape == .nullWord))
      }
    }
  }
}
