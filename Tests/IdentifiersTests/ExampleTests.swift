import Identifiers
import Testing

@Suite struct ExampleTests {
  @Test func everySSNExampleHolds() {
    #expect(SocialSecurityNumber.examples.count >= 20)
    for example in SocialSecurityNumber.examples {
      #expect(Field(example.input).ssn == example.expected, "\(example.input)")
    }
  }

  @Test func everyIMEIExampleHolds() {
    #expect(IMEI.examples.count >= 20)
    for example in IMEI.examples {
      #expect(Field(example.input).imei == example.expected, "\(example.input)")
    }
  }

  @Test func everyReasonOfAnExampleIsNotValid() {
    for example in SocialSecurityNumber.examples + IMEI.examples {
      let isPlain = example.expected.validity == .valid || example.expected.validity == .empty
      #expect((example.expected.reason == .none) == isPlain, "\(example.input)")
      #expect(example.expected.flags.isEmpty || example.expected.validity == .valid)
    }
  }

  @Test func codesAndFlagNamesAreUnique() {
    let codes = ReasonCode.allCases.map(\.code) + Flags.named.map(\.name)
    #expect(Set(codes).count == codes.count)
    #expect(MemoryLayout<CheckResult>.size == 4)
  }
}
