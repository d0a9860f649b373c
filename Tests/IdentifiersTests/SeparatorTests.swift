import Identifiers
import Testing

/// The same number in other groups gets the same answer.
@Suite struct SeparatorTests {
  private func agree(_ kind: IdentifierKind, _ plain: String, _ variants: [String]) {
    let expected = Field(plain).result(kind)
    for variant in variants {
      #expect(Field(variant).result(kind) == expected, "\(kind) \(variant)")
    }
  }

  /// Groups of these lengths, joined.
  private func grouped(_ plain: String, _ lengths: [Int], _ separator: String) -> String {
    var rest = Substring(plain)
    var groups: [Substring] = []
    for length in lengths {
      groups.append(rest.prefix(length))
      rest = rest.dropFirst(length)
    }
    return groups.joined(separator: separator)
  }

  private func kind(_ name: String) throws -> IdentifierKind {
    try #require(IdentifierKind.named(name))
  }

  @Test(arguments: [
    ("imei", [2, 6, 6, 1]), ("imei", [8, 6, 1]), ("imeisv", [2, 6, 6, 2]), ("imsi", [3, 3, 9]),
    ("iccid", [4, 4, 4, 4, 3]), ("iccid", [4, 4, 4, 4, 4]), ("phone-nanp", [3, 3, 4]),
    ("phone-nanp", [1, 3, 3, 4]), ("payment-card", [4, 4, 4, 4]), ("payment-card", [4, 6, 5]),
  ])
  func fourSeparatorsAnswerAlike(_ name: String, _ lengths: [Int]) throws {
    let kind = try kind(name)
    let count = lengths.reduce(0, +)
    for example in kind.examples
    where example.input.count == count && example.input.allSatisfy(\.isNumber) {
      agree(
        kind,
        example.input,
        ["-", " ", ".", "/", "\u{2010}", "\u{2014}", "\u{A0}"].map {
          grouped(example.input, lengths, $0)
        }
      )
    }
  }

  @Test(arguments: [
    ("us-ssn", [3, 2, 4]), ("us-itin", [3, 2, 4]), ("us-ein", [2, 7]), ("us-zip", [5, 4]),
  ])
  func hyphenAndSpaceAnswerAlike(_ name: String, _ lengths: [Int]) throws {
    let kind = try kind(name)
    let count = lengths.reduce(0, +)
    for example in kind.examples
    where example.input.count == count && example.input.allSatisfy(\.isNumber) {
      agree(
        kind,
        example.input,
        ["-", " ", "\u{2013}", "\u{A0}"].map { grouped(example.input, lengths, $0) }
      )
    }
  }

  @Test(arguments: IdentifierKind.all)
  func blanksQuotesAndGuardsAnswerAlike(_ kind: IdentifierKind) {
    for example in kind.examples where example.expected.validity == .valid {
      // A guard inside a guard is taken off no more.
      guard let first = example.input.first, !"'=\" ".contains(first) else { continue }
      let text = example.input
      agree(kind, text, [" \(text)\t", "\"\(text)\"", "=\"\(text)\"", "\u{A0}\(text)", "'\(text)"])
    }
  }

  @Test(arguments: ["md5-or-ntlm", "sha1", "uuid", "mac", "iban", "meid", "us-state"])
  func letterCaseDoesNotMatter(_ name: String) throws {
    let kind = try kind(name)
    for example in kind.examples where example.expected.validity == .valid {
      agree(kind, example.input, [example.input.uppercased(), example.input.lowercased()])
    }
  }
}
