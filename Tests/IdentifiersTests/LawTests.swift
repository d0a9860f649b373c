import Identifiers
import Testing

/// Laws that hold for every field, on fields drawn from the bytes that numbers are made of, from all
/// 256 bytes, and on every prefix of every example.
@Suite struct LawTests {
  private static let alphabet = Array(
    "0123456789012345678901234567890123456789---  ../()xX*#eE+'\"=ABFNnGzoLlUe@\u{A0}\u{2013}\u{2022}"
      .utf8
  )

  private func agrees(_ field: Field, _ note: String = "") {
    let fast = field.classification
    let slow = field.compaction.classification
    #expect(fast == slow, "\(field.bytes) \(note)")
    let ssn = SocialSecurityNumber.outcome(fast.shape, digits: fast.digits)
    let imei = IMEI.outcome(fast.shape, digits: fast.digits)
    #expect(field.ssn == ssn && field.imei == imei, "\(field.bytes)")
  }

  @Test func fastAndSlowClassificationAgreeOnNumberLikeFields() {
    var random = SplitMix64(seed: 1)
    for _ in 0..<40_000 {
      let count = Int(random.next(below: 24))
      let bytes = (0..<count).map { _ in
        Self.alphabet[Int(random.next(below: UInt64(Self.alphabet.count)))]
      }
      agrees(Field(bytes))
    }
  }

  @Test func fastAndSlowClassificationAgreeOnChangedExamples() {
    var random = SplitMix64(seed: 2)
    let examples = (SocialSecurityNumber.examples + IMEI.examples).map(\.input)
    for input in examples + ["2004-01-31", "Elizabeth", "12 Elm Street"] where !input.isEmpty {
      for _ in 0..<100 {
        var bytes = Array(input.utf8)
        let place = Int(random.next(below: UInt64(bytes.count)))
        bytes[place] = Self.alphabet[Int(random.next(below: UInt64(Self.alphabet.count)))]
        agrees(Field(bytes))
      }
    }
  }

  @Test func everyPrefixAndSuffixAnswers() {
    for example in SocialSecurityNumber.examples + IMEI.examples {
      let bytes = Array(example.input.utf8)
      for length in 0...bytes.count {
        agrees(Field(Array(bytes.prefix(length))))
        agrees(Field(Array(bytes.suffix(length))))
      }
    }
  }

  @Test func randomBytesAnswerAtEveryLength() {
    var random = SplitMix64(seed: 3)
    for length in 0...300 {
      agrees(Field((0..<length).map { _ in UInt8(truncatingIfNeeded: random.next()) }))
      for byte: UInt8 in [0x20, 0x22, 0x27, 0x2D, 0x30, 0x3D, 0x58, 0x61, 0xA0, 0xC2, 0xE2, 0xFF] {
        agrees(Field([UInt8](repeating: byte, count: length)))
      }
    }
  }

  @Test func pairsOfAnyTwoBytesAnswer() {
    for first in UInt8.min...UInt8.max {
      for second in stride(from: 0, through: 255, by: 3) {
        agrees(Field([first, UInt8(second)]))
      }
    }
  }

  @Test func aMegabyteAnswers() {
    for byte in [UInt8(ascii: "7"), UInt8(ascii: " "), UInt8(ascii: "a")] {
      agrees(Field([UInt8](repeating: byte, count: 1_000_000)))
    }
  }

  @Test func shapesThatAreNotAdmittedIgnoreTheirDigits() {
    for shape in Shape.allCases {
      if !SocialSecurityNumber.admits(shape) {
        let blank = SocialSecurityNumber.outcome(shape, digits: 0)
        #expect(SocialSecurityNumber.outcome(shape, digits: 123_456_780) == blank)
      }
      if !IMEI.admits(shape) {
        #expect(IMEI.outcome(shape, digits: 356_868_000_041_418) == IMEI.outcome(shape, digits: 0))
      }
      #expect(shape.carriesDigits || !SocialSecurityNumber.admits(shape) && !IMEI.admits(shape))
    }
    #expect(Shape.allCases.count == Shape.count)
  }

  @Test func oneChangedDigitBreaksLuhn() {
    var random = SplitMix64(seed: 4)
    for _ in 0..<50 {
      var digits = (0..<14).map { _ in random.next(below: 10) }
      digits.replaceSubrange(0..<2, with: [3, 5])
      digits.append(slowCheckDigit(digits))
      #expect(IMEI.check(digits: number(digits), count: 15).reason != .imeiLuhn)
      for place in 0..<15 {
        for digit: UInt64 in 0..<10 where digit != digits[place] {
          var changed = digits
          changed[place] = digit
          let reason = IMEI.check(digits: number(changed), count: 15).reason
          #expect(reason == (changed[14] == 0 ? .imeiSpareZero : .imeiLuhn), "\(changed)")
        }
      }
    }
  }

  private func number(_ digits: [UInt64]) -> UInt64 {
    digits.reduce(0) { $0 * 10 + $1 }
  }

  /// Luhn as it is taught: double every second digit from the right, add the digits of the result.
  private func slowCheckDigit(_ digits: [UInt64]) -> UInt64 {
    var sum: UInt64 = 0
    for (place, digit) in digits.reversed().enumerated() {
      sum += place % 2 == 0 ? digit * 2 / 10 + digit * 2 % 10 : digit
    }
    return (10 - sum % 10) % 10
  }
}
