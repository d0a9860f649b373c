import Identifiers
import TestSupport
import Testing

/// One changed digit breaks every check digit.
@Suite struct CheckDigitTests {
  /// Every field that differs from this one in one of its digits or letters.
  private func neighbours(_ text: String, alphabet: String) -> [String] {
    var found: [String] = []
    let characters = Array(text)
    for place in characters.indices where alphabet.contains(characters[place]) {
      for other in alphabet where other != characters[place] {
        var changed = characters
        changed[place] = other
        found.append(String(changed))
      }
    }
    return found
  }

  private let digits = "0123456789"

  @Test func oneChangedDigitBreaksLuhnOfAnIMEI() {
    var random = SplitMix64(seed: 4)
    for _ in 0..<20 {
      let identity = 35_000_000_000_000 + random.next(below: 1_000_000_000_000)
      let number = "\(identity)\(luhnDigit(identity))"
      #expect(Field(number).imei.reason != .imeiLuhn)
      for changed in neighbours(number, alphabet: digits) {
        let expected: ReasonCode = changed.last == "0" ? .imeiSpareZero : .imeiLuhn
        #expect(Field(changed).imei.reason == expected, "\(changed)")
      }
    }
  }

  @Test func oneChangedDigitBreaksLuhnOfASIMCard() {
    for number in ["8901260987001234560", "89012609870012345674"] {
      #expect(ICCID.check(Array(number.utf8).span.bytes).validity == .valid)
      // Of twenty digits the first nineteen may pass by themselves.
      for changed in neighbours(number, alphabet: digits) {
        let result = ICCID.check(Array(changed.utf8).span.bytes)
        let isOtherReading = result.flags == .iccid19Of20
        #expect(result.validity != .valid || isOtherReading, "\(changed)")
      }
    }
  }

  @Test func oneChangedDigitBreaksLuhnOfACard() {
    for number in ["4000009876543219", "370000987654326"] {
      for changed in neighbours(number, alphabet: digits) {
        #expect(PaymentCard.check(Array(changed.utf8).span.bytes).validity != .valid, "\(changed)")
      }
    }
  }

  @Test func oneChangedDigitBreaksARoutingNumber() {
    for number in ["061000984", "321987653", "800000983"] {
      for changed in neighbours(number, alphabet: digits) {
        let result = RoutingNumber.check(Array(changed.utf8).span.bytes)
        #expect(result.validity == .invalid, "\(changed)")
      }
    }
  }

  /// A digit for a letter shifts what is before it, and may pass.
  @Test func oneChangedDigitOrLetterBreaksAnIBAN() {
    for number in ["DE34370400440987654321", "GB35ABCD12345698765432"] {
      for alphabet in [digits, "ABCDEFGHIJKLMNOPQRSTUVWXYZ"] {
        for changed in neighbours(number, alphabet: alphabet) {
          let result = AccountNumber.check(Array(changed.utf8).span.bytes)
          #expect(result.validity == .invalid, "\(changed)")
        }
      }
    }
  }

  @Test func oneChangedDigitBreaksAnMEID() {
    for changed in neighbours("A10000987654323", alphabet: digits + "ABCDEF") {
      let result = MEID.check(Array(changed.utf8).span.bytes)
      #expect(result.validity != .valid, "\(changed)")
    }
  }

  @Test func luhnOfTwentyDigitsIsTheSchoolRule() {
    var random = SplitMix64(seed: 5)
    for _ in 0..<300 {
      let head = 8_901_260_000_000_000_000 + random.next(below: 1_000_000_000_000)
      let tail = random.next(below: 10)
      let flags = ICCID.check(digits: head, count: 20, twentieth: tail).flags
      #expect(flags.contains(.iccid20) == (schoolSum("\(head)\(tail)") % 10 == 0))
    }
  }

  private func luhnDigit(_ number: UInt64) -> Int { (10 - schoolSum("\(number)0") % 10) % 10 }

  /// Luhn as it is taught: double every second digit from the right, add the digits of the result.
  private func schoolSum(_ number: String) -> Int {
    number.reversed().enumerated().reduce(0) { sum, next in
      let digit = next.element.wholeNumberValue ?? 0
      return sum + (next.offset % 2 == 1 ? digit * 2 / 10 + digit * 2 % 10 : digit)
    }
  }
}
