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
  /// Byte i, where it is no digit.
  private let literals: SIMD32<UInt8>
  /// The same for the vector kernels.
  private let tables: assay_pattern

  /// Makes the pattern of a sample: its digits stand for any digit, its other bytes for themselves.
  ///
  /// Nil unless the sample has 1 to 32 bytes and at most 20 digits.
  package init?(like sample: some Collection<UInt8>) {
    guard (1...Self.maximumLength).contains(sample.count) else { return nil }
    var mask: UInt32 = 0
    var literals = SIMD32<UInt8>()
    for (index, byte) in sample.enumerated() {
      if (0x30...0x39).contains(byte) { mask |= 1 << UInt32(index) } else { literals[index] = byte }
    }
    self.init(length: sample.count, digitMask: mask, literals: literals)
  }

  /// Makes a pattern of `length` bytes with digits where `digitMask` has a bit.
  ///
  /// Nil unless there are 1 to 32 bytes and at most 20 digits, all inside the length. Cost: under a
  /// microsecond; keep the pattern.
  package init?(length: Int, digitMask: UInt32, literals: SIMD32<UInt8>) {
    guard (1...Self.maximumLength).contains(length),
      digitMask.nonzeroBitCount <= Self.maximumDigitCount,
      UInt64(digitMask) >> UInt64(length) == 0
    else { return nil }
    self.length = length
    self.digitMask = digitMask
    self.literals = literals
    tables = Self.tables(length, digitMask, literals)
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

  /// Matches every field of a batch.
  ///
  /// - Parameters:
  ///   - fields: The batch; changed only where `scratch` is given.
  ///   - digits: Takes each hit's digits as one number, in row order; exact up to 19 digits. Nil to
  ///     leave them out.
  ///   - luhn: Takes each hit's Luhn sum modulo 10, the last digit not doubled; nil to leave it out.
  ///   - scratch: 32 bytes a row and 64 more: takes each hit's digits without its literal bytes, at
  ///     `scratch + 32 * row`, where `fields` then points; nil to leave it out.
  ///   - misses: Takes the rows that are neither empty nor hits, ascending.
  ///   - set: The kernels to use.
  /// - Returns: How many hits and misses there are; both arrays need room for one a row and
  ///   `FieldArray.slack`. Cost: 1 to 2 ns a hit.
  package func match(
    _ fields: FieldArray,
    digits: UnsafeMutablePointer<UInt64>?,
    luhn: UnsafeMutablePointer<UInt8>? = nil,
    scratch: UnsafeMutablePointer<UInt8>? = nil,
    misses: UnsafeMutablePointer<UInt32>,
    using set: KernelSet = .best
  ) -> Matches {
    guard let pattern = set.table?.pointee.pattern else {
      return scalar(fields, digits, luhn, scratch, misses)
    }
    return withUnsafePointer(to: tables) { tables in
      let found = pattern(
        tables,
        fields.starts,
        fields.lengths,
        fields.count,
        digits,
        luhn,
        scratch,
        misses
      )
      return Matches(hitCount: found.hit_count, missCount: found.miss_count)
    }
  }

  /// The twin.
  private func scalar(
    _ fields: FieldArray,
    _ digits: UnsafeMutablePointer<UInt64>?,
    _ luhn: UnsafeMutablePointer<UInt8>?,
    _ scratch: UnsafeMutablePointer<UInt8>?,
    _ misses: UnsafeMutablePointer<UInt32>
  ) -> Matches {
    var found = Matches()
    for row in 0..<fields.count where fields.lengths[row] > 0 {
      let field = fields.starts[row]
      guard Int(fields.lengths[row]) == length, matches(field) else {
        misses[found.missCount] = UInt32(row)
        found.missCount += 1
        continue
      }
      digits?[found.hitCount] = number(field)
      luhn?[found.hitCount] = luhnRemainder(field)
      found.hitCount += 1
      guard let scratch else { continue }
      pack(field, into: scratch + 32 * row)
      fields.starts[row] = UnsafePointer(scratch + 32 * row)
      fields.lengths[row] = UInt32(digitCount)
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

  private func pack(_ field: UnsafePointer<UInt8>, into target: UnsafeMutablePointer<UInt8>) {
    var written = 0
    for index in 0..<length where isDigit(index) {
      target[written] = field[index]
      written += 1
    }
  }
}
