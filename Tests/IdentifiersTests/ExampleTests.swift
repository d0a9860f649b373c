import Identifiers
import Testing

@Suite struct ExampleTests {
  @Test(arguments: IdentifierKind.all)
  func everyExampleHolds(_ kind: IdentifierKind) {
    #expect(kind.examples.count >= 20)
    for example in kind.examples {
      let result = Field(example.input).result(kind)
      #expect(
        result == example.expected,
        "\(kind.name) \(example.input): \(result.validity) \(result.reason)"
      )
    }
  }

  @Test(arguments: IdentifierKind.all)
  func everyReasonOfAnExampleIsNotValid(_ kind: IdentifierKind) {
    for example in kind.examples {
      let isPlain = example.expected.validity == .valid || example.expected.validity == .empty
      #expect((example.expected.reason == .none) == isPlain, "\(example.input)")
      #expect(example.expected.flags.isEmpty || example.expected.validity == .valid)
    }
  }

  @Test(arguments: IdentifierKind.all)
  func examplesOfAKindAreOfEveryClass(_ kind: IdentifierKind) {
    let classes = Set(kind.examples.map(\.expected.validity))
    #expect(classes.isSuperset(of: [.valid, .invalid, .empty]), "\(kind.name)")
    #expect(Set(kind.examples.map(\.input)).count == kind.examples.count, "\(kind.name)")
  }

  @Test func everyZIPExampleWithStateHolds() {
    for (state, example) in ZIPCode.stateExamples {
      let bytes = Array(example.input.utf8)
      let result = ZIPCode.check(bytes.span.bytes, state: state)
      #expect(result == example.expected, "\(example.input) \(state)")
    }
  }

  @Test func everyDateExampleWithContextHolds() {
    for (context, example) in RecordDate.contextExamples {
      let bytes = Array(example.input.utf8)
      let result = RecordDate.check(bytes.span.bytes, context)
      #expect(result == example.expected, "\(example.input) \(context)")
    }
  }

  @Test func everyLicenceExampleWithStateHolds() {
    for (state, example) in DriverLicense.stateExamples {
      let bytes = Array(example.input.utf8)
      let result = DriverLicense.check(bytes.span.bytes, state: state)
      #expect(result == example.expected, "\(example.input) \(state)")
    }
  }

  @Test func codesAndFlagNamesAreUnique() {
    let codes = ReasonCode.allCases.map(\.code) + Flags.named.map(\.name)
    #expect(Set(codes).count == codes.count)
    #expect(Flags.named.count == 32)
    #expect(MemoryLayout<CheckResult>.size == 8)
  }
}
