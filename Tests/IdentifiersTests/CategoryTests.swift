import Identifiers
import Testing

/// Categories that breakdowns count by.
@Suite struct CategoryTests {
  private func bytes(_ text: String) -> [UInt8] { Array(text.utf8) }

  @Test(arguments: [
    (310_260_987_001_234, MobileOperator.tMobileUS), (310_410_987_001_234, .att),
    (311_480_987_001_234, .verizon), (310_120_987_001_234, .sprint),
    (311_660_987_001_234, .metro), (313_100_987_001_234, .firstNet),
    (311_580_987_001_234, .usCellular), (310_020_987_001_234, .otherUS),
    (310_014_987_001_234, .test), (234_150_987_001_234, .abroad), (310_998_987_001_234, .unlisted),
    (398_010_987_001_234, .unlisted),
  ])
  func subscriberHasItsOperator(_ digits: Int, _ expected: MobileOperator) {
    #expect(IMSI.mobileOperator(digits: UInt64(digits), count: 15) == expected)
  }

  @Test func operatorNamesAreUnique() {
    #expect(Set(MobileOperator.allCases.map(\.name)).count == MobileOperator.allCases.count)
    #expect(IMSI.mobileOperator(digits: 1_010_987_001_234, count: 15) == .test)
    #expect(IMSI.mobileOperator(digits: 310_260, count: 6) == .unlisted)
  }

  @Test func subscriberHasItsCountry() {
    #expect(IMSI.country(digits: 310_260_987_001_234, count: 15) == .unitedStates)
    #expect(IMSI.country(digits: 314_020_987_001_234, count: 15) == .unitedStates)
    #expect(IMSI.country(digits: 234_150_987_001_234, count: 15)?.code == "GB")
    #expect(IMSI.country(digits: 26_201_098_700_123, count: 14)?.code == "DE")
    #expect(IMSI.country(digits: 901_409_870_012_345, count: 15) == .international)
    #expect(IMSI.country(digits: 398_010_987_001_234, count: 15) == nil)
  }

  @Test(
    arguments: [
      (8_901_260_987_001_234_560, MobileOperator.tMobileUS, "US"),
      (8_912_609_870_012_345_673, .tMobileUS, "US"), (8_901_410_987_001_234_569, .att, "US"),
      (8_901_480_987_001_234_569, .verizon, "US"), (8_944_159_870_012_345_670, .abroad, "GB"),
      (8_901_490_987_001_234_569, .abroad, "CA"), (8_900_000_987_001_234_567, .unlisted, nil),
    ] as [(UInt64, MobileOperator, String?)]
  )
  func cardHasItsIssuer(_ digits: UInt64, _ expected: MobileOperator, _ country: String?) {
    #expect(ICCID.mobileOperator(digits: digits) == expected)
    #expect(ICCID.country(digits: digits)?.code == country)
  }

  @Test(
    arguments: [
      (206, USState.wa), (212, .ny), (787, .pr), (671, .gu), (416, .canada), (876, .abroad),
      (800, nil), (900, nil), (999, nil), (100, nil), (1000, nil),
    ] as [(UInt64, USState?)]
  )
  func areaCodeHasItsState(_ code: UInt64, _ expected: USState?) {
    #expect(AreaCode.state(code) == expected)
  }

  @Test func areaCodesAreCountedAsInTheTable() {
    let uses = (0...1100).map { AreaCode.use(UInt64($0)) }
    let states = uses.compactMap { use -> USState? in
      guard case .place(let state) = use else { return nil }
      return state
    }
    #expect(states.count == 441)
    #expect(states.filter { $0.region == .state }.count == 359)
    #expect(states.filter { $0.region == .territory }.count == 6)
    #expect(states.filter { $0 == .canada }.count == 55)
    #expect(uses.filter { $0 == .tollFree }.count == 7)
  }

  @Test(
    arguments: [
      (98101, USState.wa), (501, .ny), (6390, .ny), (6391, .ct), (5501, .ma), (5502, .vt),
      (73301, .tx), (73302, .ok), (83414, .wy), (83415, .id), (96799, .as), (96798, .hi),
      (96910, .gu), (96939, .pw), (96941, .fm), (96950, .mp), (96960, .mh), (39901, .ga),
      (9012, .ae), (34034, .aa), (96201, .ap), (20500, .dc), (42801, nil), (100_000, nil),
    ] as [(UInt64, USState?)]
  )
  func zipCodeHasItsState(_ code: UInt64, _ expected: USState?) {
    #expect(ZIPCode.state(code) == expected)
  }

  @Test func statesAreListedOnce() {
    #expect(USState.allCases.filter { $0.region == .state }.count == USState.stateCount)
    #expect(
      USState.allCases.prefix(51).map(\.code) == USState.allCases.prefix(51).map(\.code).sorted()
    )
    for state in USState.allCases where !state.isAbroad {
      #expect(USState(bytes(state.code).span.bytes) == state)
      #expect(USState(bytes(state.name.uppercased()).span.bytes) == state)
    }
    #expect(USState(bytes("canada").span.bytes) == nil)
  }

  @Test func areaOfIssueHasItsState() {
    #expect(SocialSecurityNumber.stateOfIssue(area: 1) == .nh)
    #expect(SocialSecurityNumber.stateOfIssue(area: 134) == .ny)
    #expect(SocialSecurityNumber.stateOfIssue(area: 772) == .fl)
    for area in [0, 232, 580, 586, 666, 700, 733, 749, 773, 999, -1, 1000] {
      #expect(SocialSecurityNumber.stateOfIssue(area: area) == nil, "\(area)")
    }
  }

  @Test(arguments: [
    ("D7654321", ["AZ", "CA", "MO", "NE", "NY", "OH"]), ("ABC12345678", ["NH"]),
    ("K1L2M", ["KS"]), ("S53046071094001", ["NJ"]), ("7654321B", ["ME"]), ("none", []),
  ])
  func licenceFitsItsStates(_ text: String, _ expected: [String]) {
    let found = DriverLicense.states(bytes(text).span.bytes)
    #expect(USState.allCases.filter { found.contains($0) }.map(\.code) == expected)
    #expect(found.only?.code == (expected.count == 1 ? expected[0] : nil))
  }

  @Test(arguments: 1...22)
  func digitsAloneFitTheStatesOfTheirCount(_ count: Int) {
    let texts = [
      String(repeating: "0", count: count), String("9182736455463728190213".prefix(count)),
    ]
    for text in texts {
      let expected = DriverLicense.states(bytes(text).span.bytes)
      #expect(DriverLicense.states(digitCount: count) == expected, "\(text)")
    }
  }

  @Test func licenceEncodesBirth() throws {
    let birth = try #require(CivilDate(year: 1971, month: 3, day: 14))
    let other = try #require(CivilDate(year: 1971, month: 3, day: 15))
    let examples: [(String, USState)] = [
      ("S530-460-71-094-0", .fl), ("S530-460-71-594-0", .fl), ("S530-4607-1076", .il),
      ("S530-4607-1676", .il), ("S530-4607-1094-01", .wi), ("S1234 56789 03714", .nj),
      ("S1234 56789 53714", .nj),
    ]
    for (text, state) in examples {
      let field = bytes(text)
      let same = DriverLicense.encodedBirth(field.span.bytes, state: state, birth: birth)
      #expect(same == .agrees, "\(text)")
      if state != .nj {
        let changed = DriverLicense.encodedBirth(field.span.bytes, state: state, birth: other)
        #expect(changed == .disagrees, "\(text)")
      }
    }
    let smith = bytes("Smith")
    #expect(DriverLicense.encodedBirth(smith.span.bytes, state: .fl, birth: birth) == .silent)
  }

  @Test func telephoneHasItsBodyAndType() {
    #expect(IMEI.typeAllocationCode(digits: 352_099_001_761_481, count: 15) == 35_209_900)
    #expect(IMEI.typeAllocationCode(digits: 11_612_000_384_510, count: 15) == 1_161_200)
    #expect(IMEI.typeAllocationCode(digits: 1, count: 13) == nil)
    #expect(IMEI.reportingBody(digits: 352_099_001_761_481, count: 15) != nil)
    #expect(IMEI.reportingBody(digits: 772_099_001_761_481, count: 15) == nil)
  }

  @Test func internationalNumberHasItsCountry() {
    #expect(InternationalNumber.country(digits: 442_079_460_000, count: 12)?.code == "GB")
    #expect(InternationalNumber.country(digits: 12_065_550_200, count: 11) == .unitedStates)
    #expect(InternationalNumber.country(digits: 14_163_550_200, count: 11) == .canada)
    #expect(InternationalNumber.country(digits: 18_763_550_200, count: 11) == .international)
    #expect(InternationalNumber.country(digits: 99_912_345_678, count: 11) == nil)
  }

  @Test(
    arguments: [
      ("1981-06-07", 1981), ("06/07/1981", 1981), ("1981", 1981), ("07-JUN-81", 1981),
      ("360720000", 1981), ("29744", 1981), ("-360720000", 1958), ("9999-12-31", 9999),
      ("060708", nil), ("1981-02-30", nil), ("June", nil), ("", nil),
    ] as [(String, Int?)]
  )
  func dateHasItsYear(_ text: String, _ expected: Int?) {
    #expect(RecordDate.year(bytes(text).span.bytes) == expected)
  }

  @Test func daysCountFrom1970AsTheCalendarDoes() throws {
    var date = try #require(CivilDate(year: 1, month: 1, day: 1))
    for days in -719_162..<20_000 {
      #expect(CivilDate(daysSince1970: days) == date)
      let next =
        CivilDate(year: date.year, month: date.month, day: date.day + 1)
        ?? CivilDate(year: date.year, month: date.month + 1, day: 1)
        ?? CivilDate(year: date.year + 1, month: 1, day: 1)
      date = try #require(next)
    }
    #expect(CivilDate(daysSince1970: -719_163) == nil)
    #expect(CivilDate(daysSince1970: 2_932_897) == nil)
  }

  @Test func addressHasItsProvider() {
    #expect(MailProvider(bytes("ann@gmail.com").span.bytes)?.domain == "gmail.com")
    #expect(MailProvider(bytes(" A@Hotmail.COM ").span.bytes)?.domain == "hotmail.com")
    #expect(MailProvider(bytes("ann@gmail.com.zz").span.bytes) == nil)
    #expect(MailProvider(bytes("ann@mailbox.zz").span.bytes) == nil)
    #expect(MailProvider(bytes("gmail.com").span.bytes) == nil)
    for provider in MailProvider.all {
      #expect(MailProvider(bytes("ann@\(provider.domain)").span.bytes) == provider)
    }
  }

  @Test func cardHasItsScheme() {
    #expect(PaymentCard.scheme(digits: 4_000_009_876_543_219, count: 16) == .visa)
    #expect(PaymentCard.scheme(digits: 370_000_987_654_326, count: 15) == .amex)
    #expect(PaymentCard.scheme(digits: 213_100_098_765_432, count: 15) == .jcbLegacy)
    #expect(PaymentCard.scheme(digits: 6_200_009_876_543_212, count: 16) == .unionPay)
    #expect(PaymentCard.scheme(digits: 2_200_000_987_654_328, count: 16) == .mir)
    #expect(PaymentCard.scheme(digits: 7_000_009_876_543_212, count: 16) == nil)
    #expect(Set(CardScheme.allCases.map(\.name)).count == CardScheme.allCases.count)
  }

  @Test func hashHasItsKind() {
    for (kind, expected) in [
      ("md5-or-ntlm", HashKind.md5OrNTLM), ("sha1", .sha1), ("sha256", .sha256),
      ("sha512", .sha512), ("bcrypt", .bcrypt), ("argon2", .argon2), ("crypt-hash", .cryptMD5),
    ] {
      let first = IdentifierKind.named(kind)?.examples.first?.input ?? ""
      #expect(HashKind(bytes(first).span.bytes) == expected, "\(kind)")
    }
    for kind in HashKind.allCases { #expect(IdentifierKind.named(kind.kind) != nil) }
    #expect(HashKind(bytes("secret").span.bytes) == nil)
  }

  @Test func identifierHasItsVersion() {
    let text = "0192f6c1-4d3e-7f5a-8b6c-7d8e9f0a1b2c"
    #expect(UniqueIdentifier.version(bytes(text).span.bytes) == 7)
    #expect(UniqueIdentifier.version(bytes("0192f6c1").span.bytes) == nil)
  }

  @Test func accountHasItsCountry() {
    #expect(AccountNumber.country(bytes("DE34370400440987654321").span.bytes)?.code == "DE")
    #expect(AccountNumber.country(bytes("US34370400440987654321").span.bytes) == nil)
  }
}
