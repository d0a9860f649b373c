import Identifiers
import TestSupport
import Testing

/// Laws of shapes: the fast way and the slow way agree on fields drawn from the bytes that numbers are
/// made of, from all 256 bytes, and on every prefix of every example.
@Suite struct LawTests {
  static let alphabet = Array(
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
}
