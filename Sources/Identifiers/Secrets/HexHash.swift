/// Digests in hexadecimal, told apart by their length alone.
///
///     5f4dcc3b...cf99      32 digits: first and last sixteen kept, which are the whole
///     *2470C0C0...DA1BE    MySQL's SHA-1 with an asterisk; 0x before the digits counts for nothing
struct HexHash {
  /// The first sixteen digits.
  private(set) var first: UInt64 = 0
  /// The last sixteen.
  private(set) var last: UInt64 = 0
  /// How many digits there are.
  private(set) var count = 0
  /// An asterisk stands before the digits.
  private(set) var hasAsterisk = false
  /// Something else stands there.
  private(set) var isForeign = false
  /// No digit is a letter.
  private(set) var isDecimal = true
  /// All digits are equal.
  private(set) var isRepeated = true

  /// The most bytes that are looked at: 128 digits with `0x` before them.
  static let maximumLength = 130

  init(_ field: RawSpan, _ core: Range<Int>) {
    isForeign = core.count > HexHash.maximumLength
    guard !isForeign else { return }
    var start = core.lowerBound
    if core.count > 2, PackedWord(field, start..<start + 2) == "0x" { start += 2 }
    if core.count == 41, field.byte(at: start) == 0x2A {
      hasAsterisk = true
      start += 1
    }
    for offset in start..<core.upperBound {
      guard let digit = ASCII.hexValue(field.byte(at: offset)) else {
        isForeign = true
        return
      }
      take(digit)
    }
  }

  private mutating func take(_ digit: UInt64) {
    if count < 16 { first = first << 4 | digit }
    if count > 0, last & 15 != digit { isRepeated = false }
    last = last << 4 | digit
    if digit > 9 { isDecimal = false }
    count += 1
  }

  /// The answer for a column of digests of this many digits.
  ///
  /// - Parameters:
  ///   - field: The field's bytes.
  ///   - length: 32, 40, 64 or 128.
  ///   - flags: The marks of a valid digest.
  /// - Returns: Valid with its marks, or why not.
  static func check(_ field: RawSpan, length: Int, flags: (HexHash) -> Flags) -> CheckResult {
    guard let core = TextField.value(of: field) else { return .empty }
    if core.count <= maximumLength, TextField.isHidden(field, core) {
      return CheckResult(.masked, .hashMasked)
    }
    let hash = HexHash(field, core)
    guard !hash.isForeign, hash.count == length else { return otherwise(field, core, hash) }
    if hash.isRepeated { return CheckResult(.suspect, .hashRepeated) }
    if hash.isDecimal { return CheckResult(.suspect, .hashAllDecimal) }
    return CheckResult(.valid, flags: flags(hash))
  }

  private static func otherwise(
    _ field: RawSpan,
    _ core: Range<Int>,
    _ hash: HexHash
  ) -> CheckResult {
    if HashKind(field, core) != nil { return CheckResult(.otherKind, .hashOtherKind) }
    return CheckResult(.invalid, hash.isForeign ? .hashNonHex : .hashLength)
  }
}
