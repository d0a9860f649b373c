import Identifiers
import TestSupport

extension ChanceCase {
  /// A number of that many random digits.
  private static func digits(_ random: inout SplitMix64, _ count: Int) -> UInt64 {
    var bound: UInt64 = 1
    for _ in 0..<count { bound *= 10 }
    return random.next(below: bound)
  }

  private static func isValid(_ result: CheckResult) -> Bool { result.validity == .valid }

  private static func isNotInvalid(_ result: CheckResult) -> Bool {
    result.validity == .valid || result.validity == .suspect
  }

  /// The check of ISO 7812-1 as it stands there: every second digit from the right doubled.
  private static func isLuhn(_ number: UInt64) -> Bool {
    let sum = String(number).reversed().enumerated().reduce(0) { sum, digit in
      let value = (digit.element.wholeNumberValue ?? 0) << (digit.offset & 1)
      return sum + value / 10 + value % 10
    }
    return sum % 10 == 0
  }

  /// Numbers of every length that a rule has, as many draws together as for one.
  private static func lengths(
    _ kind: String,
    _ counts: ClosedRange<Int>,
    _ stated: (Int) -> Double,
    _ check: @escaping @Sendable (UInt64, Int) -> CheckResult
  ) -> [ChanceCase] {
    counts.map { count in
      ChanceCase("\(kind) \(count) digits", stated(count), seed: UInt64(count), debugDraws: 200_000)
      {
        isValid(check(digits(&$0, count), count))
      }
    }
  }

  static let everyLength: [ChanceCase] =
    lengths(PaymentCard.kind, 11...19, PaymentCard.chance(digitCount:)) {
      PaymentCard.check(digits: $0, count: $1)
    }
    + lengths(NorthAmericanNumber.kind, 8...13, NorthAmericanNumber.chance(digitCount:)) {
      NorthAmericanNumber.check(digits: $0, count: $1)
    }
    + lengths(InternationalNumber.kind, 6...16, InternationalNumber.chance(digitCount:)) {
      InternationalNumber.check(digits: $0, count: $1)
    }

  static let government: [ChanceCase] = [
    ChanceCase("us-ssn 9 digits", SocialSecurityNumber.chance, seed: 20_110_625) {
      isNotInvalid(SocialSecurityNumber.check(digits: UInt32(digits(&$0, 9))))
    },
    ChanceCase("us-ssn high group", SocialSecurityNumber.highGroupChance, seed: 772) {
      let result = SocialSecurityNumber.check(digits: UInt32(digits(&$0, 9)))
      return isNotInvalid(result) && !result.flags.contains(.post2011Only)
    },
    ChanceCase("us-itin 9 digits", TaxpayerNumber.chance, seed: 9) {
      isValid(TaxpayerNumber.check(digits: digits(&$0, 9), count: 9))
    },
    ChanceCase("us-ein 9 digits", EmployerNumber.chance, seed: 83) {
      isValid(EmployerNumber.check(digits: digits(&$0, 9), count: 9))
    },
    ChanceCase("licence 9 digits", DriverLicense.chance, seed: 50) {
      isValid(DriverLicense.check(digits: digits(&$0, 9), count: 9))
    },
    ChanceCase("licence 9 digits, state", DriverLicense.stateChance, seed: 51) {
      let state = USState(rawValue: UInt8($0.next(below: 51)))
      return isValid(DriverLicense.check(digits: digits(&$0, 9), count: 9, state: state))
    },
  ]

  static let telephony: [ChanceCase] = [
    ChanceCase("imei 15 digits", IMEI.chance, seed: 23_003) {
      isValid(IMEI.check(digits: digits(&$0, 15), count: 15))
    },
    ChanceCase("imei 14 digits", IMEI.chanceWithoutCheckDigit, seed: 14) {
      isValid(IMEI.check(digits: digits(&$0, 14), count: 14))
    },
    ChanceCase("imeisv 16 digits", IMEISV.chance, seed: 16) {
      isValid(IMEISV.check(digits: digits(&$0, 16), count: 16))
    },
    ChanceCase("meid 14 hexadecimal digits", MEID.chance, seed: 160) {
      isValid(MEID.check(hexadecimal: $0.next() >> 8))
    },
    ChanceCase("meid 18 digits", MEID.chanceOfDecimal, seed: 18) {
      isValid(MEID.check(digits: digits(&$0, 18), count: 18))
    },
    ChanceCase("imsi 15 digits", IMSI.chance, seed: 212) {
      isValid(IMSI.check(digits: digits(&$0, 15), count: 15))
    },
    // One number in a hundred begins with 89: draws are of those.
    ChanceCase("iccid 19 digits from 89", ICCID.chance * 100, seed: 118) {
      let number = 8_900_000_000_000_000_000 + digits(&$0, 17)
      return isValid(ICCID.check(digits: number, count: 19))
    },
    ChanceCase("iccid 20 digits from 89", ICCID.chanceOfTwenty * 100, seed: 119) {
      let number = 8_900_000_000_000_000_000 + digits(&$0, 17)
      return isValid(ICCID.check(digits: number, count: 20, twentieth: digits(&$0, 1)))
    },
    ChanceCase("iccid 19 digits from 89, Luhn alone", ICCID.structuralChance * 100, seed: 120) {
      isLuhn(8_900_000_000_000_000_000 + digits(&$0, 17))
    },
    ChanceCase("phone-nanp 10 digits", NorthAmericanNumber.chance, seed: 10) {
      isValid(NorthAmericanNumber.check(digits: digits(&$0, 10), count: 10))
    },
    ChanceCase("phone-nanp structure", NorthAmericanNumber.structuralChance, seed: 712) {
      isNotInvalid(NorthAmericanNumber.check(digits: digits(&$0, 10), count: 10))
    },
    ChanceCase("phone-e164 11 digits", InternationalNumber.chance, seed: 11) {
      isValid(InternationalNumber.check(digits: digits(&$0, 11), count: 11))
    },
    ChanceCase("phone-e164 12 digits", InternationalNumber.chanceOfTwelve, seed: 12) {
      isValid(InternationalNumber.check(digits: digits(&$0, 12), count: 12))
    },
  ]

  static let other: [ChanceCase] = [
    ChanceCase("us-zip 5 digits", ZIPCode.chance, seed: 5) {
      isValid(ZIPCode.check(digits: digits(&$0, 5), count: 5))
    },
    ChanceCase("us-zip not invalid", ZIPCode.structuralChance, seed: 501) {
      isNotInvalid(ZIPCode.check(digits: digits(&$0, 5), count: 5))
    },
    ChanceCase("us-zip and state", ZIPCode.stateChance, seed: 52) {
      let state = USState(rawValue: UInt8($0.next(below: 51)))
      return isValid(ZIPCode.check(digits: digits(&$0, 5), count: 5, state: state))
    },
    ChanceCase("date 8 digits", RecordDate.chance, seed: 8601) {
      isValid(RecordDate.check(digits: digits(&$0, 8), count: 8))
    },
    ChanceCase("date 6 digits", RecordDate.chanceOfSixDigits, seed: 6) {
      isValid(RecordDate.check(digits: digits(&$0, 6), count: 6))
    },
    ChanceCase("date 5 digits", RecordDate.chanceOfFiveDigits, seed: 1900) {
      isValid(RecordDate.check(digits: digits(&$0, 5), count: 5))
    },
    ChanceCase("date 10 digits", RecordDate.chanceOfTenDigits, seed: 1970) {
      isValid(RecordDate.check(digits: digits(&$0, 10), count: 10))
    },
    ChanceCase("timestamp 10 digits", Timestamp.chance, seed: 3339) {
      isValid(Timestamp.check(digits: digits(&$0, 10), count: 10))
    },
    ChanceCase("timestamp 14 digits", Timestamp.chanceOfFourteenDigits, seed: 8602) {
      isValid(Timestamp.check(digits: digits(&$0, 14), count: 14))
    },
    ChanceCase("payment-card 16 digits", PaymentCard.chance, seed: 7812) {
      isValid(PaymentCard.check(digits: digits(&$0, 16), count: 16))
    },
    ChanceCase("payment-card 15 digits", PaymentCard.chanceOfFifteen, seed: 34) {
      isValid(PaymentCard.check(digits: digits(&$0, 15), count: 15))
    },
    ChanceCase("aba-routing 9 digits", RoutingNumber.chance, seed: 371) {
      isValid(RoutingNumber.check(digits: digits(&$0, 9), count: 9))
    },
    ChanceCase("pin 4 digits, common", AccountPIN.commonChance, seed: 1234) {
      AccountPIN.check(digits: digits(&$0, 4), count: 4).flags.contains(.pinCommon)
    },
    ChanceCase("pin 6 digits", AccountPIN.chance, seed: 4) {
      isValid(AccountPIN.check(digits: digits(&$0, 6), count: 6))
    },
  ]
}
