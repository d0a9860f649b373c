import TestSupport
import Testing

@testable import Kernels

@Suite struct KeyedHashTests {
  private static let key = KeyedHash(low: 0xA6D2_AE28_1615_7E2B, high: 0x3C4F_CF09_8815_F7AB)
  /// RFC 4493, section 4.
  private static let message: [UInt8] = [
    0x6B, 0xC1, 0xBE, 0xE2, 0x2E, 0x40, 0x9F, 0x96, 0xE9, 0x3D, 0x7E, 0x11, 0x73, 0x93, 0x17, 0x2A,
    0xAE, 0x2D, 0x8A, 0x57, 0x1E, 0x03, 0xAC, 0x9C, 0x9E, 0xB7, 0x6F, 0xAC, 0x45, 0xAF, 0x8E, 0x51,
    0x30, 0xC8, 0x1C, 0x46, 0xA3, 0x5C, 0xE4, 0x11, 0xE5, 0xFB, 0xC1, 0x19, 0x1A, 0x0A, 0x52, 0xEF,
    0xF6, 0x9F, 0x24, 0x45, 0xDF, 0x4F, 0x9B, 0x17, 0xAD, 0x2B, 0x41, 0x7B, 0xE6, 0x6C, 0x37, 0x10,
  ]
  private static let answers: [(length: Int, bigEndian: UInt64)] = [
    (16, 0x070A_16B4_6B4D_4144), (40, 0xDFA6_6747_DE9A_E630), (64, 0x51F0_BEBF_7E3B_9D92),
  ]

  /// FIPS 197, appendix C.1.
  @Test func theBlockCipherAnswersAsTheStandard() {
    let key = SIMD4<UInt32>(0x0302_0100, 0x0706_0504, 0x0B0A_0908, 0x0F0E_0D0C)
    let plain = SIMD4<UInt32>(0x3322_1100, 0x7766_5544, 0xBBAA_9988, 0xFFEE_DDCC)
    let cipher = SIMD4<UInt32>(0xD8E0_C469, 0x3004_7B6A, 0x80B7_CDD8, 0x5AC5_B470)
    #expect(AES128(key: key).encipher(plain) == cipher)
  }

  @Test func theSubkeysAreThoseOfTheStandard() {
    #expect(Self.key.subkeys.whole[0] == 0x18D6_EEFB)
    #expect(Self.key.subkeys.part[3] == 0x3B51_6DE4)
  }

  @Test(arguments: KernelSet.supported)
  func theHashIsTheHeadOfTheStandardsCode(_ set: KernelSet) {
    for (length, bigEndian) in Self.answers {
      let field = Array(Self.message.prefix(length))
      #expect(Self.key.hash(field, count: length, using: set) == bigEndian.byteSwapped)
      #expect(batch([field], poison: 0xFF, set) == [bigEndian.byteSwapped])
    }
    #expect(Self.key.hash(Self.message, count: 0, using: set) == 0)
  }

  private func batch(_ fields: [[UInt8]], poison: UInt8, _ set: KernelSet) -> [UInt64] {
    let column = TestColumn(fields, poison: poison)
    return written(fields.count, UInt64.max) { hashes in
      Self.key.hash(column.array, into: hashes, using: set)
      return fields.count
    }
  }

  private func expectTwins(_ fields: [[UInt8]], _ set: KernelSet, _ comment: Comment) {
    let twin = batch(fields, poison: 0, .scalar)
    #expect(batch(fields, poison: 0x80, set) == twin, comment)
    #expect(batch(fields, poison: 0xFF, set) == twin, comment)
  }

  @Test(arguments: KernelSet.vector)
  func everyLengthInEveryLane(_ set: KernelSet) {
    var random = SplitMix64(seed: 5)
    for length in 0...100 {
      let lane = length % 8
      var fields = (0..<8).map { _ in random.bytes(Int(random.next(below: 40)), from: [0, 65, 255])
      }
      fields[lane] = random.bytes(length, from: Array(0...255))
      expectTwins(fields, set, "seed 5, length \(length)")
    }
  }

  @Test(arguments: KernelSet.vector)
  func everyCountOfRows(_ set: KernelSet) {
    var random = SplitMix64(seed: 6)
    for count in 0...33 {
      for limit in [1, 17, 33, 200] as [UInt64] {
        let fields = (0..<count).map { _ in
          random.bytes(Int(random.next(below: limit)), from: Array(0...255))
        }
        expectTwins(fields, set, "seed 6, \(count) rows under \(limit) bytes")
      }
    }
    expectTwins([random.bytes(1_000, from: [1, 2]), [], [7]], set, "seed 6, a long field")
  }

  @Test(arguments: KernelSet.vector)
  func oneFieldAloneHasTheHashOfItsRow(_ set: KernelSet) {
    var random = SplitMix64(seed: 7)
    for length in 0...200 {
      let field = random.bytes(length, from: Array(0...255))
      let exact = UnsafeMutablePointer<UInt8>.allocate(capacity: max(length, 1))
      defer { exact.deallocate() }
      exact.initialize(from: field, count: length)
      let alone = Self.key.hash(exact, count: length, using: set)
      #expect(alone == Self.key.hash(field, count: length, using: .scalar), "seed 7, \(length)")
    }
  }

  @Test(arguments: KernelSet.supported)
  func numbersHashAsTheirEightBytes(_ set: KernelSet) {
    var random = SplitMix64(seed: 9)
    for count in 0...20 {
      var numbers = (0..<count).map { _ in random.next() }
      let single = numbers.map { Self.key.hash($0) }
      let fields = numbers.map { number in (0..<8).map { UInt8(number >> ($0 * 8) & 0xFF) } }
      let apart = written(count, UInt64(0)) { hashes in
        Self.key.hash(numbers, count: count, into: hashes, using: set)
        return count
      }
      numbers.withUnsafeMutableBufferPointer { inPlace in
        guard let base = inPlace.baseAddress else { return }
        Self.key.hash(base, count: count, into: base, using: set)
      }
      #expect(apart == single)
      #expect(numbers == single)
      #expect(batch(fields, poison: 3, set) == single)
    }
  }

  @Test func aNumberOfDigitsHashesAsItsText() {
    let cases: [(number: UInt64, text: String)] = [
      (0, "0"), (7, "007"), (123_456_789, "123456789"), (1, "000000000000001"),
      (.max, "18446744073709551615"), (9_999_999_999_999_999, "9999999999999999"),
    ]
    for (number, text) in cases {
      let field = Array(text.utf8)
      let hash = Self.key.hash(field, count: field.count)
      #expect(Self.key.hash(number, digitCount: UInt8(field.count)) == hash, "\(text)")
    }
  }

  @Test func everyBitOfTheKeyMatters() {
    let field = Array("4111111111111111".utf8)
    let hashes = (0..<128).map { bit in
      KeyedHash(low: bit < 64 ? 1 << bit : 0, high: bit < 64 ? 0 : 1 << (bit - 64))
        .hash(field, count: field.count)
    }
    #expect(Set(hashes).count == 128)
  }
}
