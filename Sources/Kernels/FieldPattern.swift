import CKernels

/// A layout that fields are predicted to have: a length, which bytes are digits, and the rest.
///
/// ```
///  "000-00-0000"    11 bytes, digits at 0-2, 4-5, 7-10, hyphens at 3 and 6
/// ```
package struct FieldPattern: Sendable {
  package static let maximumLength = 32
  package static let maximumDigitCount = 20

  /// Bytes of a field that matches.
  package let length: Int
  /// Bit i is set where byte i is a digit.
  package let digitMask: UInt32
  package var digitCount: Int { digitMask.nonzeroBitCount }
  /// The bytes that a field counts as: its digits alone, or all of it.
  private let message: [Int]
  /// Byte i, where it is no digit.
  private let literals: SIMD32<UInt8>
  /// The same for the vector kernels.
  private let tables: assay_pattern

  /// Makes the pattern of a sample: its digits stand for any digit, its other bytes for themselves.
  ///
  /// Nil unless the sample has 1 to 32 bytes and at most 20 digits, one or more if it `packs`.
  package init?(like sample: some Collection<UInt8>, packs: Bool = false) {
    guard (1...Self.maximumLength).contains(sample.count) else { return nil }
    var mask: UInt32 = 0
    var literals = SIMD32<UInt8>()
    for (index, byte) in sample.enumerated() {
      if (0x30...0x39).contains(byte) { mask |= 1 << UInt32(index) } else { literals[index] = byte }
    }
    self.init(length: sample.count, digitMask: mask, literals: literals, packs: packs)
  }

  /// Makes a pattern of `length` bytes with digits where `digitMask` has a bit.
  ///
  /// With `packs`, a field counts as its digits alone, without its other bytes. Nil unless there are 1
  /// to 32 bytes and at most 20 digits, all inside the length. Cost: under a microsecond; keep the
  /// pattern.
  package init?(length: Int, digitMask: UInt32, literals: SIMD32<UInt8>, packs: Bool = false) {
    guard (1...Self.maximumLength).contains(length),
      digitMask.nonzeroBitCount <= Self.maximumDigitCount,
      UInt64(digitMask) >> UInt64(length) == 0,
      !packs || digitMask != 0
    else { return nil }
    self.length = length
    self.digitMask = digitMask
    self.literals = literals
    message = (0..<length).filter { !packs || digitMask >> UInt32($0) & 1 == 1 }
    tables = Self.tables(length, digitMask, literals, message: message)
  }

  /// Whether both match the same fields.
  package func isLike(_ other: FieldPattern) -> Bool {
    length == other.length && digitMask == other.digitMask && literals == other.literals
  }

  /// Whether fields have four, two and two digits, with hyphens or with slashes between.
  package var isYearFirst: Bool {
    length == 10 && digitMask == 0b11_0110_1111 && literals[4] == literals[7]
      && (literals[4] == UInt8(ascii: "-") || literals[4] == UInt8(ascii: "/"))
  }

  /// Whether one field matches; cost: some nanoseconds.
  package func takes(_ field: UnsafeBufferPointer<UInt8>) -> Bool {
    guard field.count == length, let start = field.baseAddress else { return false }
    return matches(start)
  }

  /// What became of a batch's rows; those that are neither were empty.
  package struct Matches: Equatable, Sendable {
    package var hitCount = 0
    package var missCount = 0

    package init(hitCount: Int = 0, missCount: Int = 0) {
      self.hitCount = hitCount
      self.missCount = missCount
    }
  }

  /// Takes every field of a batch that matches.
  ///
  /// - Parameters:
  ///   - fields: The batch.
  ///   - sink: Takes the hits' values; names the rows that are neither empty nor hits.
  ///   - digits: Takes each hit's digits as one number, in row order; exact up to 19 digits. Nil to
  ///     leave them out.
  ///   - luhn: Takes each hit's Luhn sum modulo 10, the last digit not doubled; nil, or left out
  ///     together with `digits`.
  ///   - set: The kernels to use.
  /// - Returns: How many hits and misses there are; both arrays need room for one a row and
  ///   `FieldArray.slack`. Cost a row: 1.5 (AVX-512) to 4 ns (AVX2), all in all; scalar about 250.
  package func match(
    _ fields: FieldArray,
    into sink: ValueSink,
    digits: UnsafeMutablePointer<UInt64>? = nil,
    luhn: UnsafeMutablePointer<UInt8>? = nil,
    using set: KernelSet = .best
  ) -> Matches {
    guard let layout = set.table?.pointee.layout else {
      return scalar(fields, sink, digits, digits == nil ? nil : luhn)
    }
    return withUnsafePointer(to: tables) { tables in
      let found = sink.withValues(fields) { layout(tables, $0, digits, luhn) }
      return Matches(hitCount: found.hit_count, missCount: found.miss_count)
    }
  }

  /// The twin.
  private func scalar(
    _ fields: FieldArray,
    _ sink: ValueSink,
    _ digits: UnsafeMutablePointer<UInt64>?,
    _ luhn: UnsafeMutablePointer<UInt8>?
  ) -> Matches {
    var found = Matches()
    for row in 0..<fields.count {
      let field = fields.starts[row]
      guard fields.lengths[row] > 0 else {
        sink.take(row, field, count: 0)
        continue
      }
      guard Int(fields.lengths[row]) == length, matches(field) else {
        sink.misses[found.missCount] = UInt32(row)
        found.missCount += 1
        continue
      }
      digits?[found.hitCount] = number(field)
      luhn?[found.hitCount] = luhnRemainder(field)
      found.hitCount += 1
      let canonical = message.map { field[$0] }
      sink.take(row, canonical, count: canonical.count)
    }
    return found
  }

  private func isDigit(_ index: Int) -> Bool { digitMask >> UInt32(index) & 1 == 1 }

  private func matches(_ field: UnsafePointer<UInt8>) -> Bool {
    (0..<length).allSatisfy {
      isDigit($0) ? (0x30...0x39).contains(field[$0]) : field[$0] == literals[$0]
    }
  }

  private func number(_ field: UnsafePointer<UInt8>) -> UInt64 {
    (0..<length).reduce(0) {
      isDigit($1) ? $0 &* 10 &+ UInt64(field[$1] - 0x30) : $0
    }
  }

  private func luhnRemainder(_ field: UnsafePointer<UInt8>) -> UInt8 {
    var sum = 0
    var isDoubled = false
    for index in (0..<length).reversed() where isDigit(index) {
      let term = Int(field[index] - 0x30) * (isDoubled ? 2 : 1)
      sum += term > 9 ? term - 9 : term
      isDoubled.toggle()
    }
    return UInt8(sum % 10)
  }
}
