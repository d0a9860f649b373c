import Identifiers
import TestSupport
import Testing

/// Tables and short ways give the answers of the rules.
@Suite struct FastWayTests {
  /// A debug build looks at every so many cases only, as the release tests look at all.
  #if DEBUG
    private static let step = 23
  #else
    private static let step = 1
  #endif

  private func every(_ limit: Int, from first: Int = 0, by unit: Int = 1) -> [UInt64] {
    stride(from: first, to: limit, by: unit * Self.step).map { UInt64($0) }
  }

  /// Numbers that are random, small, runs, repeats, and their neighbours.
  private func numbers(_ count: Int, _ random: inout SplitMix64) -> [UInt64] {
    let limit = (0..<count).reduce(1 as UInt64) { power, _ in power &* 10 }
    let ones = (0..<count).reduce(0 as UInt64) { number, _ in number * 10 + 1 }
    let up = (0..<count).reduce(0 as UInt64) { number, place in number * 10 + UInt64(place % 10) }
    let patterns = [0, 1, ones, ones * 4, ones * 9, up, up &+ ones]
    let drawn = (0..<400).map { _ in random.next(below: limit) }
    return (patterns + patterns.map { $0 &+ 1 } + drawn).filter { $0 < limit }
  }

  /// How many digits a field of a shape may have.
  private func digitCounts(_ shape: Shape) -> [Int] {
    switch shape {
    case .grouped9, .grouped9Other: [9]
    case .grouped14: [14]
    case .grouped15: [15]
    case .grouped16: [16]
    case .grouped18: [18]
    case .groupedShort: Array(2...8)
    case .groupedOther: [10, 11, 12, 13, 17, 19]
    case .groupedParentheses: Array(9...19)
    default: [Int(shape.rawValue - Shape.digits1.rawValue) + 1]
    }
  }

  @Test(arguments: IdentifierKind.all)
  func aBatchHasTheAnswersOfItsNumbers(_ kind: IdentifierKind) {
    var random = SplitMix64(seed: 31)
    for shape in Shape.allCases where kind.admits(shape) {
      for count in digitCounts(shape) {
        let numbers = numbers(count, &random)
        var answers = [CheckResult](repeating: .empty, count: numbers.count + 1)
        var span = answers.mutableSpan
        kind.outcomes(shape, numbers.span, count, &span)
        let single = numbers.map { kind.outcome(shape, $0, count) }
        #expect(answers.dropLast().elementsEqual(single) { $0 == $1 }, "\(kind) \(shape) \(count)")
        #expect(answers.last == .empty)
      }
    }
  }

  @Test func everyAreaCodeAndExchange() {
    for head in every(1_000_000) {
      let exchange = head % 1000
      // Serials of a run behind any head, a repeat, directory service and an ordinary one.
      let last = exchange % 10
      let run = (1...4).reduce(0) { $0 * 10 + (last + $1) % 10 }
      for line in [run, last * 1111, 1212, 3917] {
        let number = head * 10_000 + line
        let rule = NorthAmericanNumber.checkByRule(number)
        guard NorthAmericanNumber.check(digits: number, count: 10) != rule else { continue }
        Issue.record("\(number)")
      }
    }
  }

  @Test func everyZIPCode() {
    for code: UInt64 in 0..<100_000
    where ZIPCode.check(digits: code, count: 5) != ZIPCode.checkByRule(code, state: nil) {
      Issue.record("\(code)")
    }
  }

  @Test func everyCountryAndNetwork() {
    for network in every(1_000_000) {
      for subscriber: UInt64 in [0, 1, 100_000_000, network % 10 * 111_111_111] {
        let number = network * 1_000_000_000 + subscriber
        guard IMSI.check(digits: number, count: 15) != IMSI.checkByRule(number, count: 15) else {
          continue
        }
        Issue.record("\(number)")
      }
    }
  }

  @Test func issuersOfCardsAreListedAsInTheTable() {
    for head in every(8_999_999_999, from: 8_900_000_000, by: 97) {
      let number = head * 1_000_000_000 + 123_456_789
      let isListed = ICCID.mobileOperator(digits: number) != .unlisted
      let result = ICCID.check(digits: number, count: 19)
      #expect((result.reason == .iccidIINUnknown) != isListed, "\(number)")
    }
  }

  /// A blank at an end makes a field unusual, so that the rule reads it.
  private func agree(_ kind: IdentifierKind, _ bytes: [UInt8]) {
    let rule = Field([0x20] + bytes).result(kind)
    #expect(Field(bytes).result(kind) == rule, "\(kind) \(bytes)")
  }

  @Test func aBatchHasTheOperatorsOfItsNumbers() {
    var operators = [UInt16](repeating: .max, count: 1000)
    for thousand: UInt64 in 0..<1000 {
      let networks = (0..<1000).map { (thousand * 1000 + $0) * 1_000_000_000 + 123_456_789 }
      var span = operators.mutableSpan
      IMSI.mobileOperators(networks.span, into: &span)
      let alone = networks.map { UInt16(IMSI.mobileOperator(digits: $0, count: 15).rawValue) }
      #expect(operators == alone)
    }
    for head: UInt64 in stride(from: 8_889_999_000, to: 9_000_001_000, by: 97_000) {
      let cards = (0..<1000).map { (head + 97 * $0) * 1_000_000_000 + 123_456_789 }
      var span = operators.mutableSpan
      ICCID.mobileOperators(cards.span, into: &span)
      #expect(operators == cards.map { UInt16(ICCID.mobileOperator(digits: $0).rawValue) })
    }
  }

  @Test(arguments: ["email", "us-driver-license", "us-state", "date", "street-address"])
  func aBlankAroundAFieldChangesNothing(_ name: String) throws {
    let kind = try #require(IdentifierKind.rule(named: name))
    var random = SplitMix64(seed: 32)
    let alphabet = Array("aZnNeE19._-+@%x*".utf8)
    for example in kind.examples {
      for _ in 0..<200 {
        var bytes = Array(example.input.utf8)
        guard !bytes.isEmpty, bytes.first != 0x27, bytes.first != 0x3D else { continue }
        for _ in 0..<random.next(below: 3) {
          let place = Int(random.next(below: UInt64(bytes.count)))
          bytes[place] = alphabet[Int(random.next(below: UInt64(alphabet.count)))]
        }
        agree(kind, bytes)
      }
    }
  }

  @Test func addressesOfEveryMakeAgree() throws {
    let kind = try #require(IdentifierKind.named("email"))
    var random = SplitMix64(seed: 33)
    let parts = [
      "ann", "noemail", "none", "N0", "x", "lee82", "example", "exampl", "test", "tesa", "com",
      "zz",
      "invalid", "localhost", ".", ".", ".", "@", "@", "-", "_", "+", "%", "\u{E9}", "toolonglabel",
      "c0", "info", "xn--p1ai", "network", "net", "org",
    ].map { Array($0.utf8) }
    for _ in 0..<30_000 {
      let count = 3 + random.next(below: 9)
      agree(kind, (0..<count).flatMap { _ in parts[Int(random.next(below: UInt64(parts.count)))] })
    }
  }

  @Test func wordsOfEveryMakeAgree() throws {
    let kinds = try ["street-address", "us-state", "person-name"].map {
      try #require(IdentifierKind.rule(named: $0))
    }
    var random = SplitMix64(seed: 34)
    let parts = [
      "12", "3", "7B", " ", " ", " ", " ", ",", ".", "#", "*", "Main", "Park", "st", "St.", "AVE",
      "Boulevard", "XXXXX", "xing", "Apt", "\u{E9}", "\u{2022}", "of", "Texas", "North", "Dakota",
      "Oregan", "NONE", "PO", "Box", "abcd", "null",
    ].map { Array($0.utf8) }
    for _ in 0..<30_000 {
      let bytes = (0..<1 + random.next(below: 9)).flatMap { _ in
        parts[Int(random.next(below: UInt64(parts.count)))]
      }
      for kind in kinds where bytes.first != 0x27 && bytes.first != 0x3D { agree(kind, bytes) }
    }
    for state in USState.allCases where state.name.utf8.count > 2 && !state.isAbroad {
      #expect(kinds[1].check(Array(state.name.utf8).span.bytes) == .valid)
      #expect(kinds[1].check(Array(state.name.uppercased().utf8).span.bytes) == .valid)
    }
  }

  @Test func everyDayOfAWideRangeAgrees() {
    for purpose in [DateContext.Purpose.undecided, .birth, .event] {
      let context = DateContext(purpose: purpose)
      for year in [1, 1111, 1899, 9999] + Array(1895...1915) + Array(1965...1975)
        + Array(2008...2030)
      {
        for day in 0..<1400 {
          let digits = UInt64(year * 10_000 + day)
          let text =
            String(10_000 + year).dropFirst() + "-" + String(100 + day / 100).dropFirst()
            + "-" + String(100 + day % 100).dropFirst()
          let rule = RecordDate.check(Array(" \(text)".utf8).span.bytes, context)
          let isSame =
            RecordDate.check(digits: digits, count: 8, context) == rule
            && RecordDate.check(Array(text.utf8).span.bytes, context) == rule
          if !isSame { Issue.record("\(text) \(purpose)") }
        }
      }
    }
  }

  /// A day with its year in front reads the same in every order: the digits of `date` give the answer
  /// of each rule, and those of `timestamp` its own.
  @Test func aYearInFrontDecidesTheOrder() throws {
    let date = try #require(IdentifierKind.named("date"))
    let moment = try #require(IdentifierKind.named("timestamp"))
    let orders: [DateContext.Order] = [.undecided, .monthFirst, .dayFirst, .yearFirst]
    let dates = orders.compactMap { IdentifierKind.rule(named: IdentifierKind.dateRule($0)) }
    #expect(dates.count == orders.count)
    for year in [1, 101, 1111, 1899, 9999] + Array(1900...1903) + Array(1968...1972)
      + Array(2019...2030)
    {
      let digits = (0..<1400).map { UInt64(year * 10_000 + $0) }
      for (kind, rules) in [(date, dates), (moment, [moment])] {
        var answers = [CheckResult](repeating: .empty, count: digits.count)
        var span = answers.mutableSpan
        kind.outcomes(.digits8, digits.span, 8, &span)
        for (number, answer) in zip(digits, answers) {
          let text = String(100_000_000 + number).dropFirst()
          for separator in ["-", "/"] {
            let field = [text.prefix(4), text.dropFirst(4).prefix(2), text.suffix(2)]
              .joined(separator: separator)
            for rule in rules where rule.check(Array(field.utf8).span.bytes) != answer {
              Issue.record("\(field) \(rule)")
            }
          }
        }
      }
    }
  }

  /// Reading an answer with its category gives what both give apart.
  @Test(arguments: ["email", "us-driver-license", "us-state"])
  func anAnswerAndItsCategoryAgree(_ name: String) throws {
    let kind = try #require(IdentifierKind.named(name))
    let providers = MailProvider.all.flatMap { ["ann@\($0.domain)", "ANN.Lee@\($0.domain)X"] }
    let mixed = ["ann@GMail.com", "ann.lee@a-example.com", "ann.lee@x.EXAMPLE.com", "a@q.com"]
    let inputs = kind.examples.map(\.input) + (name == "email" ? providers + mixed : [])
    for input in inputs {
      let bytes = Array(input.utf8)
      let field = bytes.span.bytes
      let result = kind.check(field)
      let isValid = result.validity == .valid
      switch name {
      case "email":
        let found = EmailAddress.read(field)
        #expect(found.result == result && found.provider == (isValid ? MailProvider(field) : nil))
      case "us-state":
        let found = StateField.read(field)
        #expect(found.result == result && found.state == (isValid ? USState(field) : nil))
      default:
        let found = DriverLicense.read(field)
        #expect(found.result == result)
        if isValid { #expect(found.states == DriverLicense.states(field)) }
      }
    }
  }

  @Test func everyLetterAndDigitCountOfLicencesAgrees() throws {
    let kind = try #require(IdentifierKind.named("us-driver-license"))
    let states = [nil, USState.wa, .nj, .az, .pr] as [USState?]
    for first in Array("AbDKRXZz019*".utf8) {
      for count in 0...21 {
        for digit in Array("0127".utf8) {
          let repeated = [first] + [UInt8](repeating: digit, count: count)
          agree(kind, repeated)
          agree(kind, repeated + [0x33])
          for state in states {
            let slow = DriverLicense.check(([0x20] + repeated + [0x33]).span.bytes, state: state)
            let fast = DriverLicense.check((repeated + [0x33]).span.bytes, state: state)
            #expect(fast == slow, "\(repeated)")
          }
        }
      }
    }
  }
}
